import type { AsPlainObject } from "minisearch"

/** A page that can be found, or the parts of it. */
export interface CataloguePage {
  readonly title: string
  /** Its path below the language. */
  readonly path: string
  /** The language of its text, where that is not the language of the page. */
  readonly language?: string
  /** When its text opens, in milliseconds since 1970; before that only its title is told. */
  readonly opens?: number
  readonly sections: readonly CatalogueSection[]
}

export interface CatalogueSection {
  /** What its link ends in; empty for the page itself. */
  readonly id: string
  /** Empty for what stands before the first heading. */
  readonly heading: string
}

/** A file that holds a stretch of something long, and what the first thing in it is. */
export interface Volume<First> {
  readonly first: First
  readonly name: string
}

/**
 * What of an index is loaded first: which pages there are, and in which files to look up what is
 * found by a term and what a section says.
 */
export interface Catalogue {
  readonly pages: readonly CataloguePage[]
  /** How many terms each field of each section has, in the order of the pages. */
  readonly lengths: readonly (readonly number[])[]
  /** The same, on average. */
  readonly averages: readonly number[]
  /** By the keys that terms are filed under, in order. */
  readonly terms: readonly Volume<string>[]
  /** By the places of sections, counted through all pages. */
  readonly texts: readonly Volume<number>[]
}

/** In which sections a term stands, and how often in which field, as MiniSearch keeps it. */
export type TermEntry = AsPlainObject["index"][number]

/**
 * What a section is found by. The title of a page is the `title` of its first section, and the
 * `page` of all of them, so that one finds a section by its own words and the title's together.
 */
export const fields = ["title", "heading", "text", "page"] as const

/** The place in a list of volumes of the one that holds something; the last that begins before it. */
export const volumeOf = <First extends string | number>(
  volumes: readonly Volume<First>[],
  wanted: First,
): number => volumes.findLastIndex(({ first }) => first <= wanted)

// These files are of our own making: the checks below tell a file from an error page, no more.

export function asCatalogue(value: unknown): Catalogue {
  if (isCatalogue(value)) return value
  throw new Error("the catalogue of the search is not what it should be")
}

export function asList<Item>(value: unknown, isItem: (item: unknown) => item is Item): Item[] {
  if (Array.isArray(value) && value.every(isItem)) return value
  throw new Error("a volume of the search is not what it should be")
}

export const isText = (value: unknown): value is string => typeof value === "string"

export const isTermEntry = (value: unknown): value is TermEntry =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === "string"

const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === "object" &&
  value !== null &&
  ["pages", "lengths", "averages", "terms", "texts"].every((key) =>
    Array.isArray(Reflect.get(value, key)),
  )
