import { requireDataset, type Dataset } from "./dataset.ts"
import { divide, linearPredictor } from "./linear-predictor.ts"
import type { Problem } from "./problem.ts"

/**
 * Least squares: the cost is half the mean square of the residual w·x + b - y, and its
 * gradient the mean of residual × (x, 1).
 *
 * @throws RangeError for a training set that does not fit together.
 */
export function linearRegression(dataset: Dataset): Problem {
  requireDataset(dataset)
  const { size, features, targets } = dataset
  const { predict, addGradient } = linearPredictor(dataset)
  return {
    dataset,
    parameterCount: features + 1,
    cost(parameters) {
      let sum = 0
      for (let i = 0; i < size; i++) {
        const residual = predict(parameters, i) - targets[i]
        sum += residual * residual
      }
      return sum / (2 * size)
    },
    batchCost(parameters, order, from, to, gradient) {
      gradient.fill(0)
      let sum = 0
      for (let k = from; k < to; k++) {
        const i = order[k]
        const residual = predict(parameters, i) - targets[i]
        sum += residual * residual
        addGradient(gradient, i, residual)
      }
      divide(gradient, to - from)
      return sum / (2 * (to - from))
    },
  }
}
