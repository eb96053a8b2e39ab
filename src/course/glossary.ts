import { z } from "astro/zod"
import { definitionFault } from "./definition.ts"
import { nearest } from "./diagnostic.ts"
import type { ReportAt } from "./place.ts"
import { keyOffset, objectionTo, readYaml, valueOffset, yamlHint } from "./yaml-text.ts"

const text = z.string().trim().min(1)

const entrySchema = z.strictObject({
  /** The word as a heading would have it. */
  name: text,
  /** What it means: a sentence or two of Markdown. */
  definition: text,
  /** Other words and spellings under which it is looked up. */
  also: z.array(text).default([]),
})

const glossarySchema = z.record(
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a term is named in small letters, digits and hyphens"),
  entrySchema,
)

/** A term of the glossary in one language; its key is the same in all of them. */
export interface Term extends z.infer<typeof entrySchema> {
  readonly key: string
}

export type Glossary = readonly Term[]

/** Reads `content/glossary/<language>.yaml`; reports what is wrong with it and then returns nothing. */
export function parseGlossary(source: string, report: ReportAt): Glossary {
  const { document, at } = readYaml(source)
  for (const error of document.errors)
    report(at(error.pos[0]), "glossary", `not YAML: ${error.message.split("\n")[0]}`, yamlHint)
  if (document.errors.length > 0) return []
  const parsed = glossarySchema.safeParse(document.toJS() ?? {})
  for (const issue of parsed.error?.issues ?? []) {
    const { offset, name, message } = objectionTo(document, issue)
    report(
      at(offset),
      "glossary",
      `${name || "the glossary"}: ${message}`,
      "A term is its key, and below it name, definition and perhaps also: [other, words].",
    )
  }
  const glossary = Object.entries(parsed.data ?? {}).map(([key, entry]) => ({ key, ...entry }))
  for (const { key, definition } of glossary) {
    const fault = definitionFault(definition)
    if (fault !== undefined)
      report(
        at(valueOffset(document, [key, "definition"])),
        "glossary",
        `${key}.definition: ${fault}`,
        "Say it in a sentence or two, without links: it is shown within one.",
      )
  }
  const owners = new Map<string, string>()
  for (const { key, name, also } of glossary) {
    const taken = [key, name, ...also].find((word) => owners.has(folded(word)))
    if (taken !== undefined)
      report(
        at(keyOffset(document, [key])),
        "glossary",
        `"${taken}" is a word of the term "${owners.get(folded(taken)) ?? ""}" already`,
        "A word leads to one term: take it from one of them.",
      )
    for (const word of [key, name, ...also]) owners.set(folded(word), key)
  }
  return glossary
}

/** The term that a word stands for: by its key, its name or another of its spellings. */
export function termNamed(glossary: Glossary, word: string): Term | undefined {
  const wanted = folded(word)
  return glossary.find(({ key, name, also }) =>
    [key, name, ...also].some((spelling) => folded(spelling) === wanted),
  )
}

const folded = (word: string): string =>
  word.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim()

/** "Did you mean …?" for a word that no term has. */
export const nearestTerm = (glossary: Glossary, word: string): string =>
  nearest(
    word,
    glossary.flatMap(({ key, name }) => [...new Set([key, name])]),
  )

/** A glossary with the terms that it lacks in the words of another. */
export const completed = (own: Glossary, source: Glossary): Glossary => [
  ...own,
  ...source.filter(({ key }) => !own.some((term) => term.key === key)),
]
