import { inTurn } from "../../optim/in-turn.ts"
import type { Problem } from "../../optim/problem.ts"
import { createTraining } from "../../optim/train.ts"
import { batches } from "../control-values.ts"
import {
  exampleWork,
  experimentFields,
  maximumWork,
  stepsPerEpoch,
  type Experiment,
} from "../experiment.ts"
import { spreadOf, type Spread } from "../measuring/quantile.ts"
import { problemOf } from "../problem-of.ts"
import { trainingSettings } from "../run.ts"
import { sliceTime, type Conditions } from "./conditions.ts"

/** Which size of the mini-batch brings the full cost down to a target soonest. */
export interface BatchSearchStudy {
  readonly kind: "batch-search"
  readonly experiment: Experiment
  readonly target: number
  /** Epochs after which a run is given up. */
  readonly budget: number
  /** Runs of each size, from different starts and in different orders, on the same examples. */
  readonly trials: number
  /** Whether each size looks for a learning rate of its own, or takes that of the experiment. */
  readonly tunes: boolean
}

/** How one run ended: at the target, after so many updates, or short of it. */
export type Trial =
  | { readonly kind: "reached"; readonly updates: number }
  | { readonly kind: "diverged" }
  | { readonly kind: "ran out" }

export interface SizeFindings {
  readonly batch: number
  /** The learning rate that its trials had. */
  readonly rate: number
  readonly trials: readonly Trial[]
}

export interface BatchSearchFindings {
  readonly kind: "batch-search"
  readonly experiment: Experiment
  readonly target: number
  /** From the smallest; while the search goes on, those that are done. */
  readonly sizes: readonly SizeFindings[]
}

/** Rates that a size tries, as multiples of the experiment's own: the steps by which rates are sought. */
export const rateFactors = [0.125, 0.25, 0.5, 1, 2, 4, 8] as const

/** States of a run whose full cost is computed, at most: to a fraction of a hundredth of its budget. */
const checkpoints = 801

export async function conductBatchSearch(
  { experiment, target, budget, trials, tunes }: BatchSearchStudy,
  { onProgress, onSoFar, pause }: Conditions = {},
): Promise<BatchSearchFindings> {
  const problem = inTurn(await problemOf(experiment))
  const all = batches(experiment.examples)
  const sizes: SizeFindings[] = []
  const found = (): BatchSearchFindings => ({
    kind: "batch-search",
    experiment,
    target,
    sizes: [...sizes],
  })
  for (const [index, batch] of all.entries()) {
    const own = within(experiment, batch, budget)
    const attempt = (rate: number, trial: number): Promise<Trial> =>
      runTo(problem, { ...own, rate, seed: experiment.seed + trial }, target, pause)
    const rate = tunes ? await bestRate(own, attempt) : experiment.rate
    const ends: Trial[] = []
    for (let trial = 0; trial < trials; trial++) ends.push(await attempt(rate, trial))
    sizes.push({ batch, rate, trials: ends })
    onProgress?.((index + 1) / all.length)
    onSoFar?.(found())
  }
  return found()
}

/** The experiment with another size, as long as its budget and what any run may take allow. */
function within(experiment: Experiment, batch: number, budget: number): Experiment {
  const own = { ...experiment, batch }
  const affordable = Math.floor(
    maximumWork[experiment.precision] / (batch * exampleWork(experiment)),
  )
  const steps = Math.min(budget * stepsPerEpoch(own), affordable, experimentFields.steps.max)
  return { ...own, steps: Math.max(1, steps) }
}

/** The rate with which the first trial is soonest at the target; the least, where none gets there. */
async function bestRate(
  { rate }: Experiment,
  attempt: (rate: number, trial: number) => Promise<Trial>,
): Promise<number> {
  const { min, max } = experimentFields.rate
  const rates = rateFactors
    .map((factor) => Number((rate * factor).toPrecision(3)))
    .filter((candidate) => candidate >= min && candidate <= max)
  let best = { rate: rates[0], updates: Infinity }
  for (const candidate of rates) {
    const end = await attempt(candidate, 0)
    if (end.kind === "reached" && end.updates < best.updates)
      best = { rate: candidate, updates: end.updates }
  }
  return best.rate
}

/** Trains until the full cost is at the target, or the budget is spent. */
async function runTo(
  problem: Problem,
  experiment: Experiment,
  target: number,
  pause: Conditions["pause"],
): Promise<Trial> {
  const training = createTraining(problem, { ...trainingSettings(experiment), checkpoints })
  const work = Math.ceil(200_000 / problem.exampleWork)
  let rested = performance.now()
  for (let hasEnded = false; !hasEnded;) {
    hasEnded = training.advance(work)
    const { checkpoints: states, outcome } = training.news()
    const row = states.cost.findIndex((cost) => cost <= target)
    if (row >= 0) return { kind: "reached", updates: states.step[row] }
    if (hasEnded && outcome.kind === "diverged") return { kind: "diverged" }
    if (performance.now() - rested < sliceTime) continue
    await pause?.()
    rested = performance.now()
  }
  return { kind: "ran out" }
}

/** The updates that the trials of a size took, half of them between the quartiles; Infinity where they never got there. */
export const updatesOf = ({ trials }: SizeFindings): Spread =>
  spreadOf(trials.map((trial) => (trial.kind === "reached" ? trial.updates : Infinity)))

/** What a size takes to the target by some measure, which says how much an update is. */
export function takesOf(size: SizeFindings, worth: (batch: number) => number): Spread {
  const { median, lower, upper } = updatesOf(size)
  const each = worth(size.batch)
  return { median: median * each, lower: lower * each, upper: upper * each }
}

/** The size whose median is least; undefined where none gets to the target in half of its trials. */
export function bestSize(
  sizes: readonly SizeFindings[],
  worth: (batch: number) => number,
): SizeFindings | undefined {
  let best: { size: SizeFindings; median: number } | undefined
  for (const size of sizes) {
    const { median } = takesOf(size, worth)
    if (median < (best?.median ?? Infinity)) best = { size, median }
  }
  return best?.size
}
