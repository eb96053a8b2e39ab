import type { Trace } from "../optim/trace.ts"
import { countRises, exponentialAverage, firstRise } from "../optim/trace-analysis.ts"
import type { Experiment } from "./experiment.ts"
import { byMethod } from "./method.ts"

/** Batch descent and the experiment's own descent, on one training set from one start. */
export interface CostFindings {
  readonly kind: "cost"
  readonly experiment: Experiment
  readonly batch: CostRun
  readonly chosen: CostRun
  /** 2 / λmax for linear regression, where theory gives it. */
  readonly largestStableRate: number | undefined
  readonly mislabelled: number
}

export interface CostRun {
  readonly experiment: Experiment
  readonly trace: Trace
  /** The mini-batch costs, averaged with exponentially falling weights, a number a step. */
  readonly average: Float64Array
  /** The first update after which the full cost was higher than before it. */
  readonly firstRise: number | undefined
  /** Iterations whose mini-batch cost was higher than that of the one before. */
  readonly rises: number
}

/** Weight that yesterday's average keeps: the average is of about the last ten steps. */
export const averageMemory = 0.9

/**
 * What a study of costs has found so far, from the traces of its runs as far as they are told:
 * batch descent's, and the experiment's own where it is another.
 *
 * @returns undefined while there is too little to draw.
 */
export function costSoFar(
  experiment: Experiment,
  traces: readonly (Trace | undefined)[],
): Omit<CostFindings, "largestStableRate" | "mislabelled"> | undefined {
  const isBatchDescent = experiment.batch === experiment.examples
  const [batch, chosen] = isBatchDescent ? [traces[0], traces[0]] : traces
  if (batch === undefined || chosen === undefined) return undefined
  if (Math.min(batch.checkpoints.length, chosen.checkpoints.length) < 2) return undefined
  return {
    kind: "cost",
    experiment,
    batch: costRun(byMethod(experiment, "batch"), batch),
    chosen: costRun(experiment, chosen),
  }
}

/** What a run tells of its cost. */
export const costRun = (experiment: Experiment, trace: Trace): CostRun => {
  const rise = firstRise(trace.checkpoints.cost, experiment.precision)
  return {
    experiment,
    trace,
    average: exponentialAverage(trace.steps.batchCost, averageMemory),
    firstRise: rise === undefined ? undefined : trace.checkpoints.step[rise],
    rises: countRises(trace.steps.batchCost, experiment.precision),
  }
}
