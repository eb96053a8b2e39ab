import type { Course } from "./course-file.ts"
import type { FrontMatter } from "./front-matter.ts"

/** What a lesson says of itself, whole: what an edition leaves out is its source edition's, or the course's. */
export interface Facts extends FrontMatter {
  readonly prerequisites: string[]
  readonly licence: string
  readonly authors: Course["authors"]
}

/**
 * The front matter of an edition with what it inherits. Words are never inherited, since they are
 * in another language: a title or an objective is each edition's own.
 */
export const factsOf = (
  own: FrontMatter,
  source: FrontMatter,
  course: Pick<Course, "licence" | "authors">,
): Facts => {
  const lecture = own.source ?? source.source
  const duration = own.duration ?? source.duration
  return {
    ...own,
    ...(lecture !== undefined && { source: lecture }),
    ...(duration !== undefined && { duration }),
    prerequisites: own.prerequisites ?? source.prerequisites ?? [],
    licence: own.licence ?? source.licence ?? course.licence,
    authors: own.authors ?? source.authors ?? course.authors,
  }
}
