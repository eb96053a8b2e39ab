import { minimum } from "../../optim/minimum.ts"
import type { Problem } from "../../optim/problem.ts"
import { enclosingWindow, type CostGrid, type PlaneWindow } from "../../optim/surface.ts"
import type { Trace } from "../../optim/trace.ts"
import { methods, type Method } from "../../palette.ts"
import { experimentFields, type Experiment } from "../experiment.ts"
import { byMethod } from "../method.ts"
import { planeOf, type Plane } from "../plane.ts"
import { datasetOf, problemOn } from "../problem-of.ts"
import { within, type Conditions } from "./conditions.ts"
import { survey } from "./survey.ts"
import { trainAll } from "./train-all.ts"

/** The three methods on one surface. */
export interface SurfaceStudy {
  readonly kind: "surface"
  readonly experiment: Experiment
  readonly axis: RaceAxis
}

/** What runs of different batch sizes are raced by. */
export type RaceAxis = "updates" | "examples"

/** The three methods on one surface, from one start. */
export interface SurfaceFindings {
  readonly kind: "surface"
  readonly experiment: Experiment
  readonly axis: RaceAxis
  readonly grid: CostGrid
  /**
   * Where the problem has more than two parameters, the surface is drawn over the plane of the
   * two leading principal directions of the mini-batch path: the shares of its movement that
   * they hold.
   */
  readonly explained: readonly [number, number] | undefined
  /** Weight, bias and cost at the minimum, where there is one and the plane is theirs. */
  readonly minimum: readonly [number, number, number] | undefined
  readonly runs: readonly SurfaceRun[]
}

export interface SurfaceRun {
  readonly method: Method
  readonly experiment: Experiment
  readonly trace: Trace
  /** A row for each checkpoint of the trace: its place on the plane, and the full cost. */
  readonly path: Float64Array
}

export async function conductSurface(
  { experiment, axis }: SurfaceStudy,
  conditions: Conditions = {},
): Promise<SurfaceFindings> {
  const { task } = experiment
  const dataset = await datasetOf(experiment)
  const problem = problemOn(experiment, dataset)
  const experiments = methods.map((method) =>
    racing(byMethod(experiment, method), experiment, axis),
  )
  const traces = await trainAll(experiments, problem, within(conditions, 0, 0.5))
  const plane = planeOf(problem, traces[methods.indexOf("mini-batch")])
  const hasMinimum = plane.explained === undefined && (task === "linear" || task === "logistic")
  const lowest = hasMinimum ? minimum(dataset, task) : undefined
  const runs = methods.map((method, index) => ({
    method,
    experiment: experiments[index],
    trace: traces[index],
    path: pathOf(traces[index], plane),
  }))
  const drawn = problemOn({ ...experiment, precision: "single" }, dataset)
  const window = surroundings(runs, lowest)
  const grid = await survey(drawn, window, plane, within(conditions, 0.5, 1))
  return {
    kind: "surface",
    experiment,
    axis,
    grid,
    explained: plane.explained,
    minimum: lowest && [lowest[0], lowest[1], costOf(problem, lowest)],
    runs,
  }
}

/** The full cost at parameters given without padding. */
export function costOf(problem: Problem, parameters: Float64Array): number {
  const { vector, cost } = problem.open(1)
  const placed = vector()
  placed.set(parameters)
  return cost(placed)
}

/** Raced by examples, every method gets as many as the mini-batches see, as far as a run may go. */
function racing(run: Experiment, { steps, batch }: Experiment, axis: RaceAxis): Experiment {
  if (axis === "updates") return run
  const fair = Math.ceil((steps * batch) / run.batch)
  return { ...run, steps: Math.min(fair, experimentFields.steps.max) }
}

/**
 * A window that shows the start, every path that stays near, and the minimum with some of
 * the slope beyond it, so that the bowl is seen as one.
 */
export function surroundings(
  runs: readonly Pick<SurfaceRun, "trace" | "path">[],
  lowest: Float64Array | undefined,
): PlaneWindow {
  const points: number[] = []
  if (lowest !== undefined) {
    const [{ path }] = runs
    const beyond = (at: number, start: number): number => at + 0.5 * (at - start)
    points.push(lowest[0], lowest[1], beyond(lowest[0], path[0]), beyond(lowest[1], path[1]))
  }
  for (const { trace, path } of runs) {
    const length = trace.outcome.kind === "diverged" ? 3 : path.length
    for (let i = 0; i < length; i += 3) points.push(path[i], path[i + 1])
  }
  return enclosingWindow(Float64Array.from(points), 0.12)
}

/** A row for each checkpoint of a trace: its place on a plane, and the full cost. */
export function pathOf(trace: Trace, plane: Plane): Float64Array {
  const { checkpoints } = trace
  const points = plane.coordinates(trace)
  const path = new Float64Array(checkpoints.length * 3)
  for (let i = 0; i < checkpoints.length; i++) {
    path[3 * i] = points[2 * i]
    path[3 * i + 1] = points[2 * i + 1]
    path[3 * i + 2] = checkpoints.cost[i]
  }
  return path
}
