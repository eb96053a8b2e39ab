import { largestStableRate } from "../../optim/curvature.ts"
import { isPlainDescent } from "../../optim/optimizers.ts"
import { costRun, type CostFindings } from "../cost-run.ts"
import type { Experiment } from "../experiment.ts"
import { byMethod } from "../method.ts"
import { problemOf } from "../problem-of.ts"
import { trainingSettings } from "../run.ts"
import type { Conditions } from "./conditions.ts"
import { trainAll } from "./train-all.ts"

/** Batch descent beside the experiment's own. */
export interface CostStudy {
  readonly kind: "cost"
  readonly experiment: Experiment
}

export async function conductCost(
  { experiment }: CostStudy,
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

function count(flags: Uint8Array): number {
  let sum = 0
  for (const flag of flags) sum += flag
  return sum
}
