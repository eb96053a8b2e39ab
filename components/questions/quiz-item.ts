import { announceAnswer, type Answer } from "./answered.ts"
import { fill, wordsOf } from "./fill.ts"
import { grade, parseNumber, type Grade } from "./grade.ts"
import { forget, recall, remember } from "./remember.ts"

/** A question with choices or a number for an answer, graded in the page; nothing is sent anywhere. */
export class QuizItem extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault()
      this.#check(true)
    })
    this.querySelector(".again")?.addEventListener("click", () => this.#reset())
    const earlier = recall(this.#key)
    if (earlier !== undefined) {
      this.#restore(earlier)
      this.#check(false)
    }
  }

  get #key(): string {
    return `quiz ${this.id}`
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll("input")]
  }

  #check(isNew: boolean): void {
    const words = wordsOf(this)
    const result = this.dataset["kind"] === "numeric" ? this.#gradeNumber() : this.#gradeChoices()
    const answer = this.dataset["spoken"] ?? ""
    this.querySelector(".verdict")?.replaceChildren(fill(words[result], { answer }))
    if (result === "nothing" || result === "noNumber") return
    this.dataset["verdict"] = result === "right" ? "right" : "wrong"
    this.toggleAttribute("data-answered", true)
    for (const input of this.#inputs) input.disabled = true
    if (isNew) remember(this.#key, this.#answer())
    if (isNew)
      announceAnswer({ id: this.id, isRight: result === "right", answer: this.#response() })
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
    forget(this.#key)
    this.toggleAttribute("data-answered", false)
    delete this.dataset["verdict"]
    this.querySelector("form")?.reset()
    this.querySelector(".verdict")?.replaceChildren()
    for (const input of this.#inputs) input.disabled = false
    this.#inputs[0].focus()
  }
}

/** The places, from 0, of those that are so. */
const places = (all: readonly boolean[]): number[] =>
  all.flatMap((is, index) => (is ? [index] : []))
