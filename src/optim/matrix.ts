/** The identity, row-major. */
export function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n)
  for (let j = 0; j < n; j++) matrix[j * n + j] = 1
  return matrix
}

/** The product of an n × n matrix and one of n rows, row-major; a vector is a matrix of one column. */
export function multiply(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const columns = b.length / n
  const product = new Float64Array(b.length)
  for (let j = 0; j < n; j++)
    for (let k = 0; k < n; k++)
      for (let c = 0; c < columns; c++)
        product[j * columns + c] += a[j * n + k] * b[k * columns + c]
  return product
}

/** Solves a linear system by elimination with row exchanges; undefined where it is singular. */
export function solveSystem(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const n = right.length
  const a = matrix.slice()
  const x = right.slice()
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let row = column + 1; row < n; row++)
      if (Math.abs(a[row * n + column]) > Math.abs(a[pivot * n + column])) pivot = row
    if (!(Math.abs(a[pivot * n + column]) > 1e-300)) return undefined
    if (pivot !== column) exchange(a, x, n, pivot, column)
    for (let row = column + 1; row < n; row++) {
      const factor = a[row * n + column] / a[column * n + column]
      for (let k = column; k < n; k++) a[row * n + k] -= factor * a[column * n + k]
      x[row] -= factor * x[column]
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) x[row] -= a[row * n + k] * x[k]
    x[row] /= a[row * n + row]
  }
  return x
}

function exchange(a: Float64Array, x: Float64Array, n: number, one: number, other: number): void {
  for (let k = 0; k < n; k++)
    [a[one * n + k], a[other * n + k]] = [a[other * n + k], a[one * n + k]]
  ;[x[one], x[other]] = [x[other], x[one]]
}

/** Whether a symmetric matrix is positive definite: elimination leaves positive pivots only. */
export function isPositiveDefinite(matrix: Float64Array, n: number): boolean {
  const a = matrix.slice()
  for (let k = 0; k < n; k++) {
    if (!(a[k * n + k] > 0)) return false
    for (let row = k + 1; row < n; row++) {
      const factor = a[row * n + k] / a[k * n + k]
      for (let j = k; j < n; j++) a[row * n + j] -= factor * a[k * n + j]
    }
  }
  return true
}
