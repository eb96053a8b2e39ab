import { linearRegression, solve } from "./regression.ts"

/**
 * A least-squares problem: the cost of an example is curvature * (x . theta - y)^2 / 2, so that
 * `curvature` 1 (if left out) is half of the squared error and 2 is the squared error. The cost of
 * the problem is the mean over its examples.
 */
export type LeastSquares = {
  readonly rows: number[][]
  readonly targets: number[]
  readonly curvature?: number
}

/** The exact first and second moments of the examples' gradients around the minimum. */
export type Moments = {
  /** The parameters of least cost. */
  readonly minimum: number[]
  /** The Hessian of an example, A_i = curvature * x x^T. */
  readonly hessians: number[][][]
  /** The Hessian of the cost, H = mean of A_i. */
  readonly hessian: number[][]
  /** The covariance of the examples' gradients at the minimum, C = mean of g_i g_i^T. */
  readonly noise: number[][]
}

function outer(a: number[], b: number[]): number[][] {
  return a.map((ai) => b.map((bj) => ai * bj))
}

function product(a: number[][], b: number[][]): number[][] {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, aik, k) => sum + aik * b[k][j], 0)))
}

function trace(a: number[][]): number {
  return a.reduce((sum, row, i) => sum + row[i], 0)
}

function mean(matrices: number[][][]): number[][] {
  return matrices[0].map((row, i) =>
    row.map((_, j) => matrices.reduce((sum, matrix) => sum + matrix[i][j], 0) / matrices.length),
  )
}

/** The moments that the theory of the noise floor needs, exactly, from the examples. */
export function moments(problem: LeastSquares): Moments {
  const curvature = problem.curvature ?? 1
  const minimum = linearRegression(problem.rows, problem.targets)
  const hessians = problem.rows.map((x) => outer(x, x).map((row) => row.map((v) => curvature * v)))
  const gradients = problem.rows.map((x, i) => {
    const residual = x.reduce((sum, xj, j) => sum + xj * minimum[j], 0) - problem.targets[i]
    return x.map((xj) => curvature * residual * xj)
  })
  return {
    minimum,
    hessians,
    hessian: mean(hessians),
    noise: mean(gradients.map((g) => outer(g, g))),
  }
}

/**
 * E[(I - a A_B) S (I - a A_B)] for the mean A_B of the Hessians of `batch` examples drawn
 * independently: S - a (H S + S H) + a^2 E[A_B S A_B], where of the batch^2 pairs of examples in
 * E[A_B S A_B] one in `batch` is an example with itself and the others are independent:
 * E[A_B S A_B] = E[A_i S A_i] / batch + (1 - 1 / batch) H S H.
 */
function propagated(m: Moments, rate: number, batch: number, s: number[][]): number[][] {
  const hs = product(m.hessian, s)
  const sh = product(s, m.hessian)
  const alone = mean(m.hessians.map((a) => product(product(a, s), a)))
  const apart = product(hs, m.hessian)
  return s.map((row, i) =>
    row.map(
      (v, j) =>
        v -
        rate * (hs[i][j] + sh[i][j]) +
        rate ** 2 * (alone[i][j] / batch + (1 - 1 / batch) * apart[i][j]),
    ),
  )
}

/** Solves S - propagated(S) = right, a linear system in the entries of S. */
function fixedPoint(m: Moments, rate: number, batch: number, right: number[][]): number[][] {
  const size = right.length
  const columns: number[][] = []
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const unit = right.map((row, k) => row.map((_, l) => (k === i && l === j ? 1 : 0)))
      const image = propagated(m, rate, batch, unit)
      columns.push(unit.flatMap((row, k) => row.map((v, l) => v - image[k][l])))
    }
  }
  const matrix = columns.map((_, row) => columns.map((column) => column[row]))
  const solution = solve(matrix, right.flat())
  return right.map((_, i) => solution.slice(i * size, (i + 1) * size))
}

/** Whether a symmetric matrix is positive definite: elimination leaves positive pivots only. */
function positiveDefinite(matrix: number[][]): boolean {
  const rows = matrix.map((row) => [...row])
  for (let k = 0; k < rows.length; k++) {
    if (!(rows[k][k] > 0)) return false
    for (let i = k + 1; i < rows.length; i++) {
      const factor = rows[i][k] / rows[k][k]
      for (let j = k; j < rows.length; j++) rows[i][j] -= factor * rows[k][j]
    }
  }
  return true
}

/**
 * Whether the covariance of the parameters stays finite at this rate. The map `propagated` keeps
 * matrices positive, so its spectral radius is below 1 exactly if S - propagated(S) = I has a
 * positive definite solution (the Lyapunov criterion).
 */
export function isMeanSquareStable(problem: LeastSquares, rate: number, batch: number): boolean {
  const m = moments(problem)
  const identity = m.hessian.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  return positiveDefinite(fixedPoint(m, rate, batch, identity))
}

/**
 * The exact stationary covariance of the parameters under SGD with a constant rate and batches of
 * `batch` examples drawn independently, with replacement. The error e = theta - minimum follows
 * e <- (I - a A_B) e - a g_B with the batch independent of e and E[e] = 0, E[g_B] = 0, so
 * S = E[(I - a A_B) S (I - a A_B)] + a^2 C / batch. It throws if the rate is too large for one.
 * Source: this derivation; compare Bach & Moulines 2013 and Ziyin, Liu, Mori & Ueda 2022.
 */
export function stationaryCovariance(
  problem: LeastSquares,
  rate: number,
  batch: number,
): number[][] {
  if (!isMeanSquareStable(problem, rate, batch)) {
    throw new RangeError("The rate is too large for a stationary covariance.")
  }
  const m = moments(problem)
  const right = m.noise.map((row) => row.map((v) => (rate ** 2 * v) / batch))
  return fixedPoint(m, rate, batch, right)
}

/** The exact expected cost above the minimum in the stationary state, trace(H S) / 2. */
export function expectedExcessCost(problem: LeastSquares, rate: number, batch: number): number {
  const s = stationaryCovariance(problem, rate, batch)
  return 0.5 * trace(product(moments(problem).hessian, s))
}

/**
 * The expected excess cost for small rates, rate * trace(C) / (4 batch). To first order in the
 * rate the fixed point is H S + S H = (rate / batch) C, whose trace is 2 trace(H S).
 * Source: this derivation; compare Mandt, Hoffman & Blei 2017.
 */
export function approximateExcessCost(problem: LeastSquares, rate: number, batch: number): number {
  return (rate * trace(moments(problem).noise)) / (4 * batch)
}
