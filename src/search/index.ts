import { createHash } from "node:crypto"
import MiniSearch from "minisearch"
import { fields, type Catalogue, type Volume } from "./catalogue.ts"
import { keyOf, tokenize } from "./tokenize.ts"

/** A page as it is put into the index. */
export interface SearchPage {
  readonly title: string
  /** Its path below the language. */
  readonly path: string
  /** The language of its text, where that is not the language of the page. */
  readonly language?: string
  /** When its text opens, in milliseconds since 1970; before that only its title is told. */
  readonly opens?: number
  readonly sections: readonly SearchSection[]
}

export interface SearchSection {
  /** What its link ends in; empty for the page itself. */
  readonly id: string
  /** Empty for what stands before the first heading. */
  readonly heading: string
  /** Its words; blocks are set apart by the end of a line. */
  readonly text: string
}

/** All that is served for the search of one language. */
export interface SearchFiles {
  readonly catalogue: Catalogue
  /** The contents of the other files by their names, which change with the contents. */
  readonly volumes: ReadonlyMap<string, string>
}

/**
 * How long a volume may be, in characters: about 70 kB of terms and 13 kB of text over the
 * network. A course of two long lessons has one of each.
 */
const volumeLength = { terms: 200_000, texts: 30_000 }

/** Makes the index of some pages. */
export function searchFiles(pages: readonly SearchPage[]): SearchFiles {
  const index = new MiniSearch({ fields: [...fields], tokenize, processTerm: (term) => term })
  const sections = pages.flatMap((page) =>
    page.sections.map(({ id, heading, text }) => ({
      title: id === "" ? page.title : "",
      heading,
      text: text.normalize("NFC"),
      page: page.title,
    })),
  )
  sections.forEach((section, id) => index.add({ id, ...section }))
  const { index: entries, fieldLength, averageFieldLength } = index.toJSON()
  const filed = entries
    .map((entry) => ({ key: keyOf(entry[0]), json: JSON.stringify(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const terms = cut(filed, volumeLength.terms, ({ key }) => key)
  const texts = cut(
    sections.map(({ text }, place) => ({ place, json: JSON.stringify(text) })),
    volumeLength.texts,
    ({ place }) => place,
  )
  return {
    catalogue: {
      pages: pages.map(({ sections, ...page }) => ({
        ...page,
        sections: sections.map(({ id, heading }) => ({ id, heading })),
      })),
      lengths: sections.map((_, id) => fieldLength[id]),
      averages: averageFieldLength,
      terms: terms.map(({ first, name }) => ({ first, name })),
      texts: texts.map(({ first, name }) => ({ first, name })),
    },
    volumes: new Map([...terms, ...texts].map(({ name, content }) => [name, content])),
  }
}

interface Cut<First> extends Volume<First> {
  readonly content: string
}

/** Cuts a list into volumes of about one length, never between two things of one key. */
function cut<Item extends { readonly json: string }, Key>(
  items: readonly Item[],
  length: number,
  keyOfItem: (item: Item) => Key,
): Cut<Key>[] {
  const volumes: { first: Key; parts: string[] }[] = []
  let room = 0
  let last: Key | undefined
  for (const item of items) {
    const key = keyOfItem(item)
    if (room < item.json.length && key !== last) {
      volumes.push({ first: key, parts: [] })
      room = length
    }
    volumes[volumes.length - 1]?.parts.push(item.json)
    room -= item.json.length
    last = key
  }
  return volumes.map(({ first, parts }) => {
    const content = `[${parts.join(",")}]`
    return { first, content, name: createHash("sha256").update(content).digest("hex").slice(0, 12) }
  })
}
