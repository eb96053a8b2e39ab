import { linearModel } from "./linear-model"
import { descend, sumOfSquares } from "./vectors"

/**
 * Gradient descent by mini-batches of `batch` rows, order[0..count) in turn, the last of them of
 * what is left. Costs and norms of the gradients (float64) are written to two series.
 *
 * @returns how many updates were made: it stops before one whose cost is not below `limit`, or
 *   whose gradient is not finite.
 */
export function descendByBatches(
  logistic: bool,
  inputs: usize,
  stride: i32,
  features: i32,
  targets: usize,
  order: usize,
  count: i32,
  batch: i32,
  parameters: usize,
  gradient: usize,
  rate: f32,
  limit: f64,
  costSeries: usize,
  normSeries: usize,
): i32 {
  const length = (features + 4) & ~3
  let made = 0
  for (let from = 0; from < count; from += batch) {
    const rows = min(batch, count - from)
    const cost = linearModel(logistic, inputs, stride, features, targets, order + (<usize>from << 2), rows, parameters, gradient)
    const norm = sqrt<f64>(sumOfSquares(gradient, length))
    if (!(abs(cost) <= limit && norm < Infinity)) break
    descend(parameters, gradient, rate, length)
    store<f64>(costSeries + (<usize>made << 3), cost)
    store<f64>(normSeries + (<usize>made << 3), norm)
    made++
  }
  return made
}
