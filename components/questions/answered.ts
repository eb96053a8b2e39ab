/** What a question says on the document when it has been answered. */
const answered = "downhill:answered"

/** The elements that are questions which can be right or wrong; a prediction is none. */
export const questionElements = "quiz-item[id], figure-challenge[id]"

export interface Answered {
  readonly id: string
  readonly isRight: boolean
  readonly answer: Answer
}

/** What was answered, and what would have been right. */
export type Answer =
  /** The places of the choices, from 0. */
  | {
      readonly kind: "choice"
      readonly chosen: readonly number[]
      readonly right: readonly number[]
    }
  | {
      readonly kind: "number"
      readonly given: number
      readonly right: number
      /** How far from it is near enough. */
      readonly slack: number
    }
  /** The address of the run that met a goal, from its question mark, and the goal in words. */
  | { readonly kind: "run"; readonly solution: string; readonly goal: string }

/**
 * Says that a question has been answered and graded, for whoever keeps the reader's progress; while
 * the page is being loaded, as soon as everybody is there to hear it.
 */
export function announceAnswer(detail: Answered): void {
  const say = (): boolean => document.dispatchEvent(new CustomEvent(answered, { detail }))
  if (document.readyState === "complete") say()
  else addEventListener("load", say, { once: true })
}

/** Hears of each answer of the reader. */
export const onAnswered = (hear: (detail: Answered) => void): void =>
  document.addEventListener(answered, (event) => {
    if (isAnswer(event)) hear(event.detail)
  })

const isAnswer = (event: Event): event is CustomEvent<Answered> => event instanceof CustomEvent
