import { mkdir, readFile, writeFile } from "node:fs/promises"
import { attempted } from "./arguments.ts"
import { newHelp, newLesson, type CourseFiles } from "./new-lesson.ts"

const content = new URL("../../content/", import.meta.url)

const files: CourseFiles = {
  read: (path) => readFile(new URL(path, content), "utf8").catch(() => undefined),
  async write(path, text) {
    const file = new URL(path, content)
    await mkdir(new URL("./", file), { recursive: true })
    await writeFile(file, text)
  },
}

const terminal = { say: console.log, complain: console.error }
process.exitCode = await attempted(
  () => newLesson(process.argv.slice(2), files, terminal),
  newHelp,
  terminal,
)
