/** What a reader has done in the course; it stays on the reader's device. */
export interface Progress {
  readonly lessons: Readonly<Partial<Record<string, LessonProgress>>>
  /** The lesson that was read last. */
  readonly last?: string
}

export interface LessonProgress {
  readonly isRead: boolean
  /** The section that was read last. */
  readonly section?: string
  /** Of each question that was answered, whether rightly. */
  readonly answers: Readonly<Record<string, boolean>>
}

export const noProgress: Progress = { lessons: {} }
const unread: LessonProgress = { isRead: false, answers: {} }

export const lessonIn = ({ lessons }: Progress, slug: string): LessonProgress =>
  (Object.hasOwn(lessons, slug) ? lessons[slug] : undefined) ?? unread

const changed = (progress: Progress, slug: string, part: Partial<LessonProgress>): Progress => ({
  ...progress,
  lessons: { ...progress.lessons, [slug]: { ...lessonIn(progress, slug), ...part } },
})

export const marked = (progress: Progress, slug: string, isRead: boolean): Progress =>
  changed(progress, slug, { isRead })

/** The reader is at a section, by its name. */
export const reached = (progress: Progress, slug: string, section: string): Progress => ({
  ...changed(progress, slug, { section }),
  last: slug,
})

export function answeredIn(
  progress: Progress,
  slug: string,
  { id, isRight }: { readonly id: string; readonly isRight: boolean },
): Progress {
  const answers = { ...lessonIn(progress, slug).answers, [id]: isRight }
  return changed(progress, slug, { answers })
}

export const rightAnswers = ({ answers }: LessonProgress): number =>
  Object.values(answers).filter(Boolean).length

/** Reads what the device has kept; what is not as it should be is left aside. */
export function parseProgress(text: string | null): Progress {
  const kept = objectOf(parsed(text ?? ""))
  const lessons = Object.fromEntries(
    Object.entries(objectOf(kept["lessons"])).map(([slug, value]) => [slug, lessonOf(value)]),
  )
  const last = kept["last"]
  return { lessons, ...(typeof last === "string" && Object.hasOwn(lessons, last) && { last }) }
}

function lessonOf(value: unknown): LessonProgress {
  const { isRead, section, answers } = objectOf(value)
  const right = Object.entries(objectOf(answers)).flatMap(([id, answer]) =>
    typeof answer === "boolean" ? [[id, answer] as const] : [],
  )
  return {
    isRead: isRead === true,
    ...(typeof section === "string" && { section }),
    answers: Object.fromEntries(right),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
