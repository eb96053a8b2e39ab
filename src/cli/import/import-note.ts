import type { Root } from "mdast"
import { parseArgs } from "node:util"
import { checkLesson } from "../../course/check.ts"
import { parseCourse } from "../../course/course-file.ts"
import { nearest } from "../../course/diagnostic.ts"
import { textOf } from "../../course/lesson-files.ts"
import { lessonNameFault } from "../../course/lesson-name.ts"
import { UsageError, type Terminal } from "../arguments.ts"
import { refuseToOverwrite, refuseTwins } from "../overwriting.ts"
import { oneLine, partsOf, textAmong, wordsAmong } from "./front-matter.ts"
import { lessonText } from "./lesson-text.ts"
import { lessonTree } from "./lesson-tree.ts"
import { withoutLiquid } from "./liquid.ts"
import { withDollars } from "./mathematics.ts"
import { notebookText } from "./notebook.ts"
import { reported, type Remark } from "./report.ts"

export const importHelp = `npm run import -- note.md [--name my-lesson] [--lang ko] [--force]

Makes a lesson of a note: a Jekyll post, plain Markdown, or a Jupyter notebook (.ipynb). The note
stays as it is. What needs a person is said at the end, by the lines of the note.

  --name   the folder of the lesson; made of the note's own name where left out
  --lang   the language of the note; found from its words where left out
  --force  write over what is there
  --help   this text`

/** Where notes are read and lessons are written. */
export interface ImportFiles {
  /** A note, or a file beside it; undefined where there is none. */
  readonly readNote: (path: string) => Promise<Uint8Array | undefined>
  readonly readContent: (path: string) => Promise<string | undefined>
  readonly writeContent: (path: string, content: string | Uint8Array) => Promise<void>
}

/** Makes a lesson of a note. Writes nothing where that cannot be done whole. */
export async function importNote(
  args: readonly string[],
  files: ImportFiles,
  { say }: Terminal,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      name: { type: "string" },
      lang: { type: "string" },
      force: { type: "boolean" },
      help: { type: "boolean" },
    },
  })
  if (values.help === true) {
    say(importHelp)
    return 0
  }
  if (positionals.length !== 1) throw new UsageError("Name one note: npm run import -- note.md")
  const [path] = positionals
  const course = parseCourse((await files.readContent("course.yaml")) ?? "", () => undefined)
  if (course === undefined)
    throw new Error("content/course.yaml cannot be read; npm run check says why.")
  const languages = Object.keys(course.languages)
  const remarks: Remark[] = []
  const { markdown, pictures } = await noteText(path, files, remarks)
  const name = values.name ?? nameOf(path)
  const fault = lessonNameFault(name)
  if (fault === "form")
    throw new UsageError(`"${name}" is no name of a lesson; give one: --name my-lesson`)
  if (fault === "taken")
    throw new UsageError(
      `Every course has a page "${name}"; give the lesson another name: --name my-${name}`,
    )
  const language = languageOf(markdown, values.lang, languages, remarks)
  const lesson = await lessonOf(markdown, name, remarks)
  for (const picture of lesson.pictures) {
    if (pictures.has(picture)) continue
    const bytes = await files.readNote(path.replace(/[^/\\]*$/, "") + picture)
    if (bytes === undefined)
      remarks.push({ line: 0, text: `there is no picture ${picture} beside the note` })
    else pictures.set(picture, bytes)
  }
  const target = `lessons/${name}/${language}.md`
  const targets = new Map(
    Array.from(pictures, ([picture, bytes]) => [`lessons/${name}/${picture}`, bytes]),
  )
  await refuseTwins([target], files.readContent)
  if (values.force !== true) await refuseToOverwrite([target, ...targets.keys()], files.readContent)
  await checkLesson(
    lesson.text,
    new URL(`file:///content/${target}`),
    ({ line, column }, kind, message) => {
      if (kind === "image-missing") return
      remarks.push({ line: 0, text: `content/${target}:${line}:${column}: ${message} [${kind}]` })
    },
  )
  for (const [picture, bytes] of targets) await files.writeContent(picture, bytes)
  await files.writeContent(target, lesson.text)
  say([`Wrote content/${target}`, reported(path, remarks), "Next: npm run check"].join("\n"))
  return 0
}

/** The text of a note as Markdown, and the pictures that came within it. */
async function noteText(path: string, files: ImportFiles, remarks: Remark[]) {
  const bytes = await files.readNote(path)
  if (bytes === undefined) throw new Error(`There is no file ${path}.`)
  const text = textOf(bytes)
  if (text === undefined || text.includes("\u0000"))
    throw new Error(`${path} is not text in UTF-8. Save it again in that encoding.`)
  const note = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")
  if (note.trim() === "") throw new Error(`${path} is empty.`)
  if (!/\.ipynb$/i.test(path)) return { markdown: note, pictures: new Map<string, Uint8Array>() }
  try {
    const { markdown, pictures } = notebookText(note, remarks)
    return { markdown, pictures: new Map(pictures) }
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The name of a note without its folder, date and ending, as the name of a lesson. */
const nameOf = (path: string): string =>
  path
    .replace(/^.*[/\\]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")

function languageOf(
  text: string,
  wanted: string | undefined,
  languages: readonly string[],
  remarks: Remark[],
): string {
  if (wanted !== undefined) {
    if (languages.includes(wanted)) return wanted
    throw new UsageError(`The course has no language "${wanted}". ${nearest(wanted, languages)}`)
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  const found = hangul > letters / 5 ? "ko" : "en"
  if (languages.includes(found)) return found
  remarks.push({
    line: 0,
    text: `the note was taken to be in "${languages[0]}"; --lang says otherwise`,
  })
  return languages[0]
}

async function lessonOf(note: string, name: string, remarks: Remark[]) {
  const { fields, body, lines, broken } = partsOf(note)
  if (broken !== undefined)
    remarks.push({ line: 1, text: `the front matter is no YAML, and was left out:\n${broken}` })
  const liquid: Remark[] = []
  const markdown = withDollars(withoutLiquid(body, liquid))
  remarks.push(...liquid.map(({ line, text }) => ({ line: line + lines, text })))
  const tree = lessonTree(markdown, lines, remarks)
  const title = textAmong(fields, "title") ?? tree.title ?? name
  if (tree.title !== undefined && tree.title !== title)
    remarks.push({
      line: tree.titleLine,
      text: `the heading "${tree.title}" was left out: the front matter has a title`,
    })
  const description = textAmong(fields, ...descriptions)
  for (const other of descriptions) {
    const words = textAmong(fields, other)
    if (words !== undefined && words !== description)
      remarks.push({ line: 1, text: `left out of the front matter: ${other}: ${words}` })
  }
  if (description === undefined)
    remarks.push({
      line: 0,
      text: "the description is the note's first sentence; say it in your own words",
    })
  const keywords = [
    ...new Set([...tree.lifted.keywords, ...wordsAmong(fields, "keywords", "tags")]),
  ]
  const left = Object.keys(fields).filter((field) => !known.includes(field))
  if (left.length > 0)
    remarks.push({ line: 1, text: `left out of the front matter: ${left.join(", ")}` })
  const front = {
    title,
    description: description ?? firstSentence(tree.root) ?? title,
    ...(tree.lifted.summary.length > 0 && { summary: tree.lifted.summary }),
    ...(tree.lifted.objectives.length > 0 && { objectives: tree.lifted.objectives }),
    ...(keywords.length > 0 && { keywords }),
  }
  return { text: await lessonText(front, tree.root, tree.names), pictures: tree.pictures }
}

/** Fields that may describe a lesson; the first that is there does. */
const descriptions = ["description", "excerpt", "subtitle", "summary"] as const

/** Fields that a lesson has, or that say nothing to one. */
const known: readonly string[] = ["title", ...descriptions, "keywords", "tags", "layout"]

function firstSentence(root: Root): string | undefined {
  const paragraph = root.children.find(({ type }) => type === "paragraph")
  if (paragraph?.type !== "paragraph") return undefined
  const words = oneLine(
    paragraph.children.map((child) => ("value" in child ? child.value : "")).join(""),
  )
  const sentence = /^.{10,200}?[.!?。](?=\s|$)/.exec(words)?.[0] ?? words.slice(0, 200)
  return sentence === "" ? undefined : sentence
}
