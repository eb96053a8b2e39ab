import type { Goal } from "../../src/experiment/goal.ts"
import { fill } from "./fill.ts"
import { challengeWordsIn } from "./words.ts"

/** A goal as a sentence that sets it. */
export function challengeSentence(language: string, goal: Goal): string {
  const words = challengeWordsIn(language)
  return fill(goal.isInclusive ? words.atMost : words.below, {
    quantity: words.quantity[goal.quantity],
    number: numberFormat(language).format(goal.below),
    within: limit(language, goal),
  })
}

/** What a run is told that misses a goal; {least} is left, for what it came to. */
export const notYetSentence = (language: string, goal: Goal): string =>
  fill(challengeWordsIn(language).notYet, { within: limit(language, goal) })

function limit(language: string, { within }: Goal): string {
  if (within === undefined) return ""
  const { count, unit } = within
  return challengeWordsIn(language).within[unit](numberFormat(language).format(count), count === 1)
}

const numberFormat = (language: string): Intl.NumberFormat =>
  new Intl.NumberFormat(language, { maximumSignificantDigits: 6 })
