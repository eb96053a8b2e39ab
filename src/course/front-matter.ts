import { z } from "astro/zod"
import { isCollection, isMap, isNode, LineCounter, parseDocument, type Document } from "yaml"
import { nearest } from "./diagnostic.ts"
import type { Place, ReportAt } from "./place.ts"

const text = z.string().trim().min(1)

/** What stands above a lesson, between two lines of three dashes. */
export const lessonSchema = z.strictObject({
  title: text,
  description: text,
  summary: z.array(text).default([]),
  objectives: z.array(text).default([]),
  keywords: z.array(text).default([]),
  /** What the lesson retells, where it retells something. */
  source: z.strictObject({ lecture: text, author: text, course: text }).optional(),
  license: text.default("CC-BY-4.0"),
})

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m

/** Reports everything wrong with a lesson's front matter, each at its own line and column. */
export function checkFrontMatter(text: string, report: ReportAt): void {
  const source = text.replace(/^\uFEFF/, "")
  const match = source.startsWith("---") ? fence.exec(source) : null
  if (match === null) {
    report(
      { line: 1, column: 1 },
      "a lesson starts with front matter",
      "Begin with ---, title: …, description: …, ---.",
    )
    return
  }
  const counter = new LineCounter()
  const document = parseDocument(match[1], { lineCounter: counter })
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: line + 1, column: Math.max(1, col) }
  }
  for (const error of document.errors)
    report(
      at(error.pos[0]),
      `the front matter is not YAML: ${error.message.split("\n")[0]}`,
      "Quote a text that holds a colon.",
    )
  if (document.errors.length > 0) return
  const parsed = lessonSchema.safeParse(document.toJS() ?? {})
  for (const issue of parsed.error?.issues ?? []) reportIssue(issue, document, at, report)
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
  report(at(isMissing ? 0 : valueOffset(document, path)), message, hints[String(path[0])])
}

const hints: Readonly<Record<string, string>> = {
  title: "title is one line of text.",
  description: "description is one sentence; search engines and the list of lessons show it.",
  summary: "summary is a list: one point a line, each after a dash.",
  objectives: "objectives is a list: one objective a line, each after a dash.",
  keywords: "keywords is a list, as in keywords: [epoch, mini-batch].",
  source: "source takes lecture, author and course, each one line of text.",
  license: "license is a name such as CC-BY-4.0.",
}

function valueOffset(document: Document.Parsed, path: readonly (string | number)[]): number {
  const node = document.getIn(path, true)
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

function keyOffset(document: Document.Parsed, path: readonly (string | number)[]): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isCollection(parent) || !isMap(parent)) return 0
  const pair = parent.items.find(({ key }) => String(key) === path[path.length - 1])
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0
}
