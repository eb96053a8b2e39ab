import { miniBatches, subset } from "../../optim/mini-batches.ts"
import { minimum } from "../../optim/minimum.ts"
import type { CostGrid, PlaneWindow } from "../../optim/surface.ts"
import type { Experiment } from "../experiment.ts"
import { datasetOf, problemOn } from "../problem-of.ts"
import type { Conditions } from "./conditions.ts"
import { costOf } from "./surface.ts"
import { survey } from "./survey.ts"

/** J^{t} of one mini-batch of a run of two parameters: the cost on X^{t}, Y^{t} alone. */
export interface BatchSurfaceStudy {
  readonly kind: "batch-surface"
  readonly experiment: Experiment
  /** The update that takes the mini-batch, from 1. */
  readonly step: number
  readonly window: PlaneWindow
}

export interface BatchSurfaceFindings {
  readonly kind: "batch-surface"
  readonly experiment: Experiment
  readonly step: number
  readonly grid: CostGrid
  /**
   * Weight, bias and cost where J^{t} is least: there is no such point where a line divides the
   * mini-batch into its classes, or all its inputs are the same.
   */
  readonly minimum: readonly [number, number, number] | undefined
}

/**
 * The task of an experiment that has two parameters, a weight and a bias.
 *
 * @throws RangeError where there are others.
 */
export function taskOfTwo({ task, features }: Experiment): "linear" | "logistic" {
  if ((task === "linear" || task === "logistic") && features === 1) return task
  throw new RangeError(
    `the surface of a mini-batch is drawn over two parameters: it takes the task linear or logistic with 1 feature, not ${task} with ${features}`,
  )
}

/**
 * Draws the mini-batch that a run takes at one of its updates, as the run would, and surveys it.
 *
 * @throws RangeError where there are not two parameters.
 */
export async function conductBatchSurface(
  { experiment, step, window }: BatchSurfaceStudy,
  conditions: Conditions = {},
): Promise<BatchSurfaceFindings> {
  const task = taskOfTwo(experiment)
  const dataset = await datasetOf(experiment)
  const whole = problemOn(experiment, dataset)
  const workspace = whole.open(0)
  const batches = miniBatches(whole, workspace, experiment)
  for (let update = 1; update < step; update++) batches.next()
  const { from, to } = batches.next().value
  const examples = Array.from({ length: to - from }, (_, i) => workspace.exampleAt(from + i))
  const alone = subset(dataset, examples)
  const problem = problemOn({ ...experiment, precision: "single" }, alone)
  const place = (x: number, y: number, into: Float32Array | Float64Array): void => into.set([x, y])
  const lowest = minimum(alone, task)
  return {
    kind: "batch-surface",
    experiment,
    step,
    grid: await survey(problem, window, { place }, conditions),
    minimum: lowest && [lowest[0], lowest[1], costOf(problem, lowest)],
  }
}
