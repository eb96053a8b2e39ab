import { parseArgs } from "node:util"
import { isScalar, isSeq, parseDocument } from "yaml"
import { parseCourse } from "../course/course-file.ts"
import { nearest } from "../course/diagnostic.ts"
import { lessonNameFault } from "../course/lesson-name.ts"
import { UsageError, type Terminal } from "./arguments.ts"
import { lessonTemplate } from "./lesson-template.ts"
import { refuseToOverwrite, refuseTwins } from "./overwriting.ts"

export const newHelp = `npm run new -- my-lesson [--lang en,ko] [--chapter 1] [--force]

Makes content/lessons/my-lesson with a file for each language, to begin from.

  --lang     languages, with commas between; all of the course where left out
  --chapter  the number of the chapter to name it in, in content/course.yaml
  --force    write over what is there
  --help     this text`

/** The files of a course, by their path below `content/`. */
export interface CourseFiles {
  /** The text of a file; undefined where there is none. */
  readonly read: (path: string) => Promise<string | undefined>
  readonly write: (path: string, text: string) => Promise<void>
}

/** Makes a lesson to begin from. Writes nothing where anything is wrong with what was asked. */
export async function newLesson(
  args: readonly string[],
  files: CourseFiles,
  { say }: Terminal,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      chapter: { type: "string" },
      force: { type: "boolean" },
      help: { type: "boolean" },
    },
  })
  if (values.help === true) {
    say(newHelp)
    return 0
  }
  const name = nameFrom(positionals)
  const courseText = (await files.read("course.yaml")) ?? ""
  const course = parseCourse(courseText, () => undefined)
  if (course === undefined)
    throw new Error("content/course.yaml cannot be read; npm run check says why.")
  const languages = languagesFrom(values.lang, Object.keys(course.languages))
  const named =
    values.chapter === undefined ? undefined : inChapter(courseText, name, values.chapter)
  const paths = languages.map((language) => `lessons/${name}/${language}.md`)
  await refuseTwins(paths, files.read)
  if (values.force !== true) await refuseToOverwrite(paths, files.read)
  for (const [index, path] of paths.entries())
    await files.write(path, lessonTemplate(languages[index]))
  if (named !== undefined) await files.write("course.yaml", named)
  say(
    [
      ...paths.map((path) => `Wrote content/${path}`),
      named === undefined
        ? `Name "${name}" in a chapter of content/course.yaml; until then it stands under "More lessons".`
        : `Named it in chapter ${values.chapter} of content/course.yaml.`,
      "Next: npm run dev",
    ].join("\n"),
  )
  return 0
}

function nameFrom(positionals: readonly string[]): string {
  if (positionals.length !== 1) throw new UsageError("Name one lesson: npm run new -- my-lesson")
  const [name] = positionals
  const fault = lessonNameFault(name)
  if (fault === undefined) return name
  if (fault === "taken")
    throw new UsageError(`Every course has a page "${name}"; give the lesson another name.`)
  const better = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
  const hint = better === "" ? "" : ` Perhaps ${better}?`
  throw new UsageError(
    `"${name}" is no name of a lesson, which has small letters, digits and hyphens.${hint}`,
  )
}

function languagesFrom(lang: string | undefined, known: readonly string[]): readonly string[] {
  if (lang === undefined) return known
  const languages = [...new Set(lang.split(",").map((code) => code.trim()))]
  for (const code of languages)
    if (!known.includes(code))
      throw new UsageError(`The course has no language "${code}". ${nearest(code, known)}`)
  return languages
}

/** The course file with a lesson named in a chapter, and all else as it was. */
function inChapter(source: string, name: string, chapter: string): string {
  const document = parseDocument(source)
  const chapters = document.get("chapters")
  const count = isSeq(chapters) ? chapters.items.length : 0
  const number = Number(chapter)
  if (!Number.isInteger(number) || number < 1 || number > count)
    throw new UsageError(`There is no chapter ${chapter}; the course has ${count}.`)
  const lessons = document.getIn(["chapters", number - 1, "lessons"])
  if (isSeq(lessons) && lessons.items.some((item) => isScalar(item) && item.value === name))
    return source
  document.addIn(["chapters", number - 1, "lessons"], name)
  return document.toString({ lineWidth: 0 })
}
