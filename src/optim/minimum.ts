import { sigmoid } from "./elementary.ts"
import { leastSquaresHessian } from "./curvature.ts"
import type { Vector } from "./kernels/kernels.ts"
import type { Dataset } from "./dataset.ts"
import { linearRegression, logisticRegression } from "./regression.ts"

const mostIterations = 60

/**
 * The parameters of least cost, by Newton's method with the step halved until the cost
 * falls (Boyd and Vandenberghe 2004, section 9.5); least squares take a single step.
 * Undefined where there is no such point, as for classes that a plane separates.
 */
export function minimum(dataset: Dataset, task: "linear" | "logistic"): Float64Array | undefined {
  const problem = task === "linear" ? linearRegression(dataset) : logisticRegression(dataset)
  const p = problem.parameterCount
  const { vector, cost: costAt, batchCost } = problem.open(3)
  const [gradient, trial, parameters] = [vector(), vector(), vector()]
  const linear = task === "linear" ? leastSquaresHessian(dataset) : undefined
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const cost = batchCost(parameters, 0, dataset.size, gradient)
    const step = solve(linear ?? logisticHessian(dataset, parameters), gradient, p)
    if (step === undefined) return undefined
    let decrement = 0
    for (let j = 0; j < p; j++) decrement += step[j] * gradient[j]
    if (decrement <= 1e-14 * Math.max(1, cost)) return Float64Array.from(parameters.slice(0, p))
    let scale = 1
    do {
      for (let j = 0; j < p; j++) trial[j] = parameters[j] - scale * step[j]
      scale /= 2
    } while (costAt(trial) > cost && scale > 1e-10)
    parameters.set(trial)
    if (parameters.some((value) => Math.abs(value) > 1e3)) return undefined
  }
  return undefined
}

/** The mean of σ(z)(1 - σ(z)) times the outer products of (x, 1). */
function logisticHessian({ size, features, inputs }: Dataset, parameters: Vector): Float64Array {
  const p = features + 1
  const hessian = new Float64Array(p * p)
  const extended = new Float64Array(p).fill(1)
  for (let i = 0; i < size; i++) {
    let z = parameters[features]
    for (let j = 0; j < features; j++) {
      extended[j] = inputs[i * features + j]
      z += parameters[j] * extended[j]
    }
    const s = sigmoid(z)
    const weight = (s * (1 - s)) / size
    for (let j = 0; j < p; j++)
      for (let k = 0; k < p; k++) hessian[j * p + k] += weight * extended[j] * extended[k]
  }
  return hessian
}

/** Solves a symmetric positive definite system by Cholesky's method; undefined where it is not definite. */
function solve(matrix: Float64Array, right: Vector, p: number): Float64Array | undefined {
  const l = matrix.slice()
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < j; k++) l[j * p + j] -= l[j * p + k] * l[j * p + k]
    if (!(l[j * p + j] > 1e-13)) return undefined
    const pivot = Math.sqrt(l[j * p + j])
    l[j * p + j] = pivot
    for (let i = j + 1; i < p; i++) {
      for (let k = 0; k < j; k++) l[i * p + j] -= l[i * p + k] * l[j * p + k]
      l[i * p + j] /= pivot
    }
  }
  const solution = Float64Array.from(right.slice(0, p))
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < j; k++) solution[j] -= l[j * p + k] * solution[k]
    solution[j] /= l[j * p + j]
  }
  for (let j = p - 1; j >= 0; j--) {
    for (let k = j + 1; k < p; k++) solution[j] -= l[k * p + j] * solution[k]
    solution[j] /= l[j * p + j]
  }
  return solution
}
