import { largestStableRate } from "../optim/curvature.ts"
import { minimum } from "../optim/minimum.ts"
import { isPlainDescent } from "../optim/optimizers.ts"
import type { Problem } from "../optim/problem.ts"
import {
  costGridPoints,
  enclosingWindow,
  type CostGrid,
  type PlaneWindow,
} from "../optim/surface.ts"
import type { Trace } from "../optim/trace.ts"
import type { Training } from "../optim/train.ts"
import { methods, type Method } from "../palette.ts"
import { costRun, type CostFindings } from "./cost-run.ts"
import { experimentFields, type Experiment } from "./experiment.ts"
import { byMethod } from "./method.ts"
import { planeOf, type Plane } from "./plane.ts"
import { datasetOf, problemOf, problemOn } from "./problem-of.ts"
import { trainingOf, trainingSettings } from "./run.ts"

/** What a figure asks of the engine: a few runs on one problem, and what they tell. */
export type Study =
  | { readonly kind: "cost"; readonly experiment: Experiment }
  | { readonly kind: "surface"; readonly experiment: Experiment; readonly axis: RaceAxis }

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

export type Findings = CostFindings | SurfaceFindings

/** How a study tells of its progress, and lets others have their turn. */
export interface Conditions {
  /** Called now and then with the share that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Called at the rate of a display with what run `run` recorded since it was last called for it. */
  readonly onNews?: (run: number, news: Trace) => void
  /** Awaited between slices of work; what it throws ends the study. */
  readonly pause?: () => Promise<void>
}

/** Time between two pauses, and between two pieces of news, in milliseconds. */
const [sliceTime, newsTime] = [8, 16]

/** Multiplications between two looks at the clock. */
const glance = 200_000

export async function conduct(study: Study, conditions: Conditions = {}): Promise<Findings> {
  return study.kind === "cost" ? conductCost(study, conditions) : conductSurface(study, conditions)
}

export async function conductCost(
  { experiment }: Extract<Study, { kind: "cost" }>,
  conditions: Conditions = {},
): Promise<CostFindings> {
  const problem = await problemOf(experiment)
  const whole = byMethod(experiment, "batch")
  const isBatchDescent = experiment.batch === experiment.examples
  const [batch, chosen = batch] = await trainAll(
    isBatchDescent ? [whole] : [whole, experiment],
    problem,
    conditions,
  )
  return {
    kind: "cost",
    experiment,
    batch: costRun(whole, batch),
    chosen: costRun(isBatchDescent ? whole : experiment, chosen),
    largestStableRate:
      experiment.task === "linear" &&
      isPlainDescent(trainingSettings(experiment)) &&
      problem.dataset
        ? largestStableRate(problem.dataset)
        : undefined,
    mislabelled: count(problem.mislabelled),
  }
}

export async function conductSurface(
  { experiment, axis }: Extract<Study, { kind: "surface" }>,
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

function costOf(problem: Problem, parameters: Float64Array): number {
  const { vector, cost } = problem.open(1)
  const placed = vector()
  placed.set(parameters)
  return cost(placed)
}

const gridSide = 64

/** The conditions of a part of a study, which takes its progress from one share to another. */
const within = ({ onProgress, pause }: Conditions, from: number, to: number): Conditions => ({
  ...(onProgress && { onProgress: (share) => onProgress(from + (to - from) * share) }),
  ...(pause && { pause }),
})

/** The cost on a grid, with a pause after every slice of time. */
async function survey(
  problem: Problem,
  window: PlaneWindow,
  { place }: Plane,
  { onProgress, pause }: Conditions,
): Promise<CostGrid> {
  const points = costGridPoints(problem, window, gridSide, gridSide, place)
  let rested = performance.now()
  for (;;) {
    const { done, value } = points.next()
    if (done === true) return value
    if (performance.now() - rested < sliceTime) continue
    onProgress?.(value)
    await pause?.()
    rested = performance.now()
  }
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
function surroundings(runs: readonly SurfaceRun[], lowest: Float64Array | undefined): PlaneWindow {
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

function pathOf(trace: Trace, plane: Plane): Float64Array {
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

/** Trains all together, always carrying on the one that is least advanced. */
async function trainAll(
  experiments: readonly Experiment[],
  problem: Problem,
  { onProgress, onNews, pause }: Conditions,
): Promise<Trace[]> {
  const trainings = experiments.map((experiment) => trainingOf(experiment, problem))
  const work = Math.ceil(glance / problem.exampleWork)
  let rested = performance.now()
  let told = rested
  for (;;) {
    const run = leastAdvanced(trainings)
    if (run === undefined) break
    trainings[run].advance(work)
    const now = performance.now()
    if (onNews !== undefined && now - told >= newsTime) {
      trainings.forEach((training, index) => onNews(index, training.news()))
      told = now
    }
    if (now - rested < sliceTime) continue
    onProgress?.(trainings.reduce((sum, { progress }) => sum + progress, 0) / trainings.length)
    await pause?.()
    rested = performance.now()
  }
  onProgress?.(1)
  return trainings.map((training) => training.trace())
}

/** The index of the training that is least advanced, of those that have not ended. */
function leastAdvanced(trainings: readonly Training[]): number | undefined {
  let least: number | undefined
  trainings.forEach(({ progress }, index) => {
    if (progress < 1 && (least === undefined || progress < trainings[least].progress)) least = index
  })
  return least
}

function count(flags: Uint8Array): number {
  let sum = 0
  for (const flag of flags) sum += flag
  return sum
}
