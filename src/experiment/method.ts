import type { Method } from "../palette.ts"
import { exampleWork, maximumWork, type Experiment } from "./experiment.ts"

/** What a batch size makes of gradient descent on `examples` examples. */
export function methodOf({ batch, examples }: Pick<Experiment, "batch" | "examples">): Method {
  if (batch === examples) return "batch"
  return batch === 1 ? "stochastic" : "mini-batch"
}

/**
 * The same experiment by another method; `mini-batch` keeps the batch size it has. Where
 * larger batches would make the run longer than any may be, it makes fewer steps.
 */
export function byMethod(experiment: Experiment, method: Method): Experiment {
  const { examples, steps, precision } = experiment
  const batch = { batch: examples, "mini-batch": experiment.batch, stochastic: 1 }[method]
  const affordable = Math.max(
    1,
    Math.floor(maximumWork[precision] / (batch * exampleWork(experiment))),
  )
  return { ...experiment, batch, steps: Math.min(steps, affordable) }
}
