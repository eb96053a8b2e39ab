import { frontMatterFields } from "../../course/front-matter.ts"

/** What stands above a note, and the note below it. */
export interface Parts {
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
  /** Lines of the note above the body. */
  readonly lines: number
  /** The text of front matter that is no YAML. */
  readonly broken?: string
}

const fence = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m

/** Parts a note from what stands above it between two lines of dashes, as in a Jekyll post. */
export function partsOf(note: string): Parts {
  const match = note.startsWith("---") ? fence.exec(note) : null
  if (match === null) return { fields: {}, body: note, lines: 0 }
  const fields = frontMatterFields(note)
  const body = note.slice(match[0].length)
  const lines = match[0].split("\n").length - 1
  const text = match[1].trim()
  return fields === undefined && text !== ""
    ? { fields: {}, body, lines, broken: text }
    : { fields: fields ?? {}, body, lines }
}

/** A text of the front matter, under the first of some names that has one. */
export function textAmong(
  fields: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const value = fields[name]
    if (typeof value === "string" && value.trim() !== "") return oneLine(value)
  }
  return undefined
}

/** The words of lists of the front matter: a list, words with commas between, or as Jekyll has them with spaces. */
export function wordsAmong(
  fields: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): string[] {
  const words = names.flatMap((name) => {
    const value = fields[name]
    if (typeof value === "string") return value.split(value.includes(",") ? "," : /\s+/)
    return Array.isArray(value) ? value.map(String) : []
  })
  return [...new Set(words.map(oneLine).filter((word) => word !== ""))]
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim()
