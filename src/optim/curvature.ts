import type { Dataset } from "./dataset.ts"

/**
 * The Hessian of least squares, which is the same everywhere: the mean of the outer
 * products of (x, 1). Row-major, features + 1 squared.
 */
export function leastSquaresHessian({ size, features, inputs }: Dataset): Float64Array {
  const p = features + 1
  const hessian = new Float64Array(p * p)
  const extended = new Float64Array(p).fill(1)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < features; j++) extended[j] = inputs[i * features + j]
    for (let j = 0; j < p; j++)
      for (let k = 0; k <= j; k++) hessian[j * p + k] += extended[j] * extended[k]
  }
  for (let j = 0; j < p; j++)
    for (let k = 0; k <= j; k++) {
      hessian[j * p + k] /= size
      hessian[k * p + j] = hessian[j * p + k]
    }
  return hessian
}

/** The greatest eigenvalue of a symmetric matrix, by cyclic Jacobi rotations (Golub and Van Loan, section 8.5). */
export function greatestEigenvalue(matrix: Float64Array, p: number): number {
  const a = matrix.slice()
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0
    let diagonal = 0
    for (let j = 0; j < p; j++) {
      diagonal += a[j * p + j] * a[j * p + j]
      for (let k = 0; k < j; k++) off += a[j * p + k] * a[j * p + k]
    }
    if (off <= 1e-30 * diagonal) break
    for (let j = 0; j < p; j++) for (let k = 0; k < j; k++) rotate(a, p, j, k)
  }
  let greatest = -Infinity
  for (let j = 0; j < p; j++) greatest = Math.max(greatest, a[j * p + j])
  return greatest
}

/** Turns the plane of j and k so that their common entry becomes 0. */
function rotate(a: Float64Array, p: number, j: number, k: number): void {
  const apq = a[j * p + k]
  if (apq === 0) return
  const theta = (a[k * p + k] - a[j * p + j]) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let i = 0; i < p; i++) {
    const aij = a[i * p + j]
    const aik = a[i * p + k]
    a[i * p + j] = c * aij - s * aik
    a[i * p + k] = s * aij + c * aik
  }
  for (let i = 0; i < p; i++) {
    const aji = a[j * p + i]
    const aki = a[k * p + i]
    a[j * p + i] = c * aji - s * aki
    a[k * p + i] = s * aji + c * aki
  }
}

/**
 * The rate above which batch descent on least squares overshoots further at every step:
 * 2 / λmax of the Hessian (Nesterov 2018, section 1.2.3; Goh 2017, "Why momentum really works").
 */
export const largestStableRate = (dataset: Dataset): number =>
  2 / greatestEigenvalue(leastSquaresHessian(dataset), dataset.features + 1)
