import {
  answersIn,
  answerTo,
  given,
  graded,
  noAnswers,
  parseAnswers,
  restored,
  type AnswerGrade,
  type GivenAnswer,
  type GivenAnswers,
  type LessonAnswers,
} from "./given-answers.ts"

/** Courses that share a host keep their answers apart. */
const key = `downhill answers ${import.meta.env.BASE_URL}`

/** What a question says on the document when an answer to it has been kept, or graded since. */
export const answerKept = "downhill:answer-kept"

/** Where the browser keeps nothing, the answers are there as long as the page is. */
let onThisPage = noAnswers

function all(): GivenAnswers {
  try {
    const text = localStorage.getItem(key)
    return text === null ? onThisPage : parseAnswers(text)
  } catch {
    return onThisPage
  }
}

function keep(answers: GivenAnswers): void {
  onThisPage = answers
  try {
    localStorage.setItem(key, JSON.stringify(answers))
  } catch {
    // Storage is off or full: they are kept with the page.
  }
  document.dispatchEvent(new Event(answerKept))
}

/** The lesson that this page is, in whatever language. */
const lessonHere = (): string =>
  document.querySelector<HTMLElement>("[data-slug]")?.dataset["slug"] ?? location.pathname

/** What the reader has answered on this page, by the names of the questions. */
export const answersHere = (): LessonAnswers => answersIn(all(), lessonHere())

export const answerHere = (id: string): GivenAnswer | undefined => answerTo(all(), lessonHere(), id)

/** Keeps an answer that the reader gives now. */
export const giveAnswer = (id: string, answer: Omit<GivenAnswer, "tries" | "at">): void =>
  keep(given(all(), lessonHere(), id, { ...answer, at: new Date().toISOString() }))

/** Keeps what an answer that was given before has turned out to be. */
export const gradeAnswer = (id: string, grade: AnswerGrade): void =>
  keep(graded(all(), lessonHere(), id, grade))

/** Has the answers of an earlier visit in the place of what the device kept of this page. */
export const restoreAnswers = (earlier: LessonAnswers): void =>
  keep(restored(all(), lessonHere(), earlier))

/** Hears of each answer that is kept, or graded since. */
export const onAnswerKept = (hear: () => void): void => document.addEventListener(answerKept, hear)

/** Forgets the answers of the whole course. */
export function forgetAnswers(): void {
  onThisPage = noAnswers
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is off: there is nothing to forget.
  }
}
