import type { Dataset } from "./dataset.ts"

/**
 * A mean cost over a training set, as a function of a parameter vector.
 * Parameters are the weights in the order of the features, then the bias.
 */
export interface Problem {
  readonly dataset: Dataset
  /** Length of the parameter and gradient vectors: features + 1. */
  readonly parameterCount: number
  /** The full cost J: the mean over every example. */
  cost(parameters: Float64Array): number
  /**
   * The cost J^{t} of one mini-batch, the mean over the examples `order[from..to)`,
   * and its gradient, written into `gradient` without allocating.
   */
  batchCost(
    parameters: Float64Array,
    order: Uint32Array,
    from: number,
    to: number,
    gradient: Float64Array,
  ): number
}
