import type { Api } from "./api.ts"
import { parseSuspended, suspendedText, type Suspended } from "./suspended.ts"
import type { Interaction, Vocabulary } from "./vocabulary.ts"

/** A learner's visit to a lesson, as the platform is told of it. */
export class Visit {
  /** Where an earlier visit was left, and what it left; empty where there was none. */
  readonly earlierPlace: string
  readonly earlier: Suspended
  readonly #api: Api
  readonly #vocabulary: Vocabulary
  readonly #begun = performance.now()
  readonly #counts: boolean
  #interactions: number
  #hasEnded = false

  constructor(api: Api, vocabulary: Vocabulary) {
    this.#api = api
    this.#vocabulary = vocabulary
    this.earlierPlace = api.get(vocabulary.location)
    this.earlier = parseSuspended(api.get(vocabulary.suspended))
    this.#interactions = Number(api.get("cmi.interactions._count")) || 0
    this.#counts = !["review", "browse"].includes(api.get(vocabulary.mode))
    const status = api.get(vocabulary.status)
    if (!["completed", "passed", "failed"].includes(status))
      this.#set([[vocabulary.status, "incomplete"]])
  }

  place(section: string): void {
    this.#set([[this.#vocabulary.location, section]])
  }

  keep(suspended: Suspended): void {
    const { suspended: name, suspendedMost } = this.#vocabulary
    this.#set([[name, suspendedText(suspended, suspendedMost)]])
  }

  score(right: number, total: number): void {
    if (total > 0) this.#set(this.#vocabulary.score(right, total))
  }

  answer(interaction: Interaction): void {
    this.#set(this.#vocabulary.interaction(this.#interactions++, interaction))
  }

  complete(): void {
    this.#set([[this.#vocabulary.status, "completed"]])
  }

  /** Has the platform save what it was told; false where it could not. */
  commit(): boolean {
    return !this.#counts || this.#hasEnded || this.#api.commit()
  }

  end(): void {
    if (this.#hasEnded) return
    this.#set(this.#vocabulary.end((performance.now() - this.#begun) / 1000))
    this.commit()
    this.#hasEnded = true
    this.#api.terminate()
  }

  #set(...args: Parameters<Api["set"]>): void {
    if (this.#counts && !this.#hasEnded) this.#api.set(...args)
  }
}
