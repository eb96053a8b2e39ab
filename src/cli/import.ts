import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { attempted } from "./arguments.ts"
import { importHelp, importNote, type ImportFiles } from "./import/import-note.ts"

const content = new URL("../../content/", import.meta.url)

const files: ImportFiles = {
  readNote: (path) => readFile(path).catch(() => undefined),
  readContent: (path) => readFile(new URL(path, content), "utf8").catch(() => undefined),
  async writeContent(path, text) {
    const file = new URL(path, content)
    await mkdir(new URL("./", file), { recursive: true })
    // A file that is written over is there whole, before or after.
    const draft = new URL(`${file.href}.draft`)
    try {
      await writeFile(draft, text)
      await rename(draft, file)
    } finally {
      await rm(draft, { force: true })
    }
  },
}

const terminal = { say: console.log, complain: console.error }
process.exitCode = await attempted(
  () => importNote(process.argv.slice(2), files, terminal),
  importHelp,
  terminal,
)
