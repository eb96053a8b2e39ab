import { solve } from "./linear-system.ts"

export { solve } from "./linear-system.ts"

function dot(a: number[], b: number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/** Every row with a 1 put in front of it, so that the first parameter is the intercept. */
export function withIntercept(rows: number[][]): number[][] {
  return rows.map((row) => [1, ...row])
}

/** The least-squares cost, sum (x . theta - y)^2 / 2n. */
export function leastSquaresCost(rows: number[][], targets: number[], theta: number[]): number {
  let sum = 0
  rows.forEach((row, i) => (sum += (dot(row, theta) - targets[i]) ** 2))
  return sum / (2 * rows.length)
}

/** The gradient of `leastSquaresCost`, sum x (x . theta - y) / n. */
export function leastSquaresGradient(
  rows: number[][],
  targets: number[],
  theta: number[],
): number[] {
  return theta.map((_, j) => {
    let sum = 0
    rows.forEach((row, i) => (sum += row[j] * (dot(row, theta) - targets[i])))
    return sum / rows.length
  })
}

/**
 * The parameters of least squares by the normal equations, X^T X theta = X^T y.
 * Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning (2009), equation 3.6.
 */
export function linearRegression(rows: number[][], targets: number[]): number[] {
  const size = rows[0].length
  const gram: number[][] = []
  const moments: number[] = []
  for (let j = 0; j < size; j++) {
    gram.push([])
    for (let k = 0; k < size; k++) {
      let sum = 0
      for (const row of rows) sum += row[j] * row[k]
      gram[j].push(sum)
    }
    let sum = 0
    rows.forEach((row, i) => (sum += row[j] * targets[i]))
    moments.push(sum)
  }
  return solve(gram, moments)
}

function sigmoid(z: number): number {
  return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z))
}

/**
 * The mean over the examples of the logistic cost, log(1 + e^z) - y z, for labels y of 0 and 1.
 * Source: Hastie, Tibshirani & Friedman (2009), equation 4.20, divided by -n.
 */
export function logisticCost(rows: number[][], labels: number[], theta: number[]): number {
  let sum = 0
  rows.forEach((row, i) => {
    const z = dot(row, theta)
    sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - labels[i] * z
  })
  return sum / rows.length
}

/**
 * The gradient of `logisticCost`, sum x (sigmoid(z) - y) / n.
 * Source: Hastie, Tibshirani & Friedman (2009), equation 4.21, divided by -n.
 */
export function logisticGradient(rows: number[][], labels: number[], theta: number[]): number[] {
  return theta.map((_, j) => {
    let sum = 0
    rows.forEach((row, i) => (sum += row[j] * (sigmoid(dot(row, theta)) - labels[i])))
    return sum / rows.length
  })
}

function logisticHessian(rows: number[][], theta: number[]): number[][] {
  return theta.map((_, j) =>
    theta.map((__, k) => {
      let sum = 0
      for (const row of rows) {
        const p = sigmoid(dot(row, theta))
        sum += row[j] * row[k] * p * (1 - p)
      }
      return sum / rows.length
    }),
  )
}

/**
 * The minimum of `logisticCost` by Newton's method from 0: theta <- theta - H^-1 g, until a step
 * no longer than 1e-13 (1 + |theta|). It throws if there is none, as for separable classes.
 * Source: Hastie, Tibshirani & Friedman (2009), equation 4.23.
 */
export function logisticRegression(rows: number[][], labels: number[]): number[] {
  let theta = rows[0].map(() => 0)
  for (let iteration = 0; iteration < 50; iteration++) {
    const step = solve(logisticHessian(rows, theta), logisticGradient(rows, labels, theta))
    const next = theta.map((t, i) => t - step[i])
    if (!next.every(Number.isFinite)) break
    theta = next
    if (Math.hypot(...step) <= 1e-13 * (1 + Math.hypot(...theta))) return theta
  }
  throw new RangeError("Newton's method did not converge.")
}
