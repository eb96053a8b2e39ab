import { questionHtml } from "./question-html.ts"

/** A choice of a question; texts are HTML that stands by itself. */
export interface Choice {
  readonly text: string
  readonly isRight: boolean
  /** Empty where there is none. */
  readonly explanation: string
}

/** A question of which all that is right is to be chosen. */
export interface ChoiceQuestion {
  readonly kind: "single" | "multiple"
  readonly id: string
  readonly text: string
  readonly choices: readonly Choice[]
}

/** A question whose answer is a number. */
export interface NumberQuestion {
  readonly kind: "numeric"
  readonly id: string
  readonly text: string
  readonly answer: number
  /** How far from it is near enough. */
  readonly slack: number
  /** Empty where it has none. */
  readonly unit: string
  readonly explanation: string
}

export type Question = ChoiceQuestion | NumberQuestion

/**
 * The quizzes of a lesson's page, in their order, from what the page itself grades them by.
 *
 * @param page its path, from which it names its pictures.
 */
export const questionsIn = (document: Document, page: string): readonly Question[] =>
  [...document.querySelectorAll("quiz-item")].map((quiz) => questionOf(quiz, page))

function questionOf(quiz: Element, page: string): Question {
  const html = (elements: Iterable<Element>): string => questionHtml(elements, page)
  const id = quiz.getAttribute("id") ?? ""
  const parts = [...quiz.querySelectorAll("fieldset > *")]
  const text = html(parts.filter((part) => !part.matches(besides)))
  const kind = quiz.getAttribute("data-kind")
  if (kind === "numeric")
    return {
      kind,
      id,
      text,
      answer: Number(quiz.getAttribute("data-answer")),
      slack: Number(quiz.getAttribute("data-slack")),
      unit: quiz.querySelector(".number-row input + span")?.textContent.trim() ?? "",
      explanation: html(quiz.querySelectorAll("fieldset > .explanation > *")),
    }
  return {
    kind: kind === "multiple" ? kind : "single",
    id,
    text,
    choices: [...quiz.querySelectorAll(".quiz-choice")].map((choice) => ({
      text: html(choice.querySelectorAll(".choice-text")),
      isRight: choice.getAttribute("data-right") === "yes",
      explanation: html(choice.querySelectorAll(".explanation > *")),
    })),
  }
}

/** What stands beside the text of a question. */
const besides = "legend, .quiz-choice, .explanation, .number-row"
