import { requireDataset, type Dataset } from "./dataset.ts"
import { sigmoid, softplus } from "./elementary.ts"
import { divide, linearPredictor } from "./linear-predictor.ts"
import type { Problem } from "./problem.ts"

/**
 * Binary classification: the cost is the mean cross-entropy of y and sigmoid(z) with the
 * logit z = w·x + b, computed from z as softplus(z) - y z; its gradient is the mean of
 * (sigmoid(z) - y) × (x, 1).
 *
 * @throws RangeError for a training set that does not fit together, or a class that is not 0 or 1.
 */
export function logisticRegression(dataset: Dataset): Problem {
  requireDataset(dataset)
  const { size, features, targets } = dataset
  const { predict, addGradient } = linearPredictor(dataset)
  for (const target of targets)
    if (target !== 0 && target !== 1)
      throw new RangeError(`a class is ${target}; logistic regression takes 0 and 1`)
  return {
    dataset,
    parameterCount: features + 1,
    cost(parameters) {
      let sum = 0
      for (let i = 0; i < size; i++) {
        const z = predict(parameters, i)
        sum += softplus(z) - targets[i] * z
      }
      return sum / size
    },
    batchCost(parameters, order, from, to, gradient) {
      gradient.fill(0)
      let sum = 0
      for (let k = from; k < to; k++) {
        const i = order[k]
        const z = predict(parameters, i)
        sum += softplus(z) - targets[i] * z
        addGradient(gradient, i, sigmoid(z) - targets[i])
      }
      divide(gradient, to - from)
      return sum / (to - from)
    },
  }
}
