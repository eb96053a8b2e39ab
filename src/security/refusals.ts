import { PolicyError } from "./policy-error.ts"

/** What would not work in the pages of a build under their policies. */
export class Refusals {
  readonly #pages = new Map<string, string[]>()

  /** @param address of the page. */
  add(address: string, refusals: ReadonlySet<string>): void {
    for (const refusal of refusals)
      this.#pages.set(refusal, [...(this.#pages.get(refusal) ?? []), pathOf(address)])
  }

  /** Whether nothing was refused in a page. */
  areNone(address: string): boolean {
    return [...this.#pages.values()].every((pages) => !pages.includes(pathOf(address)))
  }

  /** @throws PolicyError where anything was refused: all of it at once. */
  throw(): void {
    if (this.#pages.size > 0) throw new PolicyError(this.#pages)
  }
}

const pathOf = (address: string): string => decodeURI(new URL(address).pathname).slice(1)
