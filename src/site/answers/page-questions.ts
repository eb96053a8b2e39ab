import { besideBound } from "../../../components/questions/beside-bound.ts"
import { fill } from "../../../components/questions/fill.ts"
import type { GivenAnswer, QuestionKind } from "../../../components/questions/given-answers.ts"
import { parseGoal } from "../../experiment/goal.ts"

/** A question that stands on the page. */
export interface PageQuestion {
  readonly id: string
  readonly kind: QuestionKind
  /** Its words, apart from the page. */
  readonly words: () => DocumentFragment
  /** The words of an answer to it, apart from the page. */
  readonly answerWords: (answer: GivenAnswer) => DocumentFragment
}

/** What is said of a run; {least} and {step} are left. */
export interface RunWords {
  readonly metRun: string
  readonly unmetRun: string
}

/** The questions of the page, in its order. */
export const questionsOn = (page: ParentNode, language: string, words: RunWords): PageQuestion[] =>
  [...page.querySelectorAll<HTMLElement>("quiz-item, figure-prediction, figure-challenge")].map(
    (element) => {
      if (element.localName === "quiz-item") return quiz(element)
      return element.localName === "figure-prediction"
        ? prediction(element)
        : challenge(element, language, words)
    },
  )

const quiz = (element: HTMLElement): PageQuestion => ({
  id: element.id,
  kind: "quiz",
  words: () =>
    copied(element, "fieldset > :not(legend, .quiz-choice, .number-row, .explanation)", " "),
  answerWords({ answer }) {
    if (element.dataset["kind"] === "numeric") return textual(answer)
    const chosen = answer.split(",")
    const texts = [...element.querySelectorAll(".choice-text")]
    return joined(
      texts.filter((_, index) => chosen.includes(String(index))),
      "; ",
    )
  },
})

const prediction = (element: HTMLElement): PageQuestion => ({
  id: element.closest("figure")?.id ?? "",
  kind: "prediction",
  words: () => copied(element, "fieldset > :not(legend, .choice-row)", " "),
  answerWords: ({ answer }) =>
    joined(
      [...element.querySelectorAll("label")].filter(
        (label) => label.querySelector("input")?.value === answer,
      ),
      "; ",
    ),
})

const challenge = (
  element: HTMLElement,
  language: string,
  { metRun, unmetRun }: RunWords,
): PageQuestion => ({
  id: element.id,
  kind: "challenge",
  words: () => copied(element, ".challenge-goal", " "),
  answerWords({ answer, run }) {
    const bound = parseGoal(element.dataset["reach"] ?? "", element.dataset["within"])?.below ?? 0
    const least = run === undefined ? "?" : besideBound(run.least, bound, language)
    const step = new Intl.NumberFormat(language).format(run?.metAt ?? 0)
    const link = document.createElement("a")
    link.href = new URL(`${location.pathname}${answer}#${element.id}`, location.href).href
    link.textContent = fill(run?.metAt === undefined ? unmetRun : metRun, { least, step })
    const words = new DocumentFragment()
    words.append(link)
    return words
  },
})

const copied = (element: HTMLElement, selector: string, between: string): DocumentFragment =>
  joined([...element.querySelectorAll(selector)], between)

/** The contents of elements, without what only works where they stand. */
function joined(elements: readonly Element[], between: string): DocumentFragment {
  const words = new DocumentFragment()
  elements.forEach((element, index) => {
    if (index > 0) words.append(between)
    const copy = document.importNode(element, true)
    for (const tool of copy.querySelectorAll("input, .term-definition, .explanation")) tool.remove()
    for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes)
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id")
    words.append(...copy.childNodes)
  })
  return words
}

function textual(text: string): DocumentFragment {
  const words = new DocumentFragment()
  words.append(text)
  return words
}
