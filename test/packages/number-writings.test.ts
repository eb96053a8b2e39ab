import fc from "fast-check"
import { expect, test } from "vitest"
import { parseNumber } from "../../components/questions/grade.ts"
import { numberWritings } from "../../src/packages/number-writings.ts"

test("every writing is one that the page takes for right, and they are few", () => {
  const answer = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e6, max: 1e6 }))
  const slack = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 9999 }),
    fc.double({ noNaN: true, min: 1e-3, max: 1000 }),
  )
  fc.assert(
    fc.property(answer, slack, (right, near) => {
      const { all } = numberWritings(right, near, "")
      expect(all).toContain(String(right))
      expect(all.length).toBeLessThan(26 * 8)
      for (const text of all) {
        const value = parseNumber(text)
        expect(value).toBeDefined()
        // As much as adding up its parts may be off.
        const least = 1e-5 * near + 1e-9 * Math.abs(right)
        expect(Math.abs((value ?? NaN) - right)).toBeLessThanOrEqual(near + least)
      }
    }),
  )
})

test.each([
  [5000, 0, "", undefined, ["5000", "5,000", "5 000"]],
  [-0.5, 0, "", undefined, ["-0.5", "-.5"]],
  [3, 0, "mm", undefined, ["3", "3 mm"]],
  [0.3, 0.1, "", 0.1, ["0.3", ".3", "0.2", ".2", "0.4", ".4"]],
  [10, 1, "", 1, ["10", "9", "11"]],
])("%d ± %d %s, by %s", (answer, slack, unit, step, all) => {
  expect(numberWritings(answer, slack, unit)).toEqual({ all, step })
})

test("where much is near enough, it is rounded", () => {
  const { all, step } = numberWritings(5000, 50, "")
  expect(step).toBe(10)
  expect(all).toEqual(expect.arrayContaining(["4950", "4,990", "5050"]))
  expect(all).not.toContain("4955")
})
