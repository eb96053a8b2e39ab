import { answerHere, giveAnswer, gradeAnswer } from "./answer-store.ts"
import { announceAnswer, type Answer } from "./answered.ts"
import { fill, wordsOf } from "./fill.ts"
import type { AnswerGrade } from "./given-answers.ts"
import { grade, parseNumber, type Grade } from "./grade.ts"
import { solutionsHeld, solutionsOpened } from "./held-solutions.ts"

/**
 * A question with choices or a number for an answer, graded in the page; nothing is sent anywhere.
 * While its solution is held back, it takes an answer and keeps it.
 */
export class QuizItem extends HTMLElement {
  readonly #onSolutions = (): void => {
    if ("answered" in this.dataset) this.#check(false)
  }

  connectedCallback(): void {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault()
      this.#check(true)
    })
    this.querySelector(".again")?.addEventListener("click", () => this.#reset())
    document.addEventListener(solutionsOpened, this.#onSolutions)
    const earlier = answerHere(this.id)
    if (earlier?.kind !== "quiz") return
    this.#restore(earlier.answer)
    this.#check(false)
  }

  disconnectedCallback(): void {
    document.removeEventListener(solutionsOpened, this.#onSolutions)
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll("input")]
  }

  #check(isNew: boolean): void {
    const words = wordsOf(this)
    const result = this.dataset["kind"] === "numeric" ? this.#gradeNumber() : this.#gradeChoices()
    const isAnswer = result !== "nothing" && result !== "noNumber"
    const date = isAnswer ? solutionsHeld(this) : undefined
    const answer = this.dataset["spoken"] ?? ""
    this.querySelector(".verdict")?.replaceChildren(
      date === undefined ? fill(words[result], { answer }) : fill(words["kept"], { date }),
    )
    if (!isAnswer) return
    this.querySelector(".again")?.replaceChildren(words[date === undefined ? "again" : "change"])
    this.toggleAttribute("data-answered", true)
    for (const input of this.#inputs) input.disabled = true
    if (date === undefined) this.#show(gradeOf(result), isNew)
    else if (isNew) giveAnswer(this.id, { kind: "quiz", answer: this.#answer() })
  }

  /** Shows how the answer is, and keeps that where it is not known yet. */
  #show(grade: AnswerGrade, isNew: boolean): void {
    this.dataset["verdict"] = grade === "right" ? "right" : "wrong"
    if (isNew) giveAnswer(this.id, { kind: "quiz", answer: this.#answer(), grade })
    else if (answerHere(this.id)?.grade === undefined) gradeAnswer(this.id, grade)
    else return
    announceAnswer({ id: this.id, isRight: grade === "right", answer: this.#response() })
  }

  #gradeNumber(): "right" | "numberWrong" | "noNumber" {
    const given = parseNumber(this.#inputs[0].value)
    if (given === undefined) return "noNumber"
    const away = Math.abs(given - Number(this.dataset["answer"]))
    return away <= Number(this.dataset["slack"] ?? 0) ? "right" : "numberWrong"
  }

  #gradeChoices(): Grade {
    return grade(this.#chosen, this.#right)
  }

  get #chosen(): boolean[] {
    return this.#inputs.map(({ checked }) => checked)
  }

  /** Of each choice, whether it is right. */
  get #right(): boolean[] {
    return [...this.querySelectorAll<HTMLElement>(".quiz-choice")].map(
      ({ dataset }) => dataset["right"] === "yes",
    )
  }

  #response(): Answer {
    if (this.dataset["kind"] !== "numeric")
      return { kind: "choice", chosen: places(this.#chosen), right: places(this.#right) }
    return {
      kind: "number",
      given: parseNumber(this.#inputs[0].value) ?? NaN,
      right: Number(this.dataset["answer"]),
      slack: Number(this.dataset["slack"] ?? 0),
    }
  }

  /** What was answered, as one text: a number, or the places of the choices. */
  #answer(): string {
    if (this.dataset["kind"] === "numeric") return this.#inputs[0].value
    return places(this.#chosen).join(",")
  }

  #restore(answer: string): void {
    if (this.dataset["kind"] === "numeric") this.#inputs[0].value = answer
    else
      this.#inputs.forEach((input, index) => {
        input.checked = answer.split(",").includes(String(index))
      })
  }

  #reset(): void {
    this.toggleAttribute("data-answered", false)
    delete this.dataset["verdict"]
    this.querySelector("form")?.reset()
    this.querySelector(".verdict")?.replaceChildren()
    for (const input of this.#inputs) input.disabled = false
    this.#inputs[0].focus()
  }
}

/** A number is right or wrong, and choices may be right in part. */
function gradeOf(result: Grade | "numberWrong"): AnswerGrade {
  if (result === "right" || result === "partly") return result
  return "wrong"
}

/** The places, from 0, of those that are so. */
const places = (all: readonly boolean[]): number[] =>
  all.flatMap((is, index) => (is ? [index] : []))
