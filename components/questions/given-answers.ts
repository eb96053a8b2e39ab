/** What a question is: one with choices or a number, a guess before a run, or a goal for runs. */
const kinds = ["quiz", "prediction", "challenge"] as const
const grades = ["right", "partly", "wrong"] as const

export type QuestionKind = (typeof kinds)[number]
export type AnswerGrade = (typeof grades)[number]

/** What a reader has answered to a question; it stays on the reader's device. */
export interface GivenAnswer {
  readonly kind: QuestionKind
  /**
   * Of a quiz the places of the choices, `0,2`, or the number as it was typed; of a prediction the
   * value that was guessed; of a challenge the query of the address that shows the run, `?figure=…`.
   */
  readonly answer: string
  /** Not there as long as nobody has graded it. */
  readonly grade?: AnswerGrade
  /** How often the reader has answered; of a challenge, how many runs there were until it was met. */
  readonly tries: number
  /** When it was given, as ISO 8601 in UTC. */
  readonly at: string
  /** Of a challenge: the least that its run came to, and at which update the goal was met. */
  readonly run?: { readonly least: number; readonly metAt?: number }
}

/** All answers of a course, by lesson and by the name of the question. */
export interface GivenAnswers {
  /** Of this form, so that a later one can read it. */
  readonly version: 1
  readonly lessons: Readonly<Record<string, LessonAnswers>>
}

export type LessonAnswers = Readonly<Record<string, GivenAnswer>>

export const noAnswers: GivenAnswers = { version: 1, lessons: {} }

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

export const answersIn = ({ lessons }: GivenAnswers, lesson: string): LessonAnswers =>
  own(lessons, lesson) ?? {}

export const answerTo = (
  answers: GivenAnswers,
  lesson: string,
  id: string,
): GivenAnswer | undefined => own(answersIn(answers, lesson), id)

const kept = (
  answers: GivenAnswers,
  lesson: string,
  id: string,
  answer: GivenAnswer,
): GivenAnswers => ({
  version: 1,
  lessons: { ...answers.lessons, [lesson]: { ...answersIn(answers, lesson), [id]: answer } },
})

/**
 * Keeps an answer that the reader gives now. A challenge that was met stays met, and the same run
 * of it again is not another try.
 */
export function given(
  answers: GivenAnswers,
  lesson: string,
  id: string,
  answer: Omit<GivenAnswer, "tries">,
): GivenAnswers {
  const before = answerTo(answers, lesson, id)
  const tries = before?.tries ?? 0
  if (answer.kind !== "challenge" || before === undefined)
    return kept(answers, lesson, id, { ...answer, tries: tries + 1 })
  const wasMet = before.grade === "right"
  if (answer.answer === before.answer || (wasMet && answer.grade !== "right")) return answers
  return kept(answers, lesson, id, { ...answer, tries: wasMet ? tries : tries + 1 })
}

/** Puts these answers in the place of all that were given to a lesson's questions. */
export const restored = (
  answers: GivenAnswers,
  lesson: string,
  earlier: LessonAnswers,
): GivenAnswers => ({ version: 1, lessons: { ...answers.lessons, [lesson]: earlier } })

/** Keeps what an answer that was given before has turned out to be. */
export function graded(
  answers: GivenAnswers,
  lesson: string,
  id: string,
  grade: AnswerGrade,
): GivenAnswers {
  const before = answerTo(answers, lesson, id)
  return before === undefined ? answers : kept(answers, lesson, id, { ...before, grade })
}

/** Reads what the device has kept; what is not as it should be is left aside. */
export function parseAnswers(text: string | null): GivenAnswers {
  const { version, lessons } = objectOf(parsed(text ?? ""))
  if (version !== 1) return noAnswers
  return { version, lessons: mapped(lessons, answersOf) }
}

/** Reads the answers to a lesson's questions; what is not as it should be is left aside. */
export const answersOf = (value: unknown): LessonAnswers => mapped(value, answerOf)

const mapped = <T>(
  value: unknown,
  read: (part: unknown) => T | undefined,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(objectOf(value)).flatMap(([key, part]) => {
      const made = read(part)
      return made === undefined ? [] : [[key, made] as const]
    }),
  )

function answerOf(value: unknown): GivenAnswer | undefined {
  const { answer, tries, at, ...others } = objectOf(value)
  const kind = kinds.find((one) => one === others["kind"])
  const grade = grades.find((one) => one === others["grade"])
  const run = runOf(others["run"])
  if (kind === undefined || typeof answer !== "string" || !isCount(tries) || !isMoment(at))
    return undefined
  return { kind, answer, ...(grade && { grade }), tries, at, ...(run && { run }) }
}

function runOf(value: unknown): GivenAnswer["run"] {
  const { least, metAt } = objectOf(value)
  if (typeof least !== "number") return undefined
  return { least, ...(typeof metAt === "number" && { metAt }) }
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0

const isMoment = (value: unknown): value is string =>
  typeof value === "string" && !Number.isNaN(Date.parse(value))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
