import { describe, expect, test } from "vitest"
import { exp, log, log1p, sigmoid, softplus } from "../../src/optim/elementary.ts"
import { RandomStream } from "../../src/optim/random.ts"

/** The distance from `value` to `reference` in units of the reference's last place. */
function ulps(value: number, reference: number): number {
  if (value === reference) return 0
  const [bits] = new BigInt64Array(new Float64Array([Math.abs(reference)]).buffer)
  const [next] = new Float64Array(new BigInt64Array([bits + 1n]).buffer)
  return Math.abs(value - reference) / (next - Math.abs(reference))
}

const stream = new RandomStream(7, "data")
const between = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count }, () => low + (high - low) * stream.uniform())

describe("exp", () => {
  test("is within two units in the last place of the engine's own", () => {
    for (const x of [...between(-700, 700, 50_000), ...between(-1, 1, 50_000)])
      expect(ulps(exp(x), Math.exp(x))).toBeLessThan(2)
  })

  test.each([
    [0, 1],
    [-0, 1],
    [1, 2.7182818284590455],
    [-1, 0.36787944117144233],
    [10, 22026.465794806718],
    [0.5, 1.6487212707001282],
    [-745.2, 0],
    [Infinity, Infinity],
    [-Infinity, 0],
    [710, Infinity],
    [709.782712893384, Infinity],
    [NaN, NaN],
  ])("of %d is %d", (x, y) => {
    expect(exp(x)).toBe(y)
  })

  test("goes on below the least normal number", () => {
    for (const x of between(-744, -709, 2000)) {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(5e-324)
    }
  })
})

describe("log", () => {
  test("is within two units in the last place of the engine's own", () => {
    for (const x of [
      ...between(0, 2, 50_000),
      ...between(0, 1e6, 20_000),
      ...between(-700, 700, 30_000).map(Math.exp),
    ])
      expect(ulps(log(x), Math.log(x))).toBeLessThan(2)
  })

  test.each([
    [1, 0],
    [Math.E, 1],
    [2, 0.6931471805599453],
    [10, 2.302585092994046],
    [0.1, -2.3025850929940455],
    [5e-324, -744.4400719213812],
    [0, -Infinity],
    [-1, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
  ])("of %d is %d", (x, y) => {
    expect(log(x)).toBe(y)
  })
})

test("log1p keeps the digits of what is small", () => {
  for (const u of [...between(0, 1, 20_000), ...between(-40, 0, 20_000).map(Math.exp)])
    expect(ulps(log1p(u), Math.log1p(u))).toBeLessThan(5)
})

test("sigmoid and softplus neither overflow nor leave their range", () => {
  for (const z of [-1e300, -800, -30, -1, 0, 1, 30, 800, 1e300]) {
    expect(sigmoid(z)).toBeGreaterThanOrEqual(0)
    expect(sigmoid(z)).toBeLessThanOrEqual(1)
    expect(sigmoid(z) + sigmoid(-z)).toBeCloseTo(1, 15)
    expect(softplus(z)).toBeGreaterThanOrEqual(Math.max(0, z))
  }
  expect(softplus(0)).toBe(Math.LN2)
  expect(softplus(-40)).toBeCloseTo(Math.exp(-40), 30)
})
