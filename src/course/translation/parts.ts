import { createHash } from "node:crypto"
import { stringify } from "yaml"
import { frontMatterFields } from "../front-matter.ts"
import { readableOutline } from "../lesson-files.ts"
import type { Format, Outline } from "../outline.ts"
import { canonicalMarkdown, plainly } from "./canonical-markdown.ts"

/** What is translated as one piece: a section of a lesson, or the words of its front matter. */
export interface Part {
  /** The name of the section, `opening` or `frontMatter`; the same in every language. */
  readonly id: string
  /** Where it begins in the file, from 1. */
  readonly line: number
  /** What it says, written in one way whatever its formatting. */
  readonly text: string
}

/** The part above the first heading. No section has a name with this sign. */
export const opening = "@opening"

/** The part that is made of the front matter's words. */
export const frontMatter = "@front-matter"

/**
 * The parts of a lesson in their order, empty where it cannot be read. Headings of a translation
 * that have no names take those of `original`, the outline of its source.
 */
export function partsOf(lesson: string, format: Format, original?: Outline): Part[] {
  const outline = readableOutline(lesson, format, original)
  if (outline === undefined) return []
  const sections = outline.sections.map(({ id, line, source }): Part => ({
    id: id === "" ? opening : id,
    line,
    get text() {
      return canonicalMarkdown(source, format)
    },
  }))
  return [...frontMatterOf(lesson), ...sections]
}

/** A lesson's edition as it is written. */
export interface LessonText {
  readonly text: string
  readonly format: Format
}

/** An edition's parts beside those of its translation. */
export interface Pair {
  readonly source: readonly Part[]
  readonly translation: readonly Part[]
}

/** The parts of an edition and of its translation, under the same names. */
export const pairOf = (source: LessonText, translation: LessonText): Pair => ({
  source: partsOf(source.text, source.format),
  translation: partsOf(
    translation.text,
    translation.format,
    readableOutline(source.text, source.format),
  ),
})

/** What stands for a part in the lock file: the same for as long as the part says the same. */
export const hashOf = ({ text }: Part): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 16)

/** The fields of the front matter that hold words to translate. */
const translated = ["title", "description", "objectives", "summary", "keywords"]

function frontMatterOf(lesson: string): Part[] {
  const fields = frontMatterFields(lesson)
  if (fields === undefined) return []
  const said = translated.flatMap((name) => {
    const value = fields[name]
    if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.map(wordsIn)]]
    return value === undefined || value === null ? [] : [[name, wordsIn(value)]]
  })
  return [
    {
      id: frontMatter,
      line: 1,
      text: stringify(Object.fromEntries(said), { lineWidth: 0 }).trim(),
    },
  ]
}

const wordsIn = (value: unknown): string => plainly(String(value)).trim()
