import { requireDataset, type Dataset } from "./dataset.ts"
import { sigmoid, softplus } from "./elementary.ts"
import type { Problem } from "./problem.ts"

/**
 * Binary classification: the cost is the mean cross-entropy of y and sigmoid(z) with the
 * logit z = w·x + b, computed from z as softplus(z) - y z; its gradient is the mean of
 * (sigmoid(z) - y) × (x, 1).
 */
export function logisticRegression(dataset: Dataset): Problem {
  requireDataset(dataset)
  const { size, features: n, inputs, targets } = dataset
  for (const target of targets)
    if (target !== 0 && target !== 1)
      throw new RangeError(`a class is ${target}; logistic regression takes 0 and 1`)

  const logit = (parameters: Float64Array, i: number): number => {
    const row = i * n
    let z = parameters[n]
    for (let j = 0; j < n; j++) z += parameters[j] * inputs[row + j]
    return z
  }

  return {
    dataset,
    parameterCount: n + 1,
    cost(parameters) {
      let sum = 0
      for (let i = 0; i < size; i++) {
        const z = logit(parameters, i)
        sum += softplus(z) - targets[i] * z
      }
      return sum / size
    },
    batchCost(parameters, order, from, to, gradient) {
      gradient.fill(0)
      let sum = 0
      for (let k = from; k < to; k++) {
        const i = order[k]
        const z = logit(parameters, i)
        sum += softplus(z) - targets[i] * z
        const error = sigmoid(z) - targets[i]
        const row = i * n
        for (let j = 0; j < n; j++) gradient[j] += error * inputs[row + j]
        gradient[n] += error
      }
      const count = to - from
      for (let j = 0; j <= n; j++) gradient[j] /= count
      return sum / count
    },
  }
}
