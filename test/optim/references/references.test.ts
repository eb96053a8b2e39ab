import { describe, expect, it, test } from "vitest"
import {
  cost,
  finiteDifference,
  flatten,
  gradient as networkGradient,
  unflatten,
} from "./networks.ts"
import {
  approximateExcessCost,
  expectedExcessCost,
  isMeanSquareStable,
  moments,
  stationaryCovariance,
} from "./noise-floor.ts"
import type { LeastSquares } from "./noise-floor.ts"
import { clipByNorm, clipByValue, reference } from "./optimizers.ts"
import type { OptimizerName, Options } from "./optimizers.ts"
import {
  leastSquaresCost,
  leastSquaresGradient,
  linearRegression,
  logisticCost,
  logisticGradient,
  logisticRegression,
  solve,
  withIntercept,
} from "./regression.ts"
import {
  constant,
  cosineAnnealing,
  exponentialDecay,
  inverseTimeDecay,
  linearFactor,
  linearWarmUp,
  stepDecay,
} from "./schedules.ts"
import { normal, seeded } from "./seeded.ts"

function distance(a: number[], b: number[]): number {
  return Math.hypot(...a.map((v, i) => v - b[i]))
}

function relativeError(value: number[], exact: number[]): number {
  return distance(value, exact) / Math.hypot(...exact)
}

describe("optimizers", () => {
  test.for<[OptimizerName, [number, number], [number, number]]>([
    ["sgd", [3, 4], [0.7, 0.3]],
    ["momentum", [3, 4], [0.7, 0.03]],
    ["nesterov", [3, 4], [0.43, -0.573]],
    ["adagrad", [3, 4], [0.900000000003333, 0.820000000004933]],
    ["rmsprop", [3, 4], [3.3333332222222e-8, -0.801443850309721]],
    ["adam", [3, 4], [0.900000000333333, 0.80026771282967]],
    ["adamw", [3, 4], [0.899000000333333, 0.798368712829334]],
    ["amsgrad", [3, 4], [0.900000000333333, 0.80026771282967]],
    ["adam", [3, 0], [0.900000000333333, 0.832994175235627]],
    ["amsgrad", [3, 0], [0.900000000333333, 0.833027686527936]],
  ])("%s makes the first two steps of gradients %j by hand", ([name, gradients, expected]) => {
    const run = reference(name)
    const iterates = run(
      (_, step) => [gradients[step]],
      [1],
      () => 0.1,
      2,
    )
    expect(iterates).toHaveLength(3)
    expect(iterates[0]).toEqual([1])
    expect(iterates[1][0]).toBeCloseTo(expected[0], 13)
    expect(iterates[2][0]).toBeCloseTo(expected[1], 13)
  })

  test.for<[OptimizerName, Options, number, number]>([
    ["adagrad", {}, 1e-10, 0.5],
    ["rmsprop", {}, 1e-7, 5],
    ["adam", {}, 1e-8, 0.5],
    ["adamw", { weightDecay: 0.5 }, 1e-8, 1],
    ["amsgrad", {}, 1e-8, 0.5],
    ["adagrad", { epsilon: 9, epsilonInsideRoot: true }, 4, 0.8],
    ["adagrad", { epsilon: 0, initialAccumulator: 9 }, 4, 0.8],
    ["rmsprop", { alpha: 0.75, epsilon: 9, epsilonInsideRoot: true }, 8, 1.6],
  ])("%s with %j adds its epsilon where it should", ([name, options, g, moved]) => {
    const [, [next]] = reference(name, options)(
      () => [g],
      [1],
      () => 1,
      1,
    )
    expect(1 - next).toBeCloseTo(moved, 12)
  })

  test.for<[OptimizerName, number]>([
    ["sgd", 0.1],
    ["momentum", 0.05],
    ["nesterov", 0.05],
    ["adagrad", 0.5],
    ["rmsprop", 0.1],
    ["adam", 0.1],
    ["adamw", 0.1],
    ["amsgrad", 0.1],
  ])("%s minimises a small quadratic", ([name, rate]) => {
    const options = name === "adamw" ? { weightDecay: 0 } : {}
    const iterates = reference(name, options)(
      ([x, y]) => [x - 1, 4 * (y + 2)],
      [3, 1],
      (step) => rate * (1 - step / 2000),
      2000,
    )
    expect(iterates).toHaveLength(2001)
    expect(distance(iterates[2000], [1, -2])).toBeLessThan(1e-3)
  })

  it("takes the rate outside of the momentum", () => {
    const iterates = reference("momentum", { momentum: 0.5 })(
      () => [1],
      [0],
      (step) => [1, 10][step],
      2,
    )
    expect(iterates).toEqual([[0], [-1], [-16]])
  })

  it("clips gradients by norm and by value", () => {
    expect(clipByNorm([3, 4], 10)).toEqual([3, 4])
    expect(clipByNorm([3, 4], 1)[1]).toBeCloseTo(0.79999984, 12)
    expect(clipByValue([3, -4, 0.5], 1)).toEqual([1, -1, 0.5])
    const run = reference("sgd", { clipValue: 2 })
    expect(
      run(
        () => [5, -1],
        [0, 0],
        () => 1,
        1,
      ),
    ).toEqual([
      [0, 0],
      [-2, 1],
    ])
  })
})

test("schedules follow their definitions", () => {
  const over = (schedule: (k: number) => number) => [0, 1, 2, 3, 4].map(schedule)
  expect(over(() => constant(2))).toEqual([2, 2, 2, 2, 2])
  expect(over((k) => stepDecay(2, 0.5, 2, k))).toEqual([2, 2, 1, 1, 0.5])
  expect(over((k) => exponentialDecay(2, 0.5, k))).toEqual([2, 1, 0.5, 0.25, 0.125])
  expect(over((k) => inverseTimeDecay(6, 1, k))).toEqual([6, 3, 2, 1.5, 1.2])
  expect(over((k) => linearWarmUp(4, k))).toEqual([0.25, 0.5, 0.75, 1, 1])
  expect(over((k) => linearFactor(0.25, 3, k))).toEqual([0.25, 0.5, 0.75, 1, 1])
  const cosine = over((k) => cosineAnnealing(2, 4, k))
  const expected = [2, 1 + Math.SQRT1_2, 1, 1 - Math.SQRT1_2, 0]
  cosine.forEach((rate, k) => expect(rate).toBeCloseTo(expected[k], 14))
  expect(cosineAnnealing(2, 4, 4, 0.5)).toBe(0.5)
})

describe("networks", () => {
  test.for<["relu" | "tanh", number[]]>([
    ["relu", [4, 3]],
    ["relu", [4, 6, 3]],
    ["tanh", [4, 6, 3]],
    ["relu", [4, 7, 5, 3]],
    ["tanh", [4, 7, 5, 3]],
  ])("back-propagation agrees with finite differences: %s %j", ([activation, sizes]) => {
    const uniform = seeded(7)
    const inputs = Array.from({ length: 12 }, () =>
      Array.from({ length: 4 }, () => normal(uniform)),
    )
    const classes = inputs.map((_, i) => i % 3)
    let count = 0
    for (let l = 0; l + 1 < sizes.length; l++) count += (sizes[l] + 1) * sizes[l + 1]
    const theta = Array.from({ length: count }, () => 0.7 * normal(uniform))

    const { weights, biases } = unflatten(theta, sizes)
    const exact = networkGradient(weights, biases, activation, inputs, classes)
    const differences = finiteDifference(
      (t) => {
        const at = unflatten(t, sizes)
        return cost(at.weights, at.biases, activation, inputs, classes)
      },
      theta,
      1e-5,
    )
    expect(flatten({ weights, biases })).toEqual(theta)
    expect(relativeError(flatten(exact), differences)).toBeLessThan(1e-7)
  })

  it("costs log(classes) when it knows nothing", () => {
    expect(cost([[[0], [0], [0]]], [[0, 0, 0]], "relu", [[1], [2]], [0, 2])).toBeCloseTo(
      1.0986122886681098,
      14,
    )
  })

  it("stays finite for large scores", () => {
    expect(cost([[[1000], [-1000]]], [[0, 0]], "relu", [[1]], [1])).toBe(2000)
  })
})

describe("regression", () => {
  const uniform = seeded(11)
  const rows = withIntercept(Array.from({ length: 60 }, () => [normal(uniform), normal(uniform)]))

  it("solves linear systems that need pivoting", () => {
    const x = solve(
      [
        [0, 2, 1],
        [1, 1, 1],
        [4, 0, 1],
      ],
      [7, 6, 7],
    )
    expect(relativeError(x, [1, 2, 3])).toBeLessThan(1e-14)
  })

  it("finds the line of least squares", () => {
    const line = linearRegression(
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
      [1, 3, 8],
    )
    expect(relativeError(line, [0.5, 3.5])).toBeLessThan(1e-14)
  })

  it("has least squares with a gradient of 0 at its minimum", () => {
    const targets = rows.map((row) => row[0] - 2 * row[1] + 0.5 * row[2] + normal(uniform))
    const best = linearRegression(rows, targets)
    expect(Math.hypot(...leastSquaresGradient(rows, targets, best))).toBeLessThan(1e-13)
    const differences = finiteDifference((t) => leastSquaresCost(rows, targets, t), [1, 1, 1], 1e-4)
    expect(relativeError(leastSquaresGradient(rows, targets, [1, 1, 1]), differences)).toBeLessThan(
      1e-8,
    )
  })

  it("has logistic regression with a gradient of 0 at its minimum", () => {
    const labels = rows.map((row) => (row[1] - row[2] + normal(uniform) > 0 ? 1 : 0))
    const best = logisticRegression(rows, labels)
    expect(Math.hypot(...logisticGradient(rows, labels, best))).toBeLessThan(1e-13)
    const differences = finiteDifference((t) => logisticCost(rows, labels, t), [1, 1, 1], 1e-4)
    expect(relativeError(logisticGradient(rows, labels, [1, 1, 1]), differences)).toBeLessThan(1e-8)
    expect(logisticCost(rows, labels, [0, 0, 0])).toBeCloseTo(Math.LN2, 14)
  })

  it("refuses separable classes", () => {
    expect(() =>
      logisticRegression(
        [
          [1, -1],
          [1, 1],
        ],
        [0, 1],
      ),
    ).toThrow(RangeError)
  })
})

describe("noise floor", () => {
  function problem(parameters: number, curvature: number): LeastSquares {
    const uniform = seeded(5)
    const rows = Array.from({ length: 50 }, () =>
      Array.from({ length: parameters }, (_, j) => (j === 0 ? 1 : normal(uniform) * j)),
    )
    const targets = rows.map((row) => row.reduce((a, b) => a + b, 0) + 0.5 * normal(uniform))
    return { rows, targets, curvature }
  }

  /** The mean excess cost of SGD with batches drawn with replacement, over `steps` steps. */
  function simulated(p: LeastSquares, rate: number, batch: number, steps: number): number {
    const uniform = seeded(99)
    const curvature = p.curvature ?? 1
    const minimum = linearRegression(p.rows, p.targets)
    const least = leastSquaresCost(p.rows, p.targets, minimum)
    const theta = [...minimum]
    let sum = 0
    for (let step = -1000; step < steps; step++) {
      const g = theta.map(() => 0)
      for (let b = 0; b < batch; b++) {
        const i = Math.floor(uniform() * p.rows.length)
        const residual = p.rows[i].reduce((s, x, j) => s + x * theta[j], 0) - p.targets[i]
        p.rows[i].forEach((x, j) => (g[j] += (curvature * residual * x) / batch))
      }
      g.forEach((value, j) => (theta[j] -= rate * value))
      if (step >= 0) sum += curvature * (leastSquaresCost(p.rows, p.targets, theta) - least)
    }
    return sum / steps
  }

  it("has the closed form of a single parameter of a constant", () => {
    const p = { rows: [[1], [1], [1], [1]], targets: [0, 0, 4, 4] }
    expect(stationaryCovariance(p, 0.5, 2)[0][0]).toBeCloseTo(2 / 3, 14)
    expect(expectedExcessCost(p, 0.5, 2)).toBeCloseTo(1 / 3, 14)
    expect(approximateExcessCost(p, 0.5, 2)).toBeCloseTo(0.25, 14)
  })

  test.for<[number, number, number, number]>([
    [1, 1, 0.3, 1],
    [2, 1, 0.2, 1],
    [2, 1, 0.5, 4],
    [2, 2, 0.1, 2],
    [3, 1, 0.1, 3],
  ])("predicts a simulation: %d parameters, curvature %d, rate %d, batches of %d", (given) => {
    const [parameters, curvature, rate, batch] = given
    const p = problem(parameters, curvature)
    const ratio = simulated(p, rate, batch, 200_000) / expectedExcessCost(p, rate, batch)
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02)
  })

  it("tends to the approximation for small rates, and exceeds it for larger ones", () => {
    const p = problem(3, 1)
    const ratio = (rate: number) =>
      expectedExcessCost(p, rate, 2) / approximateExcessCost(p, rate, 2)
    expect(ratio(1e-6)).toBeCloseTo(1, 4)
    expect(ratio(0.05)).toBeGreaterThan(1.1)
  })

  it("has a symmetric covariance that the steps leave as it is", () => {
    const p = problem(2, 1)
    const s = stationaryCovariance(p, 0.2, 1)
    expect(s[0][1]).toBeCloseTo(s[1][0], 14)
    const { hessians, noise } = moments(p)
    const kept = (i: number, j: number) => {
      let sum = 0
      for (const a of hessians) {
        const step = [
          [1 - 0.2 * a[0][0], -0.2 * a[0][1]],
          [-0.2 * a[1][0], 1 - 0.2 * a[1][1]],
        ]
        for (let k = 0; k < 2; k++) {
          for (let l = 0; l < 2; l++) sum += (step[i][k] * s[k][l] * step[j][l]) / hessians.length
        }
      }
      return sum + 0.04 * noise[i][j]
    }
    expect(s[0][0]).toBeCloseTo(kept(0, 0), 13)
    expect(s[0][1]).toBeCloseTo(kept(0, 1), 13)
    expect(s[1][1]).toBeCloseTo(kept(1, 1), 13)
  })

  it("knows the rates that are too large", () => {
    const p = { rows: [[1], [3]], targets: [1, 2] }
    expect(isMeanSquareStable(p, 0.24, 1)).toBe(true)
    expect(isMeanSquareStable(p, 0.245, 1)).toBe(false)
    expect(isMeanSquareStable(p, 0.245, 2)).toBe(true)
    expect(() => stationaryCovariance(p, 0.245, 1)).toThrow(RangeError)
  })
})
