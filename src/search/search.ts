import MiniSearch, { type Query } from "minisearch"
import {
  asCatalogue,
  asList,
  fields,
  isTermEntry,
  isText,
  volumeOf,
  type Catalogue,
  type CataloguePage,
  type CatalogueSection,
  type TermEntry,
} from "./catalogue.ts"
import { excerptOf, merged, type Excerpt } from "./excerpt.ts"
import type { Range } from "./fold.ts"
import { matchesIn } from "./match.ts"
import { formsOf, termsOf, withoutParticles, type Term } from "./query.ts"
import type { Run } from "./runs.ts"
import { keyOf, pairs } from "./tokenize.ts"

/** A section that holds all that was looked for. */
export interface FoundSection {
  readonly id: string
  readonly heading: string
  /** The parts of the heading that were looked for. */
  readonly headingMarks: readonly Range[]
  readonly excerpt: Excerpt
}

/** A page with what was found on it, the best first. */
export interface FoundPage {
  readonly title: string
  readonly titleMarks: readonly Range[]
  readonly path: string
  readonly language: string | undefined
  readonly sections: readonly FoundSection[]
}

export interface Found {
  readonly pages: readonly FoundPage[]
  /** Whether there is more than was asked for. */
  readonly isMore: boolean
  /** What was looked for in the end, where nothing has the words as they were typed. */
  readonly instead: string | undefined
}

export interface Search {
  /**
   * Finds at most `most` sections.
   *
   * @throws Error where a part of the index does not arrive.
   */
  readonly find: (query: string, most: number) => Promise<Found>
}

/** Reads a file of the search as JSON: the catalogue, or a volume by its name. */
export type ReadFile = (name: "catalogue" | { readonly volume: string }) => Promise<unknown>

/**
 * What stands in a title weighs more than what stands in a heading, and that more than text, however
 * often it stands there: `d` is what one occurrence is worth in the longest field.
 */
const ranking = {
  boost: { title: 100, heading: 12, text: 1, page: 0.1 },
  bm25: { k: 1.2, b: 0.7, d: 1 },
}

/**
 * Opens the search of a language. What a query needs of the index is read when it is asked, and
 * kept. Of a page that opens later than `now` only the title is found and told.
 *
 * @throws Error where the catalogue does not arrive.
 */
export async function openSearch(
  read: ReadFile,
  now: () => number = () => Date.now(),
): Promise<Search> {
  const catalogue = asCatalogue(await read("catalogue"))
  const volume = kept((name: string) => read({ volume: name }))
  const sections = catalogue.pages.flatMap((page) =>
    page.sections.map((section) => ({ page, section })),
  )

  const entriesUnder = async (key: string): Promise<TermEntry[]> => {
    const index = volumeOf(catalogue.terms, key)
    return index < 0 ? [] : asList(await volume(catalogue.terms[index].name), isTermEntry)
  }

  const textOf = async (place: number): Promise<string> => {
    const { first, name } = catalogue.texts[volumeOf(catalogue.texts, place)]
    return asList(await volume(name), isText)[place - first]
  }

  /** The places of the sections that may hold the terms, the best first. */
  const candidates = async (terms: readonly Term[]): Promise<number[]> => {
    const leaves = terms.flatMap(({ runs }) => runs.flatMap(alternativesOf)).flat()
    const keys = new Set(leaves.map(({ term }) => keyOf(term)))
    const filed = (await Promise.all([...keys].map(entriesUnder))).flat()
    const isWanted = ([entry]: TermEntry): boolean =>
      leaves.some(({ term, isPrefix }) => (isPrefix ? entry.startsWith(term) : entry === term))
    const wanted = new Map(filed.filter(isWanted))
    return indexOf(catalogue, [...wanted])
      .search(queryOf(terms), {
        ...ranking,
        tokenize: (term) => [term],
        processTerm: (term) => term,
      })
      .map(({ id }) => Number(id))
  }

  const sectionAt = async (
    place: number,
    terms: readonly Term[],
  ): Promise<{ page: CataloguePage; found: FoundSection } | undefined> => {
    const { page, section } = sections[place]
    const isClosed = page.opens !== undefined && now() < page.opens
    if (isClosed && section.id !== "") return undefined
    const found = foundIn(page, section, isClosed ? "" : await textOf(place), terms)
    return found === undefined ? undefined : { page, found }
  }

  const findTerms = async (
    terms: readonly Term[],
    most: number,
  ): Promise<Omit<Found, "instead">> => {
    const places = await candidates(terms)
    const byPage = new Map<CataloguePage, FoundSection[]>()
    let count = 0
    // As many at a time as are still wanted: most candidates are what they seem to be.
    for (let next = 0; next < places.length && count <= most;) {
      const some = places.slice(next, next + most + 1 - count)
      next += some.length
      for (const verified of await Promise.all(some.map((place) => sectionAt(place, terms)))) {
        if (verified === undefined) continue
        count += 1
        if (count > most) break
        const { page, found } = verified
        byPage.set(page, [...(byPage.get(page) ?? []), found])
      }
    }
    const pages = Array.from(byPage, ([{ title, path, language }, found]) => ({
      title,
      titleMarks: merged(matchesIn(title, terms).flat()),
      path,
      language,
      sections: found,
    }))
    return { pages, isMore: count > most }
  }

  return {
    async find(query, most) {
      const terms = termsOf(query)
      if (terms.length === 0) return { pages: [], isMore: false, instead: undefined }
      const found = await findTerms(terms, most)
      const looser = found.pages.length === 0 ? withoutParticles(terms) : undefined
      if (looser === undefined) return { ...found, instead: undefined }
      const instead = looser.map(({ typed }) => typed).join(" ")
      const foundInstead = await findTerms(looser, most)
      return { ...foundInstead, instead: foundInstead.pages.length > 0 ? instead : undefined }
    },
  }
}

/** The same function, asked once for each name; what failed is asked for again. */
function kept<Value>(read: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const values = new Map<string, Promise<Value>>()
  return (name) => {
    const value = values.get(name) ?? read(name)
    values.set(name, value)
    value.catch(() => values.delete(name))
    return value
  }
}

/** A term of the index, or the beginning of some. */
interface Leaf {
  readonly term: string
  readonly isPrefix: boolean
}

/** What of the index a run may be found by: any of these, of which each takes all its leaves. */
function alternativesOf(run: Run): Leaf[][] {
  const { kind, characters } = run
  if (kind === "number") return [[{ term: characters.join(""), isPrefix: false }]]
  if (kind === "word")
    return formsOf(run).map((term) => [{ term, isPrefix: characters.length > 1 }])
  if (characters.length === 1) return [[{ term: characters[0], isPrefix: true }]]
  return [pairs(characters).map((term) => ({ term, isPrefix: false }))]
}

const queryOf = (terms: readonly Term[]): Query => ({
  combineWith: "AND",
  queries: terms
    .flatMap(({ runs }) => runs)
    .map((run) => ({
      combineWith: "OR",
      queries: alternativesOf(run).map((leaves) => ({
        combineWith: "AND",
        queries: leaves.map(({ term, isPrefix }) => ({ queries: [term], prefix: isPrefix })),
      })),
    })),
})

/** An index of all sections that knows only some terms. */
function indexOf(
  { lengths, averages }: Catalogue,
  entries: TermEntry[],
): MiniSearch<Record<string, string>> {
  const ids = lengths.map((_, id) => id)
  return MiniSearch.loadJS(
    {
      documentCount: ids.length,
      nextId: ids.length,
      documentIds: Object.fromEntries(ids.entries()),
      fieldIds: Object.fromEntries(fields.map((field, id) => [field, id])),
      fieldLength: Object.fromEntries(lengths.map((length, id) => [id, [...length]])),
      averageFieldLength: [...averages],
      storedFields: {},
      index: entries,
      serializationVersion: 2,
    },
    { fields: [...fields] },
  )
}

/**
 * What of the terms a section holds, if it holds them all: the index knows pairs of characters, and
 * pairs may stand apart. The page's title counts, but not alone, except for the page itself.
 */
function foundIn(
  page: CataloguePage,
  { id, heading }: CatalogueSection,
  text: string,
  terms: readonly Term[],
): FoundSection | undefined {
  const inTitle = matchesIn(page.title, terms)
  const inHeading = matchesIn(heading, terms)
  const inText = matchesIn(text, terms)
  const isOwn = terms.map((_, index) => inHeading[index].length + inText[index].length > 0)
  const holdsAll = isOwn.every((own, index) => own || inTitle[index].length > 0)
  if (!holdsAll || (id !== "" && !isOwn.includes(true))) return undefined
  return {
    id,
    heading,
    headingMarks: merged(inHeading.flat()),
    excerpt: excerptOf(text, inText),
  }
}
