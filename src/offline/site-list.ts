/** A file of a build, as a reader's device may keep it. */
export interface SiteFile {
  /** Below the course: `en/first/` for a page, else the name of a file. */
  readonly path: string
  /** What its content comes to, in the form that browsers check. */
  readonly integrity: string
  readonly bytes: number
  /** The files that it names, by their places in the list. */
  readonly needs: readonly number[]
}

/** All that a device may keep of one build. */
export interface SiteList {
  readonly files: readonly SiteFile[]
  /** The codes of the course's languages, the default first. */
  readonly languages: readonly string[]
}

/** Where the page is, below its language, that says what is saved when there is no connection. */
export const offlinePage = "offline/"

/** The pages that a reader of any lesson has a way to. */
const furniture = ["", "glossary/", offlinePage]

/** The search of a language is saved unasked up to this size; more comes with the whole course. */
export const unaskedSearch = 2 * 1024 ** 2

export const isPage = ({ path }: SiteFile): boolean => path === "" || path.endsWith("/")

/** The language that a path is in; undefined where it is of all of them. */
export const languageIn = ({ languages }: SiteList, path: string): string | undefined =>
  languages.find((code) => path.startsWith(`${code}/`))

/**
 * What a build keeps from the start: the pages that say what is saved, in every language, and
 * what they work with. Their fonts are left to who reads that language.
 */
export const shellOf = (list: SiteList): readonly SiteFile[] =>
  withNeeds(list, ["", ...list.languages.map((code) => `${code}/${offlinePage}`)]).filter(
    ({ path }) => !path.endsWith(".woff2"),
  )

/**
 * What a page works with where there is no connection, the page itself first. The page that stands
 * in for others has all of its own already, and shows itself when nothing can be had.
 */
export function neededBy(list: SiteList, page: string): readonly SiteFile[] {
  const language = languageIn(list, page)
  if (page === `${language}/${offlinePage}`) return []
  if (language === undefined) return withNeeds(list, [page])
  const search = searchOf(list, language)
  const bytes = search.reduce((sum, file) => sum + file.bytes, 0)
  return withNeeds(list, [
    page,
    ...furniturePaths(language),
    ...(bytes <= unaskedSearch ? search.map(({ path }) => path) : []),
  ])
}

/** The whole course in a language. */
export const wholeOf = (list: SiteList, language: string): readonly SiteFile[] =>
  withNeeds(list, [
    ...furniturePaths(language),
    ...list.files.map(({ path }) => path).filter((path) => languageIn(list, path) === language),
  ])

const furniturePaths = (language: string): readonly string[] =>
  furniture.map((path) => `${language}/${path}`)

const searchOf = (list: SiteList, language: string): readonly SiteFile[] =>
  list.files.filter(({ path }) => languageIn(list, path) === language && path.endsWith(".json"))

/** Files by their paths, with all that they need, and that needs in turn. */
function withNeeds({ files }: SiteList, paths: readonly string[]): readonly SiteFile[] {
  const found = new Set<SiteFile>()
  const named = new Set(paths)
  const waiting = files.filter(({ path }) => named.has(path))
  waiting.sort((one, other) => paths.indexOf(one.path) - paths.indexOf(other.path))
  for (const file of waiting) {
    if (found.has(file)) continue
    found.add(file)
    waiting.push(...file.needs.map((place) => files[place]))
  }
  return [...found]
}
