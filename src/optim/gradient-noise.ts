import type { Partition } from "./batches.ts"
import { batchEnd } from "./batches.ts"
import type { Problem, Workspace } from "./problem.ts"

/** The gradients of single examples at one point: `size × parameters` numbers, a row an example. */
export interface GradientTable {
  readonly size: number
  readonly parameters: number
  readonly rows: Float64Array
}

/** The gradient of every example by itself, at the same parameters. */
export function exampleGradients(problem: Problem, at: ArrayLike<number>): GradientTable {
  const { size, parameterCount } = problem
  const cut = { batch: 1, count: size, used: size }
  return {
    size,
    parameters: parameterCount,
    rows: batchGradients(problem, problem.open(2), at, cut),
  }
}

/**
 * The gradients of the mini-batches of an epoch at the same parameters, a row a mini-batch: those
 * that training would take if it did not move. The examples stand in the workspace's order.
 */
export function batchGradients(
  { parameterCount, places }: Problem,
  workspace: Workspace,
  at: ArrayLike<number>,
  cut: Partition,
): Float64Array {
  const [parameters, gradient] = [workspace.vector(), workspace.vector()]
  places.forEach((place, j) => (parameters[place] = at[j]))
  const rows = new Float64Array(cut.count * parameterCount)
  for (let t = 0; t < cut.count; t++) {
    workspace.batchCost(parameters, t * cut.batch, batchEnd(cut, t), gradient)
    for (let j = 0; j < parameterCount; j++) rows[t * parameterCount + j] = gradient[places[j]]
  }
  return rows
}

/** The mean of the rows, the full gradient. */
export function meanGradient({ size, parameters, rows }: GradientTable): Float64Array {
  const mean = new Float64Array(parameters)
  rows.forEach((value, k) => (mean[k % parameters] += value / size))
  return mean
}

/** The covariance of the rows, with 1 / size, row-major. */
export function gradientCovariance({ size, parameters: p, rows }: GradientTable): Float64Array {
  const mean = meanGradient({ size, parameters: p, rows })
  const covariance = new Float64Array(p * p)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < p; j++)
      for (let k = 0; k < p; k++)
        covariance[j * p + k] += ((rows[i * p + j] - mean[j]) * (rows[i * p + k] - mean[k])) / size
  return covariance
}

/**
 * What the covariance of single examples is to be multiplied by to give that of the mean of
 * `batch` examples drawn without replacement from `size`: (1 / B) (m - B) / (m - 1), the
 * finite-population correction (Cochran 1977, "Sampling techniques", section 2.5). Each
 * mini-batch of a shuffled epoch is such a draw. With replacement it would be 1 / B.
 */
export const batchVariance = (size: number, batch: number): number =>
  batch === size ? 0 : (size - batch) / (batch * (size - 1))

/** Standard deviation of the whole vector, the root of its mean squared distance from the mean. */
export function totalDeviation(covariance: Float64Array): number {
  const p = Math.sqrt(covariance.length)
  let trace = 0
  for (let j = 0; j < p; j++) trace += covariance[j * p + j]
  return Math.sqrt(trace)
}

/**
 * The root of the mean squared distance between the gradients of the whole mini-batches that an
 * order of the examples is cut into and the full gradient. Its square is, over all orders, on
 * average exactly the variance of a mini-batch's gradient.
 */
export function measuredDeviation(
  { size, parameters: p, rows }: GradientTable,
  mean: Float64Array,
  order: Uint32Array,
  batch: number,
): number {
  const count = Math.floor(size / batch)
  const sum = new Float64Array(p)
  let squares = 0
  for (let t = 0; t < count; t++) {
    sum.fill(0)
    for (let place = t * batch; place < (t + 1) * batch; place++)
      for (let j = 0; j < p; j++) sum[j] += rows[order[place] * p + j]
    for (let j = 0; j < p; j++) squares += (sum[j] / batch - mean[j]) ** 2
  }
  return Math.sqrt(squares / count)
}

/** The axes of the ellipse of one standard deviation of a covariance in the plane. */
export interface Ellipse {
  /** Half axes, the greater first. */
  readonly axes: readonly [number, number]
  /** From the first coordinate to the greater axis, in radians. */
  readonly angle: number
}

/** The ellipse of a 2 × 2 covariance, by its eigenvalues in closed form. */
export function ellipseOf([xx, xy, , yy]: Float64Array): Ellipse {
  const middle = (xx + yy) / 2
  const radius = Math.hypot((xx - yy) / 2, xy)
  const axis = (value: number): number => Math.sqrt(Math.max(0, value))
  return {
    axes: [axis(middle + radius), axis(middle - radius)],
    angle: Math.atan2(2 * xy, xx - yy) / 2,
  }
}
