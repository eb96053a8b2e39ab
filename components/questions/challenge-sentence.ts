import type { Goal } from "../../src/experiment/goal.ts"
import { fill } from "./fill.ts"
import { challengeWordsIn } from "./words.ts"

/** A goal as a sentence that sets it. */
export function challengeSentence(
  language: string,
  { quantity, below, isInclusive, within }: Goal,
): string {
  const words = challengeWordsIn(language)
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 })
  return fill(isInclusive ? words.atMost : words.below, {
    quantity: words.quantity[quantity],
    number: number.format(below),
    within: within ? fill(words.within[within.unit], { count: number.format(within.count) }) : "",
  })
}
