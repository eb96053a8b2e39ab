/** What a platform keeps of a lesson for the next visit, besides the place. */
export interface Suspended {
  /** What the reader has entered, under the names that the page keeps it by. */
  readonly entries: Readonly<Record<string, string>>
  /** Of each question that was answered, whether rightly. */
  readonly answers: Readonly<Record<string, boolean>>
  readonly isRead: boolean
}

export const nothingSuspended: Suspended = { entries: {}, answers: {}, isRead: false }

/** Reads what a platform has kept; what is not as it should be is left aside. */
export function parseSuspended(text: string): Suspended {
  const kept = objectOf(parsed(text))
  return {
    entries: only(kept["entries"], (value) => typeof value === "string"),
    answers: only(kept["answers"], (value) => typeof value === "boolean"),
    isRead: kept["isRead"] === true,
  }
}

/**
 * Writes it in at most so many characters. What does not fit is left out, what was entered first
 * before what was entered last, and no answer before an entry.
 */
export function suspendedText(suspended: Suspended, most: number): string {
  const text = JSON.stringify(suspended)
  const entries = Object.entries(suspended.entries)
  if (text.length <= most || entries.length === 0) return text.length <= most ? text : ""
  return suspendedText({ ...suspended, entries: Object.fromEntries(entries.slice(1)) }, most)
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
