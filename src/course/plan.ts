import { placeInCourse, type Course } from "./course-file.ts"
import { nearest } from "./diagnostic.ts"
import type { ReportAt } from "./place.ts"

/** Reports chapters that name lessons that are not there, or name one twice. */
export function checkChapters(
  { chapters }: Course,
  source: string,
  slugs: readonly string[],
  report: ReportAt,
): void {
  const taken = new Set<string>()
  chapters.forEach(({ lessons }, chapter) =>
    lessons.forEach((slug, index) => {
      const at = placeInCourse(source, ["chapters", chapter, "lessons", index])
      if (!slugs.includes(slug))
        report(
          at,
          "chapter-lesson",
          `a chapter names the lesson "${slug}", which does not exist`,
          nearest(slug, slugs),
        )
      else if (taken.has(slug))
        report(at, "chapter-lesson", `the lesson "${slug}" is named a second time`)
      taken.add(slug)
    }),
  )
}

/** The lessons that each lesson builds on. */
export type Prerequisites = ReadonlyMap<string, readonly string[]>

/** How a lesson comes to build on itself, `a -> b -> a`, or undefined where it does not. */
export function circleFrom(slug: string, prerequisites: Prerequisites): string[] | undefined {
  const visited = new Set<string>()
  const follow = (path: readonly string[]): string[] | undefined => {
    for (const next of prerequisites.get(path[path.length - 1]) ?? []) {
      if (next === slug) return [...path, next]
      if (visited.has(next)) continue
      visited.add(next)
      const circle = follow([...path, next])
      if (circle !== undefined) return circle
    }
    return undefined
  }
  return follow([slug])
}

/** Reports prerequisites that do not exist, and lessons that build on themselves. */
export function checkPrerequisites(
  slug: string,
  prerequisites: Prerequisites,
  slugs: readonly string[],
  placeOf: (index: number) => Parameters<ReportAt>[0],
  report: ReportAt,
): void {
  const named = prerequisites.get(slug) ?? []
  named.forEach((name, index) => {
    if (!slugs.includes(name))
      report(
        placeOf(index),
        "prerequisite",
        `there is no lesson "${name}" to build on`,
        nearest(name, slugs),
      )
  })
  const circle = circleFrom(slug, prerequisites)
  if (circle !== undefined)
    report(
      placeOf(named.indexOf(circle[1])),
      "prerequisite",
      `the lesson builds on itself: ${circle.join(" → ")}`,
    )
}
