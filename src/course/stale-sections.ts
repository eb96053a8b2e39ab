import { readFile } from "node:fs/promises"
import { getEntry } from "astro:content"
import { root } from "astro:config/server"
import { languages } from "./course.ts"
import { sourceEdition } from "./lesson-files.ts"
import { formatOf } from "./outline.ts"
import { driftOf } from "./translation/drift.ts"
import { parseLock } from "./translation/lock.ts"
import { pairOf, type LessonText } from "./translation/parts.ts"

const [lockText = "{}"] = Object.values(
  import.meta.glob<string>("../../content/translations.lock.json", {
    eager: true,
    query: "?raw",
    import: "default",
  }),
)
// What is wrong with the file is said by the check before the build.
const lock = parseLock(lockText, () => undefined) ?? {}

/** Which sections of a translation are behind its source, by their names, and since which edition. */
export interface Stale {
  /** The language of the source edition. */
  readonly source: string
  readonly ids: readonly string[]
}

/** Which sections of a lesson's translation have changed in its source since they were translated. */
export async function staleSections(slug: string, language: string): Promise<Stale> {
  const recorded = lock[slug]?.[language]
  const editions = recorded === undefined ? [] : await editionsOf(slug)
  const source = sourceEdition(editions, languages)
  const translation = editions.find((edition) => edition.language === language)
  if (recorded === undefined || source === undefined || translation === undefined)
    return { source: language, ids: [] }
  const states = [...driftOf(pairOf(source, translation), recorded)]
  return {
    source: source.language,
    ids: states.flatMap(([id, state]) => (state === "behind" ? [id] : [])),
  }
}

interface Edition extends LessonText {
  readonly language: string
}

async function editionsOf(slug: string): Promise<Edition[]> {
  const found = await Promise.all(
    languages.map(async (language) => {
      const entry = await getEntry("lessons", `${slug}/${language}`)
      if (entry?.filePath === undefined) return []
      const text = await readFile(new URL(encodeURI(entry.filePath), root), "utf8")
      return [{ language, text, format: formatOf(entry.filePath) }]
    }),
  )
  return found.flat()
}
