import { z } from "astro/zod"
import { closest } from "fastest-levenshtein"
import type { Document } from "yaml"
import { isTimeZone, momentOf, type DateFault, type Moment } from "./class-date.ts"
import { nearest } from "./diagnostic.ts"
import type { Place, ReportAt } from "./place.ts"
import { keyOffset, objectionTo, readYaml, valueOffset, yamlHint } from "./yaml-text.ts"

const text = z.string().trim().min(1)
const minutes = z.int().positive().max(10_000).optional()

const lessonSchema = z.strictObject({
  /** When its text appears. */
  opens: text.optional(),
  /** When its answers and explanations appear, if not when those of the class do. */
  solutions: text.optional(),
  /** How long it is taught, and how long exercises take, in minutes. */
  teaching: minutes,
  exercises: minutes,
})

/** `content/class.yaml`: what a teacher says of a class that takes the course. */
export const classSchema = z.strictObject({
  name: z.record(z.string(), text),
  /** The time zone of every date, by its name: `Asia/Seoul`. */
  timezone: z.string().refine(isTimeZone, "no time zone has this name").optional(),
  /** When answers and explanations appear, unless a lesson says otherwise. */
  solutions: text.optional(),
  /** What there is to say of lessons, by the names of their folders. */
  lessons: z.record(z.string(), lessonSchema).default({}),
})

/** What a class has with one lesson. */
export interface LessonPlan {
  readonly opens?: Moment
  readonly solutions?: Moment
  readonly teaching?: number
  readonly exercises?: number
}

export interface Class {
  readonly name: Readonly<Record<string, string>>
  /** UTC where no date needs one. */
  readonly timezone: string
  /** When the solutions appear of lessons of which `lessons` says nothing else. */
  readonly solutions?: Moment
  /** By the names of lessons; what holds for the whole class is in each of them. */
  readonly lessons: ReadonlyMap<string, LessonPlan>
}

type Written = z.infer<typeof classSchema>
type Path = readonly (string | number)[]

/** Reads the file of a class; reports what is wrong with it and then returns undefined. */
export function parseClass(source: string, report: ReportAt): Class | undefined {
  const { document, at } = readYaml(source)
  for (const error of document.errors)
    report(at(error.pos[0]), "class-yaml", `not YAML: ${error.message.split("\n")[0]}`, yamlHint)
  if (document.errors.length > 0) return undefined
  const parsed = classSchema.safeParse(document.toJS() ?? {})
  for (const issue of parsed.error?.issues ?? []) reportIssue(issue, document, at, report)
  return parsed.success ? classOf(parsed.data, document, at, report) : undefined
}

/** Where a lesson is named in the file of a class. */
export function placeInClass(source: string, slug: string): Place {
  const { document, at } = readYaml(source)
  return at(keyOffset(document, ["lessons", slug]))
}

function reportIssue(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  at: (offset: number) => Place,
  report: ReportAt,
): void {
  const { offset, name, message } = objectionTo(document, issue)
  const said =
    issue.code === "unrecognized_keys" ? `there is no "${issue.keys.join(", ")}" here` : message
  report(at(offset), "class-field", `${name || "the class"}: ${said}`, hintFor(issue, document))
}

function hintFor(issue: z.core.$ZodIssue, document: Document.Parsed): string | undefined {
  if (issue.code === "unrecognized_keys") {
    const { shape } = issue.path.length === 0 ? classSchema : lessonSchema
    return nearest(issue.keys[0], Object.keys(shape))
  }
  const field = String(issue.path[issue.path.length - 1] ?? "")
  if (field === "timezone") return zoneHint(String(document.getIn(["timezone"])))
  return hints[field]
}

const zoneHint = (written: string): string =>
  `Did you mean "${closest(written, Intl.supportedValuesOf("timeZone"))}"? A zone is named by a continent and a city, as in Asia/Seoul, or is UTC.`

const dateHint =
  "A date is written 2026-12-31, or 2026-12-31T18:00 with a time of day; quote it where it is alone."
const minutesHint = "It is a whole number of minutes."

const hints: Readonly<Record<string, string>> = {
  name: "Write it in each language, as in name: { en: Machine learning, ko: 기계 학습 }.",
  opens: dateHint,
  solutions: dateHint,
  teaching: minutesHint,
  exercises: minutesHint,
  lessons: "Below it stand names of lessons, and below each opens, solutions, teaching, exercises.",
}

function classOf(
  written: Written,
  document: Document.Parsed,
  at: (offset: number) => Place,
  report: ReportAt,
): Class | undefined {
  const faults: DateFault[] = []
  const moment = (date: string | undefined, path: Path): Moment | undefined => {
    if (date === undefined) return undefined
    const read = written.timezone === undefined ? zoneless(date) : momentOf(date, written.timezone)
    if ("epoch" in read) return read
    faults.push(read)
    const said = `${path.join(".")}: ${read.message}`
    report(at(valueOffset(document, path)), "class-date", said, read.hint)
    return undefined
  }
  const solutions = moment(written.solutions, ["solutions"])
  const lessons = Object.entries(written.lessons).map(([slug, lesson]) => {
    const plan = {
      ...lesson,
      opens: moment(lesson.opens, ["lessons", slug, "opens"]),
      solutions: moment(lesson.solutions, ["lessons", slug, "solutions"]) ?? solutions,
    }
    checkOrder(plan, at(keyOffset(document, ["lessons", slug])), slug, report)
    return [slug, told(plan)] as const
  })
  if (faults.length > 0) return undefined
  const { name, timezone = "UTC" } = written
  return { name, timezone, ...(solutions && { solutions }), lessons: new Map(lessons) }
}

const zoneless = (date: string): DateFault => ({
  message: `${date} is in no time zone`,
  hint: "Say once for all dates which it is, by its name: timezone: Asia/Seoul",
})

function checkOrder(
  { opens, solutions }: Readonly<Record<"opens" | "solutions", Moment | undefined>>,
  place: Place,
  slug: string,
  report: ReportAt,
): void {
  if (opens !== undefined && solutions !== undefined && solutions.epoch < opens.epoch)
    report(
      place,
      "class-order",
      `the solutions of "${slug}" open before the lesson does`,
      "Give the lesson solutions: of its own, later than opens:.",
    )
}

/** Only what there is. */
const told = (plan: {
  readonly [Key in keyof LessonPlan]: LessonPlan[Key] | undefined
}): LessonPlan => ({
  ...(plan.opens && { opens: plan.opens }),
  ...(plan.solutions && { solutions: plan.solutions }),
  ...(plan.teaching !== undefined && { teaching: plan.teaching }),
  ...(plan.exercises !== undefined && { exercises: plan.exercises }),
})
