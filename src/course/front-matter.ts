import { z } from "astro/zod"
import type { Document } from "yaml"
import { nearest } from "./diagnostic.ts"
import type { Place, ReportAt } from "./place.ts"
import { keyOffset, readYaml, valueOffset, yamlHint, type YamlText } from "./yaml-text.ts"

const text = z.string().trim().min(1)
const author = z.strictObject({ name: text, url: z.url().optional() })

/** What stands above a lesson, between two lines of three dashes. */
export const lessonSchema = z.strictObject({
  title: text,
  description: text,
  summary: z.array(text).default([]),
  objectives: z.array(text).default([]),
  keywords: z.array(text).default([]),
  /** What the lesson retells, where it retells something. */
  source: z.strictObject({ lecture: text, author: text, course: text }).optional(),
  /** The folders of the lessons that this one builds on. */
  prerequisites: z.array(text).optional(),
  /** How long it takes to work through, in minutes. */
  duration: z.int().positive().max(10_000).optional(),
  licence: text.optional(),
  authors: z.array(author).optional(),
})

export type FrontMatter = z.infer<typeof lessonSchema>

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m

function read(lesson: string): YamlText | undefined {
  const source = lesson.replace(/^\uFEFF/, "")
  const match = source.startsWith("---") ? fence.exec(source) : null
  if (match === null) return undefined
  const { document, at } = readYaml(match[1])
  return {
    document,
    at: (offset) => ({ ...at(offset), line: at(offset).line + 1 }),
  }
}

/** Reports everything wrong with a lesson's front matter, each at its own line and column. */
export function checkFrontMatter(lesson: string, report: ReportAt): void {
  const front = read(lesson)
  if (front === undefined) {
    report(
      { line: 1, column: 1 },
      "no-front-matter",
      "a lesson starts with front matter",
      "Begin with ---, title: …, description: …, ---.",
    )
    return
  }
  const { document, at } = front
  for (const error of document.errors)
    report(
      at(error.pos[0]),
      "front-matter-yaml",
      `the front matter is not YAML: ${error.message.split("\n")[0]}`,
      yamlHint,
    )
  if (document.errors.length > 0) return
  const parsed = lessonSchema.safeParse(document.toJS() ?? {})
  for (const issue of parsed.error?.issues ?? []) reportIssue(issue, document, at, report)
}

/** What stands above a lesson, or undefined where that is not as it should be. */
export const readFrontMatter = (lesson: string): FrontMatter | undefined => {
  const document = read(lesson)?.document
  return document === undefined || document.errors.length > 0
    ? undefined
    : lessonSchema.safeParse(document.toJS()).data
}

/** The fields above a lesson as they stand there, right or wrong; undefined where it is no YAML. */
export function frontMatterFields(lesson: string): Readonly<Record<string, unknown>> | undefined {
  const document = read(lesson)?.document
  const value: unknown = document?.errors.length === 0 ? document.toJS() : undefined
  return typeof value === "object" && value !== null ? { ...value } : undefined
}

/** Where a value stands in a lesson's front matter. */
export function placeInFrontMatter(lesson: string, path: readonly (string | number)[]): Place {
  const front = read(lesson)
  return front === undefined ? { line: 1, column: 1 } : front.at(valueOffset(front.document, path))
}

function reportIssue(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  at: (offset: number) => Place,
  report: ReportAt,
): void {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))
  const name = path.join(".")
  if (issue.code === "unrecognized_keys") {
    const known =
      path.length === 0 ? Object.keys(lessonSchema.shape) : ["lecture", "author", "course"]
    for (const key of issue.keys)
      report(
        at(keyOffset(document, [...path, key])),
        "front-matter-field",
        `front matter has no "${key}"`,
        nearest(key, known),
      )
    return
  }
  const value = document.getIn(path)
  const isMissing = value === undefined
  const message = isMissing
    ? `front matter lacks "${name}"`
    : `"${name}" in the front matter is not right: ${issue.message}`
  report(
    at(isMissing ? 0 : valueOffset(document, path)),
    "front-matter-field",
    message,
    hints[String(path[0])],
  )
}

const hints: Readonly<Record<string, string>> = {
  title: "title is one line of text.",
  description: "description is one sentence; search engines and the list of lessons show it.",
  summary: "summary is a list: one point a line, each after a dash.",
  objectives: "objectives is a list: one objective a line, each after a dash.",
  keywords: "keywords is a list, as in keywords: [epoch, mini-batch].",
  source: "source takes lecture, author and course, each one line of text.",
  prerequisites: "prerequisites is a list of the folders of lessons: [gradient-descent].",
  duration: "duration is a whole number of minutes.",
  licence: "licence is a name such as CC-BY-4.0.",
  authors: "authors is a list: - name: Ada, and perhaps url: https://… below it.",
}
