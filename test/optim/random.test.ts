import { describe, expect, test } from "vitest"
import { RandomStream, type Purpose } from "../../src/optim/random.ts"

const draw = (seed: number, purpose: Purpose, count: number): number[] => {
  const stream = new RandomStream(seed, purpose)
  return Array.from({ length: count }, () => stream.uniform())
}

describe("a stream", () => {
  test("gives the same numbers again, on every machine", () => {
    expect(draw(1, "data", 4)).toEqual(draw(1, "data", 4))
    const stream = new RandomStream(1, "data")
    expect([stream.bits(), stream.bits(), stream.bits(), stream.bits()]).toMatchInlineSnapshot(`
      [
        1367880841,
        1089891946,
        3696769930,
        1948576531,
      ]
    `)
  })

  test("is unrelated to those of other seeds and purposes", () => {
    const firsts = (["data", "labels", "start", "shuffle"] as const).flatMap((purpose) =>
      [0, 1, 2, 3, 1000].map((seed) => draw(seed, purpose, 2000)),
    )
    for (const [i, a] of firsts.entries())
      for (const b of firsts.slice(i + 1)) {
        let sum = 0
        for (let k = 0; k < a.length; k++) sum += (a[k] - 0.5) * (b[k] - 0.5)
        // The correlation of unrelated columns has the standard deviation 1/√2000 = 0.022.
        expect(Math.abs((12 * sum) / a.length)).toBeLessThan(0.1)
      }
  })

  test("is uniform: chi-square over 100 cells", () => {
    const cells = new Array<number>(100).fill(0)
    const count = 100_000
    for (const value of draw(3, "shuffle", count)) cells[Math.floor(value * 100)]++
    const chi = cells.reduce((sum, cell) => sum + (cell - count / 100) ** 2 / (count / 100), 0)
    // 99 degrees of freedom: beyond 160 lies one in ten thousand.
    expect(chi).toBeLessThan(160)
    expect(chi).toBeGreaterThan(50)
  })

  test("draws whole numbers below n, each as often as any other", () => {
    const stream = new RandomStream(5, "labels")
    const counts = new Array<number>(7).fill(0)
    for (let k = 0; k < 70_000; k++) counts[stream.below(7)]++
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  })

  test("is normal: mean, variance, skewness and tails", () => {
    const stream = new RandomStream(11, "start")
    const values = Array.from({ length: 200_000 }, () => stream.gaussian())
    const moment = (k: number): number =>
      values.reduce((sum, value) => sum + value ** k, 0) / values.length
    expect(moment(1)).toBeCloseTo(0, 1)
    expect(Math.abs(moment(1))).toBeLessThan(0.01)
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.02)
    expect(Math.abs(moment(3))).toBeLessThan(0.05)
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.1)
    expect(values.filter((value) => Math.abs(value) > 1.96).length / values.length).toBeCloseTo(
      0.05,
      2,
    )
  })
})
