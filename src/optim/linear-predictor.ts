import type { Dataset } from "./dataset.ts"

/** z = w·x + b for one example of a dataset, and what its error adds to a gradient. */
export interface LinearPredictor {
  readonly predict: (parameters: Float64Array, example: number) => number
  /** Adds error × (x, 1), in place. */
  readonly addGradient: (gradient: Float64Array, example: number, error: number) => void
}

export const linearPredictor = ({ features, inputs }: Dataset): LinearPredictor => ({
  predict(parameters, example) {
    const row = example * features
    let z = parameters[features]
    for (let j = 0; j < features; j++) z += parameters[j] * inputs[row + j]
    return z
  },
  addGradient(gradient, example, error) {
    const row = example * features
    for (let j = 0; j < features; j++) gradient[j] += error * inputs[row + j]
    gradient[features] += error
  },
})

/** Divides a sum over `count` examples into a mean, in place. */
export function divide(gradient: Float64Array, count: number): void {
  for (let j = 0; j < gradient.length; j++) gradient[j] /= count
}
