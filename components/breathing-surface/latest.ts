/**
 * Asks for one thing at a time, and after it for whatever was wanted last: what was wanted in
 * between is passed over. What is known is told at once.
 */
export class Latest<Answer> {
  readonly #ask: (key: number) => Promise<Answer>
  readonly #tell: (answer: Answer) => void
  readonly #fail: (reason: unknown) => void
  readonly #known = new Map<number, Answer>()
  readonly #most: number
  #latest: number | undefined
  #next: readonly number[] = []
  #isBusy = false

  /** @param most answers that are remembered */
  constructor(options: {
    readonly ask: (key: number) => Promise<Answer>
    readonly tell: (answer: Answer) => void
    readonly fail: (reason: unknown) => void
    readonly most: number
  }) {
    this.#ask = options.ask
    this.#tell = options.tell
    this.#fail = options.fail
    this.#most = options.most
  }

  want(key: number): void {
    this.#latest = key
    const known = this.#known.get(key)
    this.#next = known === undefined ? [key] : []
    if (known !== undefined) this.#tell(known)
    else if (!this.#isBusy) void this.#work()
  }

  async #work(): Promise<void> {
    this.#isBusy = true
    try {
      for (let [key] = this.#take(); key !== undefined; [key] = this.#take()) {
        const answer = this.#known.get(key) ?? (await this.#ask(key))
        this.#remember(key, answer)
        if (key === this.#latest || this.#next.length > 0) this.#tell(answer)
      }
    } catch (reason) {
      this.#fail(reason)
    } finally {
      this.#isBusy = false
    }
  }

  #take(): readonly (number | undefined)[] {
    const next = this.#next
    this.#next = []
    return next
  }

  #remember(key: number, answer: Answer): void {
    this.#known.set(key, answer)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) return
      this.#known.delete(oldest)
    }
  }
}
