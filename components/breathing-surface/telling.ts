import { methodOf } from "../../src/experiment/method.ts"
import type { BreathingFindings } from "../../src/experiment/studies/breathing.ts"
import type { Table } from "../parts/DataTable.tsx"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn } from "../parts/words.ts"
import { breathingWords, type Change, type Place } from "./words.ts"

/** The words on the axes of the cost trace. */
export const chartLabels = (language: string) => wordsIn(language, breathingWords).labels

const placeIn = (language: string, { trace }: BreathingFindings, row: number): Place => {
  const { count } = numberWords(language)
  return {
    epoch: count(trace.steps.epoch[row] + 1),
    batch: count(trace.steps.batch[row] + 1),
    batches: count(trace.stepsPerEpoch),
  }
}

/** What the mini-batch of a state is, in a phrase. */
export function cellText(language: string, findings: BreathingFindings, row: number): string {
  const { real, count } = numberWords(language)
  const { batchCost, batchSize, mislabelled } = findings.trace.steps
  return wordsIn(language, breathingWords).cell({
    ...placeIn(language, findings, row),
    cost: real(batchCost[row]),
    size: count(batchSize[row]),
    wrong: count(mislabelled[row]),
  })
}

/** What the mini-batch that a state meets makes of it, in sentences. */
export function summary(language: string, findings: BreathingFindings, row: number): string[] {
  const words = wordsIn(language, breathingWords)
  const { real, count } = numberWords(language)
  const { experiment, trace, departures } = findings
  const { batchCost, batchSize, mislabelled } = trace.steps
  const { cost } = trace.checkpoints
  const isWhole = methodOf(experiment) === "batch"
  const before = row === 0 ? undefined : row - 1
  const sentences = [
    words.met({
      ...placeIn(language, findings, row),
      cost: real(batchCost[row]),
      size: count(batchSize[row]),
      wrong: count(mislabelled[row]),
      before: before === undefined ? undefined : real(batchCost[before]),
    }),
  ]
  if (isWhole) sentences.push(words.same)
  else {
    sentences.push(
      words.hardness[hardness(real, batchCost[row], cost[row])](
        real(cost[row]),
        count(experiment.examples),
      ),
    )
    if (before !== undefined && batchCost[row] > batchCost[before] && cost[row] < cost[before])
      sentences.push(words.apart)
    const turn = departures.turn[row]
    sentences.push(turn === undefined ? words.still : words.turns(count(Math.round(turn))))
  }
  const after = departures.after[row]
  const change = (from: number, to: number): Change => ({
    falls: to <= from,
    by: real(Math.abs(to - from)),
  })
  if (after !== undefined) {
    const whole = change(cost[row], cost[row + 1])
    sentences.push(isWhole ? words.alone(whole) : words.makes(change(batchCost[row], after), whole))
  }
  if (trace.outcome.kind === "diverged") sentences.push(words.diverged(count(trace.outcome.step)))
  return sentences
}

/** A mini-batch is hard or easy where the numbers that are told differ. */
function hardness(
  real: (value: number) => string,
  batchCost: number,
  cost: number,
): "hard" | "easy" | "even" {
  if (real(batchCost) === real(cost)) return "even"
  return batchCost > cost ? "hard" : "easy"
}

/** Rows that a table has at most. */
const mostRows = 64

/** The mini-batches of the epoch of a state as rows of text; of a long epoch, those around it. */
export function table(language: string, findings: BreathingFindings, row: number): Table {
  const { real, count } = numberWords(language)
  const { steps, checkpoints, stepsPerEpoch } = findings.trace
  const { length, turn } = findings.departures
  const begin = row - steps.batch[row]
  const end = Math.min(begin + stepsPerEpoch, length)
  const first = Math.max(begin, Math.min(row - mostRows / 2, end - mostRows))
  const rows = Array.from({ length: Math.min(mostRows, end - first) }, (_, i) => {
    const at = first + i
    const turned = turn[at]
    return [
      count(at + 1),
      count(steps.epoch[at] + 1),
      count(steps.batch[at] + 1),
      real(steps.batchCost[at]),
      real(checkpoints.cost[at]),
      `${count(steps.mislabelled[at])} / ${count(steps.batchSize[at])}`,
      turned === undefined ? "" : `${count(Math.round(turned))}°`,
      at + 1 < checkpoints.length ? real(checkpoints.cost[at + 1]) : "",
    ]
  })
  return { head: wordsIn(language, breathingWords).columns, rows }
}
