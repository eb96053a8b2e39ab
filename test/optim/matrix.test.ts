import fc from "fast-check"
import { expect, test } from "vitest"
import { identity, isPositiveDefinite, multiply, solveSystem } from "../../src/optim/matrix.ts"

const entry = fc.double({ min: -5, max: 5, noNaN: true })

const square = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    matrix: fc.array(entry, { minLength: n * n, maxLength: n * n }),
    right: fc.array(entry, { minLength: n, maxLength: n }),
  }),
)

test("a solution solves its system", () => {
  fc.assert(
    fc.property(square, ({ n, matrix, right }) => {
      const a = Float64Array.from(matrix, (value, k) => value + (k % (n + 1) === 0 ? 40 : 0))
      const x = solveSystem(a, Float64Array.from(right))
      if (x === undefined) throw new Error("a dominant diagonal has a solution")
      multiply(a, x, n).forEach((value, j) => expect(value).toBeCloseTo(right[j], 9))
    }),
  )
})

test("a system whose pivot is 0 is solved by exchanging rows, a singular one is refused", () => {
  expect(solveSystem(Float64Array.of(0, 1, 2, 0), Float64Array.of(3, 4))).toEqual(
    Float64Array.of(2, 3),
  )
  expect(solveSystem(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 1))).toBeUndefined()
})

test("a matrix times its transpose, and a little more, is positive definite; less its trace it is not", () => {
  fc.assert(
    fc.property(square, ({ n, matrix }) => {
      const a = Float64Array.from(matrix)
      const transpose = a.map((_, k) => a[(k % n) * n + Math.floor(k / n)])
      const gram = multiply(a, transpose, n)
      const one = identity(n)
      const trace = gram.reduce((sum, value, k) => sum + one[k] * value, 0)
      expect(
        isPositiveDefinite(
          gram.map((value, k) => value + 0.1 * one[k]),
          n,
        ),
      ).toBe(true)
      expect(
        isPositiveDefinite(
          gram.map((value, k) => value - (trace + 1) * one[k]),
          n,
        ),
      ).toBe(false)
    }),
  )
})
