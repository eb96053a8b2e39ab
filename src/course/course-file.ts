import { z } from "astro/zod"
import { nearest } from "./diagnostic.ts"
import type { Place, ReportAt } from "./place.ts"
import { objectionTo, readYaml, valueOffset, yamlHint } from "./yaml-text.ts"

const text = z.string().trim().min(1)
const inLanguages = z.record(z.string(), text)
const author = z.strictObject({ name: text, url: z.url().optional() })

/** Whether a code names a language as the web does, so that it can be an address and a locale. */
function isLanguage(code: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code)) return false
  try {
    return Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}

/** Whether an address is a host of the web and nothing more. */
function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, pathname, search, hash } = new URL(address)
  return /^https?:$/.test(protocol) && pathname + search + hash === "/"
}

/** Whether a path is made of steps that stand in an address as they are written. */
const isPath = (path: string): boolean =>
  path.startsWith("/") &&
  path
    .replace(/\/$/, "")
    .split("/")
    .slice(1)
    .every((step) => /^[\w.~-]+$/.test(step) && !/^\.+$/.test(step))

/** Where a course is served: in its file, or in the environment of a build. */
export const placeFields = {
  /** The origin: `https://example.org`. */
  site: z
    .string()
    .refine(isOrigin, "the origin alone, as in https://example.org; a path goes into `base`")
    .optional(),
  /** The path below it: `/course`. */
  base: z
    .string()
    .refine(
      isPath,
      "a path that begins with a slash, of letters, digits and . _ ~ -, as in /course/x",
    )
    .default("/"),
}

/** `content/course.yaml`: the one file that somebody who hosts the course edits. */
export const courseSchema = z.strictObject({
  title: inLanguages,
  description: inLanguages,
  /** Code and own name of each language; the first is the default. */
  languages: z.record(
    z.string().refine(isLanguage, "a language is named by its code, as in en or pt-BR"),
    text,
  ),
  chapters: z.array(z.strictObject({ title: inLanguages, lessons: z.array(text) })).default([]),
  ...placeFields,
  /** Where its source is kept, for "edit this page": `https://github.com/me/course`. */
  repository: z.url().optional(),
  /** The branch that the pages are made from. */
  branch: text.default("main"),
  /** Under what the texts may be used, unless a lesson says otherwise: `CC-BY-4.0`. */
  licence: text.default("CC-BY-4.0"),
  /** Whether devices may keep the course for when there is no connection; `false` clears those that do. */
  offline: z.boolean().default(true),
  /** Who wrote the course, unless a lesson names others. */
  authors: z.array(author).default([]),
})

export type Course = z.infer<typeof courseSchema>

/** Reads the course file; reports what is wrong with it and then returns undefined. */
export function parseCourse(source: string, report: ReportAt): Course | undefined {
  const { document, at } = readYaml(source)
  for (const error of document.errors)
    report(at(error.pos[0]), "course-yaml", `not YAML: ${error.message.split("\n")[0]}`, yamlHint)
  if (document.errors.length > 0) return undefined
  const parsed = courseSchema.safeParse(document.toJS() ?? {})
  for (const issue of parsed.error?.issues ?? []) {
    const { offset, name, message } = objectionTo(document, issue)
    const known = issue.code === "unrecognized_keys" && name === ""
    report(
      at(offset),
      "course-field",
      `${name || "the course"}: ${message}`,
      known ? nearest(issue.keys[0], Object.keys(courseSchema.shape)) : undefined,
    )
  }
  return parsed.data
}

/** Where a text stands in the course file, for what is wrong with it beyond its schema. */
export function placeInCourse(source: string, path: readonly (string | number)[]): Place {
  const { document, at } = readYaml(source)
  return at(valueOffset(document, path))
}
