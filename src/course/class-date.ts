import { Temporal } from "temporal-polyfill"

/** A moment that somebody wrote as a date in a time zone. */
export interface Moment {
  /** In milliseconds since 1970, the same everywhere. */
  readonly epoch: number
  /** Whether a day alone was written; it begins with its first moment. */
  readonly isDay: boolean
}

/** Why a text is no moment, and how to mend it. */
export interface DateFault {
  readonly message: string
  readonly hint: string
}

const form =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2})?))?(?<zone>Z|[+-]\d{2}:?\d{2})?$/i

const examples = "Write 2026-12-31, or 2026-12-31T18:00 with a time of day."

/** Whether a text is the name of a time zone that the calendar of this machine knows. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

/**
 * The moment of a date in a time zone: `2026-12-31` is the first moment of that day,
 * `2026-12-31T18:00` is that time of day. Of a time that comes twice, as clocks are put back, it
 * is the first; one that clocks skip is refused.
 */
export function momentOf(text: string, timezone: string): Moment | DateFault {
  const parts: Readonly<Partial<Record<string, string>>> = form.exec(text)?.groups ?? {}
  const { day, time, zone } = parts
  if (day === undefined) return { message: `"${text}" is no date`, hint: examples }
  if (zone !== undefined)
    return {
      message: `"${text}" says a time zone of its own`,
      hint: `Leave out ${zone}: every date of the class is in the zone that timezone names.`,
    }
  const local = existing(time === undefined ? day : `${day}T${time}`)
  if (local === undefined)
    return { message: `there is no such day or time as ${text}`, hint: examples }
  if (time === undefined)
    return { epoch: local.toPlainDate().toZonedDateTime(timezone).epochMilliseconds, isDay: true }
  const zoned = local.toZonedDateTime(timezone, { disambiguation: "earlier" })
  if (zoned.toPlainDateTime().equals(local)) return { epoch: zoned.epochMilliseconds, isDay: false }
  return {
    message: `clocks in ${timezone} skip ${text}`,
    hint: "They are put forward on that day; write a time before or after that hour.",
  }
}

function existing(text: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: "reject" })
  } catch {
    return undefined
  }
}
