import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { RandomStream } from "../../src/optim/random.ts"
import { linearRegression, logisticRegression } from "../../src/optim/regression.ts"
import { evaluator, problemOf, tasks } from "./problems.ts"

describe.each(tasks)("%s regression", (task) => {
  test.each([
    [1, 1],
    [1, 17],
    [3, 5],
    [3, 200],
    [64, 1],
    [64, 64],
  ])("has the gradient of finite differences, with %d features and B = %d", (features, batch) => {
    const problem = problemOf(task, { features })
    const stream = new RandomStream(9, "start")
    const p = problem.parameterCount
    const parameters = new Float64Array(p).map(() => stream.gaussian())
    const evaluated = evaluator(problem)
    const { gradient } = evaluated.batch(parameters, 0, batch)
    const h = 1e-5
    for (let j = 0; j < p; j++) {
      const at = (shift: number): number => {
        const moved = parameters.slice()
        moved[j] += shift
        return evaluated.batch(moved, 0, batch).cost
      }
      const difference = (at(h) - at(-h)) / (2 * h)
      expect(gradient[j]).toBeCloseTo(difference, 6)
    }
  })

  test("has mini-batch costs and gradients whose mean over an epoch is the full one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 999 }),
        (batch, seed) => {
          const evaluated = evaluator(problemOf(task, { seed }))
          const parameters = Float64Array.from([0.3, -0.7, 0.2])
          const mean = new Float64Array(3)
          let cost = 0
          for (let from = 0; from < 200; from += batch) {
            const to = Math.min(200, from + batch)
            const share = (to - from) / 200
            const part = evaluated.batch(parameters, from, to)
            cost += share * part.cost
            for (let j = 0; j < 3; j++) mean[j] += share * part.gradient[j]
          }
          expect(cost).toBeCloseTo(evaluated.cost(parameters), 10)
          const { gradient } = evaluated.batch(parameters, 0, 200)
          for (let j = 0; j < 3; j++) expect(mean[j]).toBeCloseTo(gradient[j], 10)
        },
      ),
      { numRuns: 50 },
    )
  })
})

test("least squares by hand", () => {
  const problem = linearRegression({
    size: 2,
    features: 1,
    inputs: Float64Array.of(1, 2),
    targets: Float64Array.of(1, 4),
    mislabelled: new Uint8Array(2),
  })
  // Residuals at w = 1, b = 0 are 0 and -2: half the mean square is 1.
  expect(evaluator(problem).cost([1, 0])).toBe(1)
})

test("cross-entropy by hand", () => {
  const problem = logisticRegression({
    size: 1,
    features: 1,
    inputs: Float64Array.of(0),
    targets: Float64Array.of(1),
    mislabelled: new Uint8Array(1),
  })
  expect(evaluator(problem).cost([0, 0])).toBe(Math.LN2)
})

describe("a training set is refused", () => {
  const sound = {
    size: 2,
    features: 1,
    inputs: Float64Array.of(1, 2),
    targets: Float64Array.of(0, 1),
    mislabelled: new Uint8Array(2),
  }
  test.each([
    ["with an input that is no number", { ...sound, inputs: Float64Array.of(NaN, 1) }, /finite/],
    ["with too few inputs", { ...sound, features: 2 }, /2 examples of 2 features take 4/],
    ["with too many targets", { ...sound, targets: new Float64Array(3) }, /3 targets/],
    ["without examples", { ...sound, size: 0 }, /at least 1/],
  ])("%s", (_, dataset, message) => {
    expect(() => linearRegression(dataset)).toThrow(RangeError)
    expect(() => logisticRegression(dataset)).toThrow(message)
  })

  test("with a class that is neither 0 nor 1", () => {
    expect(() => logisticRegression({ ...sound, targets: Float64Array.of(0, 2) })).toThrow(
      /0 and 1/,
    )
  })
})
