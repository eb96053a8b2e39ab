import { minimum } from "../../optim/minimum.ts"
import { miniBatches } from "../../optim/mini-batches.ts"
import type { Problem } from "../../optim/problem.ts"
import type { CostGrid, PlaneWindow } from "../../optim/surface.ts"
import type { Trace } from "../../optim/trace.ts"
import type { Experiment } from "../experiment.ts"
import { planeOf } from "../plane.ts"
import { datasetOf, problemOn } from "../problem-of.ts"
import { taskOfTwo } from "./batch-surface.ts"
import { within, type Conditions } from "./conditions.ts"
import { costOf, pathOf, surroundings } from "./surface.ts"
import { survey } from "./survey.ts"
import { trainAll } from "./train-all.ts"

/** A descent of two parameters by mini-batches, each of which has a cost of its own. */
export interface BreathingStudy {
  readonly kind: "breathing"
  readonly experiment: Experiment
}

export interface BreathingFindings {
  readonly kind: "breathing"
  readonly experiment: Experiment
  readonly trace: Trace
  /** A row for each state: weight, bias and J. */
  readonly path: Float64Array
  /** J over a window that shows the path and the minimum. */
  readonly grid: CostGrid
  /** Weight, bias and cost where J is least, if anywhere. */
  readonly minimum: readonly [number, number, number] | undefined
  /** The greatest J^{t} of any mini-batch in that window. */
  readonly greatest: number
  readonly departures: Departures
}

/** What every update saw of the state that it left: row k tells of state k and update k + 1. */
export interface Departures {
  readonly length: number
  /** Rows of two: the gradient of J^{t}, that of its own mini-batch alone. */
  readonly batchGradient: Float64Array
  /** Rows of two: the gradient of J. */
  readonly fullGradient: Float64Array
  /** Degrees between the two; undefined where one of them has no direction. */
  readonly turn: readonly (number | undefined)[]
  /** J^{t} after the update, on the same mini-batch; undefined where the run broke off. */
  readonly after: readonly (number | undefined)[]
}

/**
 * Trains by mini-batches and tells, for every update, what its mini-batch made of it.
 *
 * @throws RangeError where there are not two parameters, or more states than are recorded.
 */
export async function conductBreathing(
  { experiment }: BreathingStudy,
  conditions: Conditions = {},
): Promise<BreathingFindings> {
  const task = taskOfTwo(experiment)
  const dataset = await datasetOf(experiment)
  const problem = problemOn(experiment, dataset)
  const [trace] = await trainAll([experiment], problem, within(conditions, 0, 0.5))
  requireEveryState(trace)
  const plane = planeOf(problem, trace)
  const path = pathOf(trace, plane)
  const lowest = minimum(dataset, task)
  const window = surroundings([{ trace, path }], lowest)
  const drawn = problemOn({ ...experiment, precision: "single" }, dataset)
  return {
    kind: "breathing",
    experiment,
    trace,
    path,
    grid: await survey(drawn, window, plane, within(conditions, 0.5, 1)),
    minimum: lowest && [lowest[0], lowest[1], costOf(problem, lowest)],
    ...retrace(problem, experiment, trace, window),
  }
}

function requireEveryState({ steps, checkpoints }: Trace): void {
  const last = checkpoints.length - 1
  if (checkpoints.step[last] === last && steps.length - last <= 1) return
  throw new RangeError(
    `the run has ${steps.length} updates, of which only some states are kept; take fewer steps or examples`,
  )
}

/** Takes every mini-batch of a run once more, at the state where the run took it. */
function retrace(
  problem: Problem,
  experiment: Experiment,
  { steps, checkpoints }: Trace,
  { x0, x1, y0, y1 }: PlaneWindow,
): Pick<BreathingFindings, "departures" | "greatest"> {
  const length = Math.min(steps.length, checkpoints.length)
  const workspace = problem.open(2)
  const [parameters, gradient] = [workspace.vector(), workspace.vector()]
  const place = ([weight, bias]: ArrayLike<number> & Iterable<number>): void =>
    parameters.set([weight, bias])
  const state = (row: number): Float64Array => checkpoints.parameters.subarray(2 * row, 2 * row + 2)
  // The cost is convex in both parameters, so it is greatest at a corner.
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => [x, y]))
  const batchGradient = new Float64Array(2 * length)
  const fullGradient = new Float64Array(2 * length)
  const after: (number | undefined)[] = []
  let greatest = 0
  const batches = miniBatches(problem, workspace, experiment)
  for (let row = 0; row < length; row++) {
    const { from, to } = batches.next().value
    const costHere = (): number => workspace.batchCost(parameters, from, to, gradient)
    for (const corner of corners) {
      place(corner)
      greatest = Math.max(greatest, costHere())
    }
    after[row] = undefined
    if (row + 1 < checkpoints.length) {
      place(state(row + 1))
      after[row] = costHere()
    }
    place(state(row))
    costHere()
    batchGradient.set(gradient.subarray(0, 2), 2 * row)
    workspace.batchCost(parameters, 0, problem.size, gradient)
    fullGradient.set(gradient.subarray(0, 2), 2 * row)
  }
  const turn = Array.from({ length }, (_, row) =>
    angleBetween(
      batchGradient.subarray(2 * row, 2 * row + 2),
      fullGradient.subarray(2 * row, 2 * row + 2),
    ),
  )
  return { greatest, departures: { length, batchGradient, fullGradient, turn, after } }
}

/** Degrees from 0 to 180; undefined where a vector has no direction. */
function angleBetween([a, b]: Float64Array, [c, d]: Float64Array): number | undefined {
  if ((a === 0 && b === 0) || (c === 0 && d === 0)) return undefined
  return (Math.atan2(Math.abs(a * d - b * c), a * c + b * d) * 180) / Math.PI
}
