import type { Regime } from "../../optim/regime.ts"
import { regimeOf } from "../../optim/regime.ts"
import { distances, movingRootMeanSquare, rootMeanSquare } from "../../optim/distance.ts"
import type { Problem } from "../../optim/problem.ts"
import { createTraining, type Training } from "../../optim/train.ts"
import type { Outcome } from "../../optim/trace.ts"
import type { Experiment } from "../experiment.ts"
import { trainingSettings } from "../run.ts"

/** States of a run at which its distance from the minimum is taken, at most. */
const states = 401

/** States on either side that a level takes in. */
const levelReach = 13

/** A run as its distance from the minimum tells it. */
export interface NoiseRun {
  readonly experiment: Experiment
  /** Updates made at each state. */
  readonly steps: Int32Array
  /** ‖θ - θ*‖ at each state. */
  readonly distances: Float64Array
  /** The root of the mean square of about a fifteenth of the distances, about each state. */
  readonly level: Float64Array
  /** Above the least cost, at each state. */
  readonly excess: Float64Array
  readonly outcome: Outcome
  readonly regime: Regime
  /** Over the second half: the root of the mean squared distance, and the mean excess; nothing of a run that was broken off. */
  readonly settled: { readonly distance: number; readonly excess: number } | undefined
}

/** A training that records as many states as a map of runs and a chart of one both look at. */
export const noiseTraining = (experiment: Experiment, problem: Problem): Training =>
  createTraining(problem, { ...trainingSettings(experiment), checkpoints: states })

/** The regime of an experiment alone: of its updates nothing is recorded. */
export async function regimeOfRun(
  experiment: Experiment,
  problem: Problem,
  minimum: Float64Array,
  carryOn: (training: Training) => Promise<void>,
): Promise<Regime> {
  const settings = { ...trainingSettings(experiment), checkpoints: states, onlyStates: true }
  const training = createTraining(problem, settings)
  await carryOn(training)
  const { checkpoints, outcome } = training.trace()
  return regimeOf(distances(checkpoints, minimum), outcome)
}

/** What a training came to, seen from the minimum. */
export function noiseRunOf(
  experiment: Experiment,
  training: Training,
  minimum: Float64Array,
  leastCost: number,
): NoiseRun {
  const { checkpoints, outcome } = training.trace()
  const away = distances(checkpoints, minimum)
  const excess = checkpoints.cost.map((cost) => Math.max(0, cost - leastCost))
  const half = away.length >> 1
  return {
    experiment,
    steps: checkpoints.step,
    distances: away,
    level: movingRootMeanSquare(away, levelReach),
    excess,
    outcome,
    regime: regimeOf(away, outcome),
    settled:
      outcome.kind === "diverged"
        ? undefined
        : { distance: rootMeanSquare(away, half), excess: mean(excess.subarray(half)) },
  }
}

const mean = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
