import type { Moment } from "../../course/class-date.ts"

/** A moment as people say it, in the time zone of the class, which is named. */
export function momentWords(language: string, { epoch, isDay }: Moment, timeZone: string): string {
  const date = new Intl.DateTimeFormat(language, {
    dateStyle: "full",
    ...(!isDay && { timeStyle: "short", hourCycle: "h23" }),
    timeZone,
  })
  return `${date.format(epoch)} (${zoneWords(language, timeZone)})`
}

/** What a time zone is called, winter and summer alike where it has such a name. */
export function zoneWords(language: string, timeZone: string): string {
  const named = (["longGeneric", "long"] as const).map((timeZoneName) =>
    new Intl.DateTimeFormat(language, { timeZone, timeZoneName })
      .formatToParts()
      .find(({ type }) => type === "timeZoneName"),
  )
  return named.find((part) => part?.value.startsWith("GMT") === false)?.value ?? timeZone
}
