import { getCollection, type CollectionEntry } from "astro:content"
import { course, inLanguage, languages } from "./course.ts"
import { factsOf, type Facts } from "./facts.ts"

/** A lesson as it is shown in one language. */
export interface Edition {
  readonly slug: string
  /** The language of the page. */
  readonly language: string
  /** The language of the text: another one where the lesson is not translated. */
  readonly textLanguage: string
  readonly entry: CollectionEntry<"lessons">
  /** What stands above the text, with what it inherits. */
  readonly facts: Facts
}

export interface Chapter {
  /** Empty for the lessons that no chapter names. */
  readonly title: string
  readonly lessons: readonly Edition[]
}

/** Every lesson in every language, in the words of another where it is not translated. */
export async function editions(): Promise<Edition[]> {
  const entries = await getCollection("lessons")
  const slugs = [...new Set(entries.map(({ id }) => slugOf(id)))]
  return slugs.flatMap((slug) => {
    const translated = languages.flatMap((language) => {
      const entry = entries.find(({ id }) => id === `${slug}/${language}`)
      return entry === undefined ? [] : [{ language, entry }]
    })
    return languages.map((language) => {
      const own = translated.find((edition) => edition.language === language) ?? translated[0]
      const facts = factsOf(own.entry.data, translated[0].entry.data, course)
      return { slug, language, textLanguage: own.language, entry: own.entry, facts }
    })
  })
}

/** The chapters of the course in one language; lessons that no chapter names come last. */
export async function chaptersIn(language: string): Promise<Chapter[]> {
  const all = (await editions()).filter((edition) => edition.language === language)
  const named = course.chapters.map(({ title, lessons }) => ({
    title: inLanguage(title, language),
    lessons: lessons.flatMap((slug) => all.filter((edition) => edition.slug === slug)),
  }))
  const taken = new Set(course.chapters.flatMap(({ lessons }) => lessons))
  const rest = all.filter(({ slug }) => !taken.has(slug))
  return rest.length === 0 ? named : [...named, { title: "", lessons: rest }]
}

const slugOf = (id: string): string => id.split("/")[0]
