/**
 * The solution of matrix * x = right by Gaussian elimination with partial pivoting.
 * Source: Golub & Van Loan, Matrix Computations (2013), section 3.4.
 */
export function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i]])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row
    }
    if (rows[pivot][column] === 0) throw new RangeError("The matrix is singular.")
    const swapped = rows[column]
    rows[column] = rows[pivot]
    rows[pivot] = swapped
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row][column] / rows[column][column]
      for (let k = column; k <= size; k++) rows[row][k] -= factor * rows[column][k]
    }
  }
  const x = right.map(() => 0)
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row][size]
    for (let k = row + 1; k < size; k++) rest -= rows[row][k] * x[k]
    x[row] = rest / rows[row][row]
  }
  return x
}
