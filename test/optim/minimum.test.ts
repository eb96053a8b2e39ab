import { describe, expect, test } from "vitest"
import {
  greatestEigenvalue,
  largestStableRate,
  leastSquaresHessian,
} from "../../src/optim/curvature.ts"
import { minimum } from "../../src/optim/minimum.ts"
import { exponentialAverage } from "../../src/optim/trace-analysis.ts"
import { datasetOf, evaluator, problemOf, tasks } from "./problems.ts"

describe.each(tasks)("the minimum, %s", (task) => {
  test.each([1, 3, 20])("has no gradient, with %d features", (features) => {
    const lowest = minimum(datasetOf(task, { features, examples: 600 }), task)
    if (lowest === undefined) throw new Error("this problem has a minimum")
    const problem = problemOf(task, { features, examples: 600 })
    const { gradient } = evaluator(problem).batch(lowest, 0, 600)
    for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-6)
  })
})

test("separable classes have no minimum", () => {
  const dataset = {
    size: 4,
    features: 1,
    inputs: Float64Array.of(-2, -1, 1, 2),
    targets: Float64Array.of(0, 0, 1, 1),
    mislabelled: new Uint8Array(4),
  }
  expect(minimum(dataset, "logistic")).toBeUndefined()
})

test("least squares of three points on a line", () => {
  const dataset = datasetOf("linear", { features: 1, examples: 3, mislabelled: 0 })
  const onLine = { ...dataset, targets: dataset.inputs.map((x) => 2 * x - 1) }
  const lowest = minimum(onLine, "linear")
  expect(lowest?.[0]).toBeCloseTo(2, 9)
  expect(lowest?.[1]).toBeCloseTo(-1, 9)
})

describe("curvature", () => {
  test("eigenvalues of matrices that are known", () => {
    expect(greatestEigenvalue(Float64Array.of(2, 1, 1, 2), 2)).toBeCloseTo(3, 12)
    expect(greatestEigenvalue(Float64Array.of(5, 0, 0, 0, 7, 0, 0, 0, 1), 3)).toBeCloseTo(7, 12)
    expect(greatestEigenvalue(Float64Array.of(2, -1, 0, -1, 2, -1, 0, -1, 2), 3)).toBeCloseTo(
      2 + Math.SQRT2,
      12,
    )
  })

  test("the Hessian is the mean of the outer products of (x, 1)", () => {
    const dataset = datasetOf("linear", { features: 2, examples: 16 })
    const { inputs } = dataset
    const hessian = leastSquaresHessian(dataset)
    let cross = 0
    for (let i = 0; i < 16; i++) cross += inputs[2 * i] * inputs[2 * i + 1]
    expect(hessian[1]).toBeCloseTo(cross / 16, 12)
    expect(hessian[3]).toBe(hessian[1])
    expect(hessian[8]).toBe(1)
  })

  test("64 features have a stable rate like that of one", () => {
    expect(
      largestStableRate(datasetOf("linear", { features: 64, examples: 2000 })),
    ).toBeGreaterThan(0.3)
    expect(largestStableRate(datasetOf("linear", { features: 1, examples: 2000 }))).toBeLessThan(1)
  })
})

test("an exponential average is unbiased from the start", () => {
  expect(
    [...exponentialAverage(Float64Array.of(5, 5, 5), 0.9)].map((value) => value.toFixed(9)),
  ).toEqual(["5.000000000", "5.000000000", "5.000000000"])
  const [first, second] = exponentialAverage(Float64Array.of(1, 3), 0.5)
  expect(first).toBe(1)
  expect(second).toBeCloseTo((0.25 * 1 + 0.5 * 3) / 0.75, 12)
})
