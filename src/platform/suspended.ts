import { answersOf, type LessonAnswers } from "../../components/questions/given-answers.ts"

/** What a platform keeps of a lesson for the next visit, besides the place. */
export interface Suspended {
  /** What the reader has answered, as the page keeps it. */
  readonly given: LessonAnswers
  /** Of each question that was answered, whether rightly. */
  readonly answers: Readonly<Record<string, boolean>>
  readonly isRead: boolean
}

export const nothingSuspended: Suspended = { given: {}, answers: {}, isRead: false }

/** Reads what a platform has kept; what is not as it should be is left aside. */
export function parseSuspended(text: string): Suspended {
  const kept = objectOf(parsed(text))
  return {
    given: answersOf(kept["given"]),
    answers: only(kept["answers"], (value) => typeof value === "boolean"),
    isRead: kept["isRead"] === true,
  }
}

/**
 * Writes it in at most so many characters. What does not fit is left out: what was answered first
 * before what was answered last, and whether it was right not at all.
 */
export function suspendedText(suspended: Suspended, most: number): string {
  const text = JSON.stringify(suspended)
  const given = Object.entries(suspended.given)
  if (text.length <= most || given.length === 0) return text.length <= most ? text : ""
  return suspendedText({ ...suspended, given: Object.fromEntries(given.slice(1)) }, most)
}

const only = <T>(whole: unknown, is: (value: unknown) => value is T): Record<string, T> =>
  Object.fromEntries(
    Object.entries(objectOf(whole)).flatMap(([name, value]) => (is(value) ? [[name, value]] : [])),
  )

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
