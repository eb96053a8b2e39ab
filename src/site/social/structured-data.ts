import type { Course } from "../../course/course-file.ts"
import type { Facts } from "../../course/facts.ts"

/** What a page says of itself to machines, in the vocabulary of schema.org. */
export type StructuredData = Readonly<Record<string, unknown>>

interface CourseData {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly address: string | undefined
  readonly authors: Course["authors"]
  readonly licence: string
  readonly lessons: readonly { readonly title: string; readonly address: string | undefined }[]
}

/** A course, https://schema.org/Course, with the lessons that it is made of. */
export const courseData = (course: CourseData): StructuredData =>
  told({
    "@context": "https://schema.org",
    "@type": "Course",
    name: course.title,
    description: course.description,
    inLanguage: course.language,
    url: course.address,
    author: people(course.authors),
    license: licenceAddress(course.licence),
    isAccessibleForFree: true,
    hasPart: course.lessons.map(({ title, address }) =>
      told({ "@type": "LearningResource", name: title, url: address }),
    ),
  })

interface LessonData {
  readonly facts: Facts
  readonly language: string
  readonly address: string | undefined
  readonly card: string | undefined
  readonly minutes: number
  readonly course: { readonly title: string; readonly address: string | undefined }
}

/** A lesson, https://schema.org/LearningResource. */
export const lessonData = ({ facts, language, address, card, minutes, course }: LessonData) =>
  told({
    "@context": "https://schema.org",
    "@type": "LearningResource",
    name: facts.title,
    description: facts.description,
    inLanguage: language,
    url: address,
    image: card,
    teaches: facts.objectives,
    keywords: facts.keywords,
    timeRequired: `PT${minutes}M`,
    author: people(facts.authors),
    license: licenceAddress(facts.licence),
    isAccessibleForFree: true,
    learningResourceType: "lesson",
    isPartOf: told({ "@type": "Course", name: course.title, url: course.address }),
    ...(facts.source && {
      isBasedOn: told({
        "@type": "CreativeWork",
        name: facts.source.lecture,
        author: told({ "@type": "Person", name: facts.source.author }),
        isPartOf: facts.source.course,
      }),
    }),
  })

const people = (authors: Course["authors"]): StructuredData[] =>
  authors.map(({ name, url }) => told({ "@type": "Person", name, url }))

/** Where a licence can be read that is named as SPDX does, where it is one of Creative Commons. */
function licenceAddress(licence: string): string {
  const name = /^CC-(?<kind>BY(?:-[A-Z]+)*)-(?<version>\d\.\d)$/.exec(licence)?.groups
  return name === undefined
    ? licence
    : `https://creativecommons.org/licenses/${name["kind"].toLowerCase()}/${name["version"]}/`
}

/** Only what there is something to say of. */
const told = (data: StructuredData): StructuredData =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** Structured data as the text of a script, which nothing in it can end. */
export const asScript = (data: StructuredData): string =>
  JSON.stringify(data).replaceAll("<", "\\u003c")
