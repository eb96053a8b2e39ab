import { describe, expect, test } from "vitest"
import { distances } from "../../src/optim/distance.ts"
import { minimum } from "../../src/optim/minimum.ts"
import { RandomStream } from "../../src/optim/random.ts"
import { linearRegression } from "../../src/optim/regression.ts"
import { regimeOf, trendOf } from "../../src/optim/regime.ts"
import { train } from "../../src/optim/train.ts"
import { datasetOf, settings } from "./problems.ts"

const completed = { kind: "completed" } as const

const series = (value: (share: number, noise: number) => number): Float64Array => {
  const stream = new RandomStream(7, "data")
  return Float64Array.from({ length: 200 }, (_, k) => value(k / 199, stream.uniform()))
}

describe("the regime of a series of distances", () => {
  test.each([
    ["still falling, slowly", "transient", series((share) => 4 - share)],
    [
      "still falling, with noise",
      "transient",
      series((share, noise) => 4 - 3 * share + 0.2 * noise),
    ],
    [
      "fallen, and wandering",
      "wandering",
      series((share, noise) => (share < 0.2 ? 4 : 0.1 + 0.3 * noise)),
    ],
    ["wandering where it began", "wandering", series((_, noise) => 1 + noise)],
    ["at rest within a hundredth", "converged", series((share) => (share < 0.5 ? 4 : 0.03))],
    [
      "wandering within a hundredth",
      "converged",
      series((share, noise) => (share < 0.5 ? 4 : 0.03 * noise)),
    ],
    ["just beyond a hundredth", "wandering", series((share) => (share < 0.5 ? 4 : 0.05))],
    ["growing beyond the start", "diverging", series((share) => Math.exp(3 * share))],
    [
      "risen a little, far below the start",
      "wandering",
      series((share) => (share < 0.1 ? 9 : 1 + share)),
    ],
  ] as const)("%s: %s", (_, regime, values) => {
    expect(regimeOf(values, completed)).toBe(regime)
  })

  test("a run whose cost left its bounds is diverging, whatever came before", () => {
    const outcome = { kind: "diverged", step: 3, quantity: "full cost" } as const
    expect(regimeOf(Float64Array.of(1, 0.5, 0.2), outcome)).toBe("diverging")
  })

  test("a run that begins and stays at the minimum has converged", () => {
    expect(regimeOf(new Float64Array(20), completed)).toBe("converged")
  })
})

test("a trend is the share of the variance that a line explains, with its sign", () => {
  expect(trendOf(series((share) => Math.exp(share)))).toBeCloseTo(1, 9)
  expect(trendOf(series((share) => Math.exp(-share)))).toBeCloseTo(-1, 9)
  expect(Math.abs(trendOf(series((_, noise) => 1 + noise)))).toBeLessThan(0.05)
})

test.each([
  [0.001, 16, "transient"],
  [0.1, 1, "wandering"],
  [0.1, 256, "converged"],
  [1.2, 256, "diverging"],
  [1.2, 1, "diverging"],
] as const)("a run of the engine at rate %d with B = %d is %s", (rate, batch, regime) => {
  const dataset = datasetOf("linear", { features: 1, examples: 256 })
  const lowest = minimum(dataset, "linear")
  const run = { ...settings, rate, batch, steps: 1000, start: 2, checkpoints: 201 }
  const { checkpoints, outcome } = train(linearRegression(dataset), run)
  expect(regimeOf(distances(checkpoints, lowest ?? []), outcome)).toBe(regime)
})
