import { existsSync, readdirSync, readFileSync } from "node:fs"
import { readFrontMatter } from "./front-matter.ts"
import { completed, parseGlossary, type Glossary } from "./glossary.ts"
import { readableOutline, sourceEdition } from "./lesson-files.ts"
import { formatOf, type Format, type Outline } from "./outline.ts"

/** What a lesson can refer to: its own places, the words of the glossary, other lessons. */
export interface Surroundings {
  /** The name of its folder. */
  readonly slug: string
  readonly outline: Outline
  readonly glossary: Glossary
  readonly slugs: () => readonly string[]
  readonly lesson: (slug: string) => Neighbour | undefined
}

/** Another lesson, in the language of the one that refers to it or else in that of its source. */
export interface Neighbour {
  readonly title: string
  readonly outline: Outline
}

const nothing: Outline = { sections: [], anchors: [], figures: [], links: [] }

/** The surroundings of a text that stands alone. */
export const alone = (source: string, format: Format): Surroundings => ({
  slug: "",
  outline: readableOutline(source, format) ?? nothing,
  glossary: [],
  slugs: () => [],
  lesson: () => undefined,
})

/** The surroundings of the lesson in a file of a course in these languages. */
export function surroundingsOf(
  source: string,
  file: URL,
  languages: readonly string[],
): Surroundings {
  const lessons = new URL("../", file)
  const language = languageOf(file)
  const original = editionOf(new URL("./", file), languages)
  const isTranslation = original !== undefined && original.pathname !== file.pathname
  return {
    slug: slugOf(file),
    outline:
      readableOutline(
        source,
        formatOf(file.pathname),
        isTranslation ? outlineIn(original) : undefined,
      ) ?? nothing,
    glossary: glossaryIn(new URL("../glossary/", lessons), language, languages),
    slugs: () =>
      readdirSync(lessons, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name),
    lesson: (slug) => neighbour(new URL(`${slug}/`, lessons), language, languages),
  }
}

export const slugOf = (file: URL | undefined): string => {
  const folders = file?.pathname.split("/") ?? []
  return folders.length < 2 ? "" : folders[folders.length - 2]
}

const languageOf = (file: URL): string => file.pathname.replace(/^.*\/|\.mdx?$/g, "")

function editionOf(folder: URL, languages: readonly string[]): URL | undefined {
  const editions = languages.flatMap((language) =>
    ["md", "mdx"]
      .map((end) => ({ language, url: new URL(`${language}.${end}`, folder) }))
      .filter(({ url }) => existsSync(url)),
  )
  return sourceEdition(editions, languages)?.url
}

const outlineIn = (file: URL, original?: Outline): Outline | undefined =>
  readableOutline(readFileSync(file, "utf8"), formatOf(file.pathname), original)

function neighbour(
  folder: URL,
  language: string,
  languages: readonly string[],
): Neighbour | undefined {
  const original = editionOf(folder, languages)
  if (original === undefined) return undefined
  const own = editionOf(folder, [language, ...languages]) ?? original
  const source = readFileSync(own, "utf8")
  const outline = outlineIn(
    own,
    own.pathname === original.pathname ? undefined : outlineIn(original),
  )
  const title = readFrontMatter(source)?.title
  return outline === undefined || title === undefined ? undefined : { title, outline }
}

/** What is wrong with a glossary is said where it is checked itself. */
function glossaryIn(folder: URL, language: string, languages: readonly string[]): Glossary {
  const read = (code: string): Glossary => {
    const file = new URL(`${code}.yaml`, folder)
    return existsSync(file) ? parseGlossary(readFileSync(file, "utf8"), () => undefined) : []
  }
  return languages
    .filter((code) => code !== language)
    .reduce<Glossary>((own, code) => completed(own, read(code)), read(language))
}
