import { attempt, parseGoal, type Attempt } from "../../src/experiment/goal.ts"
import { problemDifferences } from "../../src/experiment/trained-fields.ts"
import { onRuns, type Run } from "../parts/runs.ts"
import { announceAnswer } from "./answered.ts"
import { fill, textsIn, wordsOf } from "./fill.ts"
import { recall, remember } from "./remember.ts"

/**
 * Judges every run of a figure by a goal. Only runs of the author's problem count: the same
 * examples, the same start. What met the goal is kept, as the address that shows it again.
 */
export class FigureChallenge extends HTMLElement {
  #stop: (() => void) | undefined
  #runs = 0

  connectedCallback(): void {
    const figure = this.dataset["figure"] ?? ""
    this.#offerEarlier()
    this.#stop = onRuns(figure, (run) => this.#judge(run))
  }

  disconnectedCallback(): void {
    this.#stop?.()
  }

  get #id(): string {
    return this.querySelector(".challenge")?.id ?? ""
  }

  #judge(run: Run): void {
    const goal = parseGoal(this.dataset["reach"] ?? "", this.dataset["within"])
    if (goal === undefined) return
    const differences = problemDifferences(textsIn(this.dataset["problem"]), run.experiment)
    const result = attempt(goal, run.trace)
    const isMet = result.metAt !== undefined && differences.length === 0
    this.#runs++
    this.#say(isMet ? "right" : "wrong", this.#sentence(result, differences))
    if (!isMet) return
    remember(`challenge ${this.#id}`, new URL(run.address).search)
    announceAnswer({ id: this.#id, isRight: true })
  }

  #sentence({ least, metAt, hasDiverged }: Attempt, differences: readonly string[]): string {
    const words = wordsOf(this)
    const number = new Intl.NumberFormat(this.dataset["language"], { maximumSignificantDigits: 3 })
    if (differences.length > 0) {
      const names = differences.map((name) => words[name] ?? name)
      return fill(words["otherProblem"], { names: names.join(", ") })
    }
    if (metAt !== undefined)
      return fill(words["met"], { steps: number.format(metAt), least: number.format(least ?? 0) })
    const isLinked = new URL(location.href).searchParams.has(this.dataset["figure"] ?? "")
    if (this.#runs === 1 && !isLinked) return words["waiting"]
    if (hasDiverged) return words["diverged"]
    return fill(words["notYet"], { least: least === undefined ? "–" : number.format(least) })
  }

  #say(verdict: "right" | "wrong", sentence: string): void {
    const challenge = this.querySelector<HTMLElement>(".challenge")
    if (challenge === null) return
    challenge.toggleAttribute("data-answered", verdict === "right")
    if (verdict === "right") challenge.dataset["verdict"] = "right"
    else delete challenge.dataset["verdict"]
    challenge.querySelector(".verdict")?.replaceChildren(sentence)
  }

  #offerEarlier(): void {
    const earlier = recall(`challenge ${this.#id}`)
    const offer = this.querySelector<HTMLElement>(".challenge-earlier")
    const link = offer?.querySelector("a")
    if (earlier === undefined || offer === null || link === null || link === undefined) return
    link.href = `${location.pathname}${earlier}#${this.#id}`
    offer.hidden = earlier === location.search
  }
}
