import { partition } from "../../optim/batches.ts"
import type { Dataset } from "../../optim/dataset.ts"
import { minimum } from "../../optim/minimum.ts"
import {
  independentFloor,
  leastSquaresMoments,
  reshuffledFloor,
  type LeastSquaresMoments,
  type NoiseFloor,
} from "../../optim/noise-floor.ts"
import type { Problem } from "../../optim/problem.ts"
import type { Training } from "../../optim/train.ts"
import { experimentFields, type Experiment } from "../experiment.ts"
import { datasetOf, problemOn } from "../problem-of.ts"
import { sliceTime, type Conditions } from "./conditions.ts"
import { noiseRunOf, noiseTraining, type NoiseRun } from "./noise-run.ts"

/** How far from the minimum of least squares descent stays, at a rate, at a quarter of it, and at one that falls. */
export interface NoiseFloorStudy {
  readonly kind: "noise-floor"
  readonly experiment: Experiment
}

/** What a run's rate does: stay, stay at a quarter, or fall by inverse time. */
export const noisePaces = ["constant", "smaller", "falling"] as const
export type NoisePace = (typeof noisePaces)[number]

export interface NoiseFloorFindings {
  readonly kind: "noise-floor"
  readonly experiment: Experiment
  /** In the order of `noisePaces`. */
  readonly runs: readonly PacedRun[]
}

export interface PacedRun extends NoiseRun {
  readonly pace: NoisePace
  /** What theory says of a constant rate; none where the rate falls, or is too large for one. */
  readonly floor: NoiseFloor | undefined
  /** What it would be if mini-batches were drawn independently instead of epoch by epoch. */
  readonly independent: NoiseFloor | undefined
}

/** What the smaller of two constant rates is the larger one divided by. */
export const smallerBy = 4

/** Evaluations of an example between two looks at the clock. */
const glance = 100_000

/** A least-squares problem with its minimum and the moments about it. */
export interface LeastSquaresGround {
  readonly dataset: Dataset
  readonly problem: Problem
  readonly moments: LeastSquaresMoments
  readonly minimum: Float64Array
  readonly leastCost: number
}

/**
 * Lays out the least squares of an experiment.
 *
 * @throws RangeError where they have no single minimum.
 */
export async function groundOf(experiment: Experiment): Promise<LeastSquaresGround> {
  const dataset = await datasetOf(experiment)
  const problem = problemOn(experiment, dataset)
  const lowest = minimum(dataset, "linear")
  if (lowest === undefined)
    throw new RangeError("these examples have no single minimum; take more examples")
  const { vector, cost } = problemOn({ ...experiment, precision: "double" }, dataset).open(1)
  const placed = vector()
  placed.set(lowest)
  return {
    dataset,
    problem,
    moments: leastSquaresMoments(dataset, lowest),
    minimum: lowest,
    leastCost: cost(placed),
  }
}

/** Runs the three paces of an experiment and holds them against theory. */
export async function conductNoiseFloor(
  { experiment }: NoiseFloorStudy,
  { onProgress, pause }: Conditions = {},
): Promise<NoiseFloorFindings> {
  const ground = await groundOf(experiment)
  const { moments, problem, minimum: lowest, leastCost } = ground
  const runs: PacedRun[] = []
  for (const pace of noisePaces) {
    const paced = atPace(experiment, pace)
    const onShare = (share: number): void => onProgress?.((runs.length + share) / noisePaces.length)
    const training = await seenToItsEnd(paced, problem, onShare, pause)
    const { rate, batch, partial, examples } = paced
    const isConstant = pace !== "falling"
    runs.push({
      ...noiseRunOf(paced, training, lowest, leastCost),
      pace,
      floor: isConstant
        ? reshuffledFloor(moments, rate, partition(examples, batch, partial))
        : undefined,
      independent: isConstant ? independentFloor(moments, rate, batch) : undefined,
    })
  }
  return { kind: "noise-floor", experiment, runs }
}

/** The experiment with its rate as the pace has it. */
export function atPace(experiment: Experiment, pace: NoisePace): Experiment {
  if (pace === "falling") return { ...experiment, schedule: "inverse-time" }
  const rate = Math.max(experimentFields.rate.min, experiment.rate / smallerBy)
  const constant = { ...experiment, schedule: "constant" } as const
  return pace === "smaller" ? { ...constant, rate } : constant
}

/** A training; one that diverges before many of its states are recorded is repeated with all of them. */
async function seenToItsEnd(
  experiment: Experiment,
  problem: Problem,
  onShare: (share: number) => void,
  pause: Conditions["pause"],
): Promise<Training> {
  const training = noiseTraining(experiment, problem)
  await finish(training, onShare, pause)
  const { outcome } = training.trace()
  if (outcome.kind === "completed" || outcome.step < 2) return training
  const closer = noiseTraining({ ...experiment, steps: outcome.step }, problem)
  await finish(closer, onShare, pause)
  return closer
}

/** Carries a training on to its end, with a pause after every slice of time. */
export async function finish(
  training: Training,
  onShare: (share: number) => void,
  pause: Conditions["pause"],
): Promise<void> {
  let rested = performance.now()
  while (!training.advance(glance)) {
    if (performance.now() - rested < sliceTime) continue
    onShare(training.progress)
    await pause?.()
    rested = performance.now()
  }
}
