import { requireDataset, type Dataset } from "./dataset.ts"
import type { Problem } from "./problem.ts"

/**
 * Least squares: the cost is half the mean square of the residual w·x + b - y, and its
 * gradient the mean of residual × (x, 1).
 */
export function linearRegression(dataset: Dataset): Problem {
  requireDataset(dataset)
  const { size, features: n, inputs, targets } = dataset

  const residual = (parameters: Float64Array, i: number): number => {
    const row = i * n
    let z = parameters[n]
    for (let j = 0; j < n; j++) z += parameters[j] * inputs[row + j]
    return z - targets[i]
  }

  return {
    dataset,
    parameterCount: n + 1,
    cost(parameters) {
      let sum = 0
      for (let i = 0; i < size; i++) {
        const r = residual(parameters, i)
        sum += r * r
      }
      return sum / (2 * size)
    },
    batchCost(parameters, order, from, to, gradient) {
      gradient.fill(0)
      let sum = 0
      for (let k = from; k < to; k++) {
        const i = order[k]
        const r = residual(parameters, i)
        sum += r * r
        const row = i * n
        for (let j = 0; j < n; j++) gradient[j] += r * inputs[row + j]
        gradient[n] += r
      }
      const count = to - from
      for (let j = 0; j <= n; j++) gradient[j] /= count
      return sum / (2 * count)
    },
  }
}
