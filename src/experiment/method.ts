import type { Method } from "../palette.ts"
import type { Experiment } from "./experiment.ts"

/** What a batch size makes of gradient descent on `examples` examples. */
export function methodOf({ batch, examples }: Pick<Experiment, "batch" | "examples">): Method {
  if (batch === examples) return "batch"
  return batch === 1 ? "stochastic" : "mini-batch"
}

/** The same experiment by another method; `mini-batch` keeps the batch size it has. */
export function byMethod(experiment: Experiment, method: Method): Experiment {
  const { batch, examples } = experiment
  return { ...experiment, batch: { batch: examples, "mini-batch": batch, stochastic: 1 }[method] }
}
