import { answerHere, giveAnswer, gradeAnswer } from "./answer-store.ts"
import { fill, wordsOf } from "./fill.ts"
import { recall, remember } from "./remember.ts"

/**
 * Asks the reader of a figure for a guess and veils the figure until there is one, or the reader
 * would rather not. Then it says, and goes on saying, whether the live run agrees: the figure
 * writes what its run came to on its experiment, as the attribute `data-outcomes`.
 */
export class FigurePrediction extends HTMLElement {
  #figure: HTMLElement | null = null
  #guess: string | undefined
  /** What the run had come to when the guess was made. */
  #firstOutcome: string | undefined
  readonly #watch = new MutationObserver(() => this.#grade())

  connectedCallback(): void {
    this.#figure = this.closest("figure")
    if (this.#figure === null) return
    const isLinked = new URL(location.href).searchParams.has(this.#figure.id)
    const earlier = answerHere(this.#figure.id)?.answer ?? recall(this.#key)
    if (isLinked || earlier !== undefined) this.#reveal(earlier)
    else if (this.dataset["veil"] !== "no") this.#veil()
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault()
      const chosen = this.querySelector<HTMLInputElement>("input:checked")
      if (chosen !== null) this.#commit(chosen.value)
    })
    this.querySelector(".no-guess")?.addEventListener("click", () => {
      remember(this.#key, "")
      this.#reveal("")
    })
  }

  disconnectedCallback(): void {
    this.#watch.disconnect()
  }

  get #key(): string {
    return `guess ${this.#figure?.id ?? ""}`
  }

  #veil(): void {
    this.#figure?.setAttribute("data-veiled", "")
    for (const part of this.#hidden()) part.inert = true
  }

  #commit(guess: string): void {
    giveAnswer(this.#figure?.id ?? "", { kind: "prediction", answer: guess })
    this.#reveal(guess)
  }

  /** All of the figure but its caption and this. */
  #hidden(): HTMLElement[] {
    return [...(this.#figure?.querySelectorAll<HTMLElement>(":scope > astro-island") ?? [])]
  }

  /** @param guess what the reader chose; empty where none was wanted. */
  #reveal(guess: string | undefined): void {
    const figure = this.#figure
    if (figure === null) return
    figure.removeAttribute("data-veiled")
    for (const part of this.#hidden()) part.inert = false
    this.toggleAttribute("data-answered", true)
    figure.dataset["guessed"] = guess ?? ""
    figure.dispatchEvent(new Event("guessed"))
    for (const input of this.querySelectorAll("input")) input.disabled = true
    if (guess === undefined || guess === "") return
    this.#guess = guess
    for (const input of this.querySelectorAll("input")) {
      input.checked = input.value === guess
    }
    this.#watch.observe(figure, { subtree: true, attributeFilter: ["data-outcomes"] })
    this.#grade()
  }

  #grade(): void {
    const status = this.querySelector(".verdict")
    if (status === null || this.#guess === undefined) return
    const words = wordsOf(this)
    const outcome = this.#outcome()
    if (outcome === undefined) {
      status.textContent = words["waiting"]
      return
    }
    this.#firstOutcome ??= outcome
    const isRight = outcome.split(",").includes(this.#guess)
    const isFirst = outcome === this.#firstOutcome
    const form = isFirst ? (isRight ? "right" : "wrong") : isRight ? "nowRight" : "nowWrong"
    status.textContent = fill(words[form], {
      guess: this.#textOf(this.#guess),
      run: this.#textOf(isRight ? this.#guess : outcome),
    })
    this.dataset["verdict"] = isRight ? "right" : "wrong"
    const id = this.#figure?.id ?? ""
    if (isFirst && answerHere(id)?.grade === undefined) gradeAnswer(id, isRight ? "right" : "wrong")
  }

  /** What the run has come to, of what was asked; undefined until it has. */
  #outcome(): string | undefined {
    const written = this.#figure?.querySelector<HTMLElement>("[data-outcomes]")?.dataset["outcomes"]
    if (written === undefined) return undefined
    const all: unknown = JSON.parse(written)
    const outcome: unknown =
      typeof all === "object" && all !== null
        ? Reflect.get(all, this.dataset["of"] ?? "")
        : undefined
    return typeof outcome === "string" ? outcome : undefined
  }

  /** The words of the choices that stand for an outcome. */
  #textOf(outcome: string): string {
    const values = outcome.split(",")
    const texts = [...this.querySelectorAll("input")]
      .filter(({ value }) => values.includes(value))
      .map((input) => input.closest("label")?.textContent.trim() ?? input.value)
    return texts.length > 0 ? texts.join(", ") : wordsOf(this)["none"]
  }
}
