import { z } from "astro/zod"
import { LineCounter, isNode, parseDocument } from "yaml"
import type { ReportAt } from "./place.ts"

const text = z.string().trim().min(1)
const inLanguages = z.record(z.string(), text)

/** `content/course.yaml`: the one file that somebody who hosts the course edits. */
export const courseSchema = z.strictObject({
  title: inLanguages,
  description: inLanguages,
  /** Code and own name of each language; the first is the default. */
  languages: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), text),
  chapters: z.array(z.strictObject({ title: inLanguages, lessons: z.array(text) })).default([]),
  /** Where the course is served: `https://example.org`. */
  site: z.url().optional(),
  /** The path below it: `/course`. */
  base: z.string().startsWith("/").default("/"),
})

export type Course = z.infer<typeof courseSchema>

/** Reads the course file; reports what is wrong with it and then returns undefined. */
export function parseCourse(source: string, report: ReportAt): Course | undefined {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line, column: Math.max(1, col) }
  }
  for (const error of document.errors)
    report(
      at(error.pos[0]),
      `not YAML: ${error.message.split("\n")[0]}`,
      "Quote a text that holds a colon.",
    )
  if (document.errors.length > 0) return undefined
  const parsed = courseSchema.safeParse(document.toJS() ?? {})
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))
    const node = document.getIn(path, true)
    report(
      at(isNode(node) ? (node.range?.[0] ?? 0) : 0),
      `${path.join(".") || "the course"}: ${issue.message}`,
    )
  }
  return parsed.data
}
