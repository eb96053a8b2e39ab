import { describe, expect, test } from "vitest"
import { minimum } from "../../src/optim/minimum.ts"
import { linearRegression } from "../../src/optim/regression.ts"
import { datasetOf, evaluator, settings } from "./problems.ts"
import * as noise from "./references/noise-floor.ts"
import * as regression from "./references/regression.ts"
import { train } from "../../src/optim/train.ts"
import type { Dataset } from "../../src/optim/dataset.ts"

const rowsOf = ({ size, features, inputs }: Dataset): number[][] =>
  Array.from({ length: size }, (_, i) => [...inputs.slice(i * features, (i + 1) * features)])

describe("minima in closed form, by an independent elimination", () => {
  test.each([1, 2, 6])("least squares, %d features", (features) => {
    const dataset = datasetOf("linear", { features })
    const theirs = regression.linearRegression(regression.withIntercept(rowsOf(dataset)), [
      ...dataset.targets,
    ])
    const ours = [...(minimum(dataset, "linear") ?? [])]
    expect(ours.length).toBe(features + 1)
    const sorted = (values: number[]): number[] => values.sort((a, b) => a - b)
    sorted(ours).forEach((value, j) => expect(value).toBeCloseTo(sorted(theirs)[j], 9))
  })
})

test.each([
  [0.02, 1],
  [0.05, 1],
  [0.1, 4],
])(
  "constant-rate descent wanders at the height that theory says, rate %d, B = %d",
  (rate, batch) => {
    // Theory draws with replacement. An epoch without it is no different where the path forgets
    // its past, in 1 / (rate × curvature) updates, long before an example comes again.
    const dataset = datasetOf("linear", { features: 1, examples: 20_000 })
    const problem = linearRegression(dataset)
    const lowest = minimum(dataset, "linear")
    if (lowest === undefined) throw new Error("least squares has a minimum")
    const least = evaluator(problem).cost(lowest)
    const { checkpoints } = train(problem, { ...settings, batch, rate, steps: 60_000 })
    const tail = checkpoints.cost.slice(checkpoints.length / 4)
    const excess = tail.reduce((sum, cost) => sum + cost - least, 0) / tail.length
    const rows = regression.withIntercept(rowsOf(dataset))
    const theory = noise.expectedExcessCost({ rows, targets: [...dataset.targets] }, rate, batch)
    expect(tail.length).toBeGreaterThan(500)
    expect(excess / theory).toBeGreaterThan(0.88)
    expect(excess / theory).toBeLessThan(1.12)
  },
)
