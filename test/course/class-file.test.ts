import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isTimeZone, momentOf } from "../../src/course/class-date.ts"
import { parseClass } from "../../src/course/class-file.ts"
import { formatDiagnostic, reporter } from "../../src/course/diagnostic.ts"

const name = "name: { en: A class }\n"

const said = (source: string): string[] => {
  const messages: string[] = []
  const report = reporter("content/class.yaml", (diagnostic) =>
    messages.push(formatDiagnostic(diagnostic)),
  )
  parseClass(source, report)
  return messages
}

const zones = Intl.supportedValuesOf("timeZone")

/** What a calendar on the wall and a clock beside it say in a zone, written apart from the parser. */
function wallClock(epoch: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(epoch)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ""
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`
}

const moments = fc.record({
  epoch: fc
    .date({ min: new Date("2001-01-01"), max: new Date("2098-12-31"), noInvalidDate: true })
    .map((date) => Math.floor(date.getTime() / 60_000) * 60_000),
  zone: fc.constantFrom(...zones, "UTC"),
})

describe("a date in a time zone", () => {
  test("with a time of day is when clocks there say so, and the first of two such times", () => {
    fc.assert(
      fc.property(moments, fc.constantFrom("T", " "), ({ epoch, zone }, between) => {
        const text = wallClock(epoch, zone)
        const moment = momentOf(text.replace("T", between), zone)
        if (!("epoch" in moment)) return expect.unreachable(`${text} ${zone}`)
        expect(moment.isDay).toBe(false)
        expect(wallClock(moment.epoch, zone)).toBe(text)
        expect(moment.epoch).toBeLessThanOrEqual(epoch)
        const hours = (epoch - moment.epoch) / 3_600_000
        expect(hours).toBeLessThanOrEqual(24)
      }),
    )
  })

  test("alone is the first minute of that day there", () => {
    fc.assert(
      fc.property(moments, ({ epoch, zone }) => {
        const day = wallClock(epoch, zone).slice(0, 10)
        const moment = momentOf(day, zone)
        if (!("epoch" in moment)) return expect.unreachable(`${day} ${zone}`)
        expect(moment.isDay).toBe(true)
        expect(wallClock(moment.epoch, zone).slice(0, 10)).toBe(day)
        expect(wallClock(moment.epoch - 60_000, zone).slice(0, 10)).not.toBe(day)
      }),
    )
  })

  test("is a moment or a fault with a hint, whatever is written", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?)?(Z|[+-]\d\d:?\d\d)?$/),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const read = momentOf(text, "Europe/Berlin")
        if ("epoch" in read) expect(Number.isSafeInteger(read.epoch)).toBe(true)
        else expect([read.message, read.hint]).not.toContain("")
      }),
    )
  })

  test.each([
    ["2026-12-31", "Asia/Seoul", "2026-12-30T15:00:00.000Z"],
    ["2026-12-31T18:00", "Asia/Seoul", "2026-12-31T09:00:00.000Z"],
    ["2026-12-31 18:00:30", "UTC", "2026-12-31T18:00:30.000Z"],
    // Clocks are put back from 3 to 2: of the two, the first.
    ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    // Midnight is skipped: the day begins at one.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    ["2024-02-29", "UTC", "2024-02-29T00:00:00.000Z"],
  ])("%s in %s is %s", (text, zone, instant) => {
    const moment = momentOf(text, zone)
    expect("epoch" in moment && new Date(moment.epoch).toISOString()).toBe(instant)
  })

  test.each([
    ["2026-02-29", "there is no such day or time as 2026-02-29"],
    ["2026-12-31T24:30", "there is no such day or time as 2026-12-31T24:30"],
    ["31.12.2026", '"31.12.2026" is no date'],
    ["2026-12-31T18:00+09:00", '"2026-12-31T18:00+09:00" says a time zone of its own'],
    ["2026-12-31Z", '"2026-12-31Z" says a time zone of its own'],
    ["2026-03-29T02:30", "clocks in Europe/Berlin skip 2026-03-29T02:30"],
  ])("%s is refused", (text, message) => {
    expect(momentOf(text, "Europe/Berlin")).toMatchObject({ message })
  })
})

test("a time zone is a name that this machine knows, and no offset", () => {
  for (const zone of [...zones, "UTC"]) expect(isTimeZone(zone)).toBe(true)
  for (const zone of ["", "+09:00", "Asia/Soul", "Korea time"]) expect(isTimeZone(zone)).toBe(false)
})

describe("the file of a class", () => {
  test("says of each lesson what the class has with it", () => {
    const source = `${name}timezone: Asia/Seoul
solutions: 2026-12-04T18:00
lessons:
  one: { opens: 2026-12-01, teaching: 50, exercises: 30 }
  two: { solutions: 2026-12-02 }
`
    const read = parseClass(source, (_, __, message) => expect.unreachable(message))
    const solutions = { epoch: Date.parse("2026-12-04T09:00Z"), isDay: false }
    expect(read).toMatchObject({ name: { en: "A class" }, timezone: "Asia/Seoul", solutions })
    expect(Object.fromEntries(read?.lessons ?? [])).toEqual({
      one: {
        opens: { epoch: Date.parse("2026-11-30T15:00Z"), isDay: true },
        solutions,
        teaching: 50,
        exercises: 30,
      },
      two: { solutions: { epoch: Date.parse("2026-12-01T15:00Z"), isDay: true } },
    })
  })

  test("needs no dates, and then no time zone", () => {
    expect(said(name)).toEqual([])
    expect(said(`${name}lessons: { one: { teaching: 50 } }\n`)).toEqual([])
  })

  test.each([
    ["", ["content/class.yaml:1:1: name: Invalid input: expected record, received undefined"]],
    [`${name}lessons: [`, ["content/class.yaml:2:11: not YAML: "]],
    [
      `${name}timezoen: UTC\n`,
      ['content/class.yaml:2:1: the class: there is no "timezoen" here', 'mean "timezone"?'],
    ],
    [
      `${name}timezone: Asia/Soul\n`,
      [
        "content/class.yaml:2:11: timezone: no time zone has this name",
        'Did you mean "Asia/Seoul"?',
      ],
    ],
    [
      `${name}timezone: +09:00\n`,
      ["content/class.yaml:2:11: timezone: no time zone has this name", "as in Asia/Seoul"],
    ],
    [
      `${name}solutions: 2026-12-31\n`,
      ["content/class.yaml:2:12: solutions: 2026-12-31 is in no time zone", "timezone: Asia/Seoul"],
    ],
    [
      `${name}timezone: UTC\nlessons:\n  one:\n    opens: 2026-02-30\n`,
      [
        "content/class.yaml:5:12: lessons.one.opens: there is no such day or time as 2026-02-30",
        "Write 2026-12-31,",
      ],
    ],
    [
      `${name}timezone: UTC\nlessons:\n  one:\n    opens: 20261231\n`,
      ["content/class.yaml:5:12: lessons.one.opens: Invalid input", "A date is written 2026-12-31"],
    ],
    [
      `${name}lessons:\n  one:\n    opnes: 2026-12-31\n`,
      ['content/class.yaml:4:5: lessons.one: there is no "opnes" here', 'Did you mean "opens"?'],
    ],
    [
      `${name}lessons:\n  one:\n    teaching: an hour\n`,
      ["content/class.yaml:4:15: lessons.one.teaching: Invalid input", "whole number of minutes"],
    ],
    [
      `${name}timezone: UTC\nsolutions: 2026-12-01\nlessons:\n  one: { opens: 2026-12-02 }\n`,
      [
        'content/class.yaml:5:3: warning: the solutions of "one" open before the lesson does',
        "solutions: of its own",
      ],
    ],
  ])("is read with care: %j", (source, parts) => {
    const messages = said(source)
    expect(messages).toHaveLength(1)
    for (const part of parts) expect(messages[0]).toContain(part)
  })

  test("is never read with an exception, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (source) => {
        expect(() => said(source)).not.toThrow()
      }),
    )
  })
})
