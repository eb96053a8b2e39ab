/** All that pages hold and their policy keeps from working, as one error whose message is the whole report. */
export class PolicyError extends Error {
  override readonly name = "PolicyError"

  /** @param refused for each refusal the pages that it is about */
  constructor(refused: ReadonlyMap<string, readonly string[]>) {
    super(Array.from(refused, ([refusal, pages]) => `${where(pages)}: ${refusal}`).join("\n"))
    // The mistake is in a page, so where our code noticed it helps nobody.
    this.stack = `${this.name}: ${this.message}`
  }
}

function where(pages: readonly string[]): string {
  const [first, ...others] = [...pages].sort()
  return others.length === 0 ? first : `${first} and ${others.length} more`
}
