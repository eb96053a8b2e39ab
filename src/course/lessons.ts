import { getCollection, type CollectionEntry } from "astro:content"
import type { FigureSpec } from "../../components/registry.ts"
import { course, inLanguage, languages } from "./course.ts"
import { factsOf, type Facts } from "./facts.ts"
import { formatOf, outlineOf, type Outline } from "./outline.ts"
import { readingMinutes } from "./reading-time.ts"

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

let built: Promise<readonly Edition[]> | undefined

/** Every lesson in every language, in the words of another where it is not translated. */
export async function editions(): Promise<readonly Edition[]> {
  // While pages are built, lessons do not change; while they are written, they do.
  if (import.meta.env.PROD) return (built ??= allEditions())
  return allEditions()
}

async function allEditions(): Promise<readonly Edition[]> {
  const entries = new Map((await getCollection("lessons")).map((entry) => [entry.id, entry]))
  const slugs = new Set([...entries.keys()].map(slugOf))
  return [...slugs].flatMap((slug) => {
    const translated = languages.flatMap((language) => {
      const entry = entries.get(`${slug}/${language}`)
      return entry === undefined ? [] : [{ language, entry }]
    })
    if (translated.length === 0) return []
    return languages.map((language) => {
      const own = translated.find((edition) => edition.language === language) ?? translated[0]
      const facts = factsOf(own.entry.data, translated[0].entry.data, course)
      return { slug, language, textLanguage: own.language, entry: own.entry, facts }
    })
  })
}

/** The chapters of the course in one language; lessons that no chapter names come last. */
export async function chaptersIn(language: string): Promise<readonly Chapter[]> {
  const all = new Map(
    (await editions())
      .filter((edition) => edition.language === language)
      .map((edition) => [edition.slug, edition]),
  )
  const named = course.chapters.map(({ title, lessons }) => ({
    title: inLanguage(title, language),
    lessons: lessons.flatMap((slug) => all.get(slug) ?? []),
  }))
  const taken = new Set(course.chapters.flatMap(({ lessons }) => lessons))
  const rest = [...all.values()].filter(({ slug }) => !taken.has(slug))
  return rest.length === 0 ? named : [...named, { title: "", lessons: rest }]
}

/** The first lesson in a language that has a figure of a kind. */
export async function firstWith(
  { name, component }: Pick<FigureSpec, "name" | "component">,
  language: string,
): Promise<Edition | undefined> {
  const written = new RegExp(`^:{2,}${name}\\b|<${component}\\b`, "m")
  const lessons = (await chaptersIn(language)).flatMap((chapter) => chapter.lessons)
  return lessons.find(({ entry }) => written.test(entry.body ?? ""))
}

const slugOf = (id: string): string => id.split("/")[0]

/** How long a lesson takes, in minutes: as its author says, or as its text and figures suggest. */
export const minutesOf = ({ facts, entry }: Edition): number =>
  facts.duration ?? readingMinutes(outlineOfEntry(entry))

/** How many questions a lesson asks, challenges included. */
export const questionsIn = ({ entry }: Edition): number =>
  outlineOfEntry(entry).anchors.filter(({ kind }) => kind === "question").length

const outlines = new WeakMap<Edition["entry"], Outline>()

function outlineOfEntry(entry: Edition["entry"]): Outline {
  const outline = outlines.get(entry) ?? outlineOf(entry.body ?? "", formatOf(entry.filePath ?? ""))
  outlines.set(entry, outline)
  return outline
}

/** The place of a lesson in the course: its chapter, and the lessons before and after it. */
export interface LessonPlace {
  readonly chapter: string
  readonly previous: Edition | undefined
  readonly next: Edition | undefined
}

/** Finds the place of each lesson of a list of chapters. */
export function placesIn(chapters: readonly Chapter[]): ReadonlyMap<string, LessonPlace> {
  const all = chapters.flatMap(({ title, lessons }) => lessons.map((lesson) => ({ title, lesson })))
  return new Map(
    all.map(({ title, lesson }, index) => [
      lesson.slug,
      {
        chapter: title,
        previous: index === 0 ? undefined : all[index - 1].lesson,
        next: index === all.length - 1 ? undefined : all[index + 1].lesson,
      },
    ]),
  )
}
