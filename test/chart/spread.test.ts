import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { spread } from "../../src/chart/spread.ts"

describe("labels that are spread", () => {
  test("stay where they are while there is room", () => {
    expect(spread([30, 0, 14], 14)).toEqual([30, 0, 14])
  })

  test("stand about the middle of where they belong, in their order", () => {
    expect(spread([10, 12], 10)).toEqual([6, 16])
    expect(spread([12, 10, 100], 10)).toEqual([16, 6, 100])
    expect(spread([0, 10, 11], 10)).toEqual([-3, 7, 17])
  })

  test("are nowhere closer than the gap, and on the average where they were wished", () => {
    const wished = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(wished, (all) => {
        const places = spread(all, 14)
        const sorted = [...places].sort((a, b) => a - b)
        for (let k = 1; k < sorted.length; k++)
          expect(sorted[k] - sorted[k - 1]).toBeGreaterThan(14 - 1e-6)
        for (const [i, a] of all.entries())
          for (const [j, b] of all.entries()) if (a < b) expect(places[i]).toBeLessThan(places[j])
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
        expect(sum(places)).toBeCloseTo(sum(all), 5)
      }),
    )
  })
})
