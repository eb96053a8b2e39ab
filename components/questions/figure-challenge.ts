import { attempt, parseGoal, type Attempt, type Goal } from "../../src/experiment/goal.ts"
import { bareLink } from "../../src/experiment/link.ts"
import { problemDifferences } from "../../src/experiment/trained-fields.ts"
import { onRuns, type Run } from "../parts/runs.ts"
import { answerHere, giveAnswer } from "./answer-store.ts"
import { announceAnswer } from "./answered.ts"
import { besideBound } from "./beside-bound.ts"
import { fill, textsIn, wordsOf } from "./fill.ts"

/**
 * Judges every run of a figure by a goal. Only runs of the author's problem count: the same
 * examples, the same start. What met the goal is kept, as the address that shows it again.
 */
export class FigureChallenge extends HTMLElement {
  #stop: (() => void) | undefined

  connectedCallback(): void {
    this.#say(wordsOf(this)["waiting"])
    this.#offerSolution(location.search)
    this.#stop = onRuns(this.#figure, (run) => this.#judge(run))
  }

  disconnectedCallback(): void {
    this.#stop?.()
  }

  get #figure(): string {
    return this.dataset["figure"] ?? ""
  }

  #judge(run: Run): void {
    const goal = parseGoal(this.dataset["reach"] ?? "", this.dataset["within"])
    if (goal === undefined) return
    const differences = problemDifferences(textsIn(this.dataset["problem"]), run.experiment)
    const result = attempt(goal, run.trace)
    const isMet = result.metAt !== undefined && differences.length === 0
    const { search, searchParams } = new URL(run.address)
    const isAuthors = searchParams.get(this.#figure) === bareLink
    if (isMet) this.dataset["verdict"] = "right"
    else delete this.dataset["verdict"]
    this.#say(
      isAuthors && !isMet ? wordsOf(this)["waiting"] : this.#sentence(goal, result, differences),
    )
    if (differences.length === 0 && (isMet || !isAuthors)) this.#keep(search, result)
    if (isMet) {
      const text = this.querySelector(".challenge-goal")?.textContent ?? ""
      const answer = { kind: "run", solution: search, goal: text } as const
      announceAnswer({ id: this.id, isRight: true, answer })
    }
    this.#offerSolution(search)
  }

  /** Keeps a run of the reader's as an answer, met or not. */
  #keep(search: string, { least, metAt }: Attempt): void {
    if (least === undefined) return
    giveAnswer(this.id, {
      kind: "challenge",
      answer: search,
      grade: metAt === undefined ? "wrong" : "right",
      run: { least, ...(metAt !== undefined && { metAt }) },
    })
  }

  #sentence(
    goal: Goal,
    { least, metAt, hasDiverged }: Attempt,
    differences: readonly string[],
  ): string {
    const words = wordsOf(this)
    const language = this.dataset["language"]
    if (differences.length > 0) {
      const names = differences.map((name) => words[name] ?? name)
      return fill(words["otherProblem"], { names: names.join(", ") })
    }
    if (least === undefined) return words["noUpdate"]
    const told = besideBound(least, goal.below, language)
    if (metAt !== undefined) {
      const steps = new Intl.NumberFormat(language).format(metAt)
      return fill(words["met"], { steps, least: told })
    }
    return hasDiverged ? words["diverged"] : fill(words["notYet"], { least: told })
  }

  /** Says a verdict, once: what is written again is read out again. */
  #say(sentence: string): void {
    const status = this.querySelector(".verdict")
    if (status !== null && status.textContent !== sentence) status.textContent = sentence
  }

  /** Where the goal has been met before, offers the way back there from what is shown. */
  #offerSolution(shown: string): void {
    const earlier = answerHere(this.id)
    const solution = earlier?.grade === "right" ? earlier.answer : undefined
    this.toggleAttribute("data-answered", solution !== undefined)
    const offer = this.querySelector<HTMLElement>(".challenge-earlier")
    const link = offer?.querySelector("a")
    if (solution === undefined || offer === null || link === null || link === undefined) return
    link.href = `${location.pathname}${solution}#${this.id}`
    offer.hidden = solution === shown
  }
}
