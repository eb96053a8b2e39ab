import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { largestStableRate } from "../../src/optim/curvature.ts"
import { machineFor } from "../../src/optim/kernels/machine.ts"
import { minimum } from "../../src/optim/minimum.ts"
import type { Problem } from "../../src/optim/problem.ts"
import { createTraining, train } from "../../src/optim/train.ts"
import { countRises, firstRise } from "../../src/optim/trace-analysis.ts"
import { datasetOf, evaluator, problemOf, settings, tasks } from "./problems.ts"
import { columnsOf, fingerprint } from "./trace-bits.ts"

describe.each(tasks)("training, %s", (task) => {
  const problem = problemOf(task)

  test("visits each example once an epoch", () => {
    const { steps, stepsPerEpoch } = train(problem, { ...settings, batch: 30, steps: 21 })
    expect(stepsPerEpoch).toBe(7)
    expect([...steps.batchSize.slice(0, 7)]).toEqual([30, 30, 30, 30, 30, 30, 20])
    expect([...steps.epoch.slice(5, 9)]).toEqual([0, 0, 1, 1])
    expect([...steps.batch.slice(5, 9)]).toEqual([5, 6, 0, 1])
    expect(steps.examplesSeen[20]).toBe(600)
    for (let epoch = 0; epoch < 3; epoch++) {
      const wrong = steps.mislabelled
        .slice(7 * epoch, 7 * epoch + 7)
        .reduce((sum, count) => sum + count, 0)
      expect(wrong).toBe(10)
    }
  })

  test("drops the partial batch when told to", () => {
    const { steps, stepsPerEpoch } = train(problem, {
      ...settings,
      batch: 30,
      partial: "drop",
      steps: 12,
    })
    expect(stepsPerEpoch).toBe(6)
    expect(new Set(steps.batchSize)).toEqual(new Set([30]))
  })

  test("starts at the same place whatever the batch size", () => {
    const startOf = (batch: number) => [
      ...train(problem, { ...settings, batch }).checkpoints.parameters.slice(
        0,
        problem.parameterCount,
      ),
    ]
    expect(startOf(1)).toEqual(startOf(20))
    expect(startOf(1)).toEqual(startOf(200))
  })

  test("records the full cost of the state it names", () => {
    const { checkpoints } = train(problem, settings)
    const p = problem.parameterCount
    const { cost } = evaluator(problem)
    expect([...checkpoints.step]).toEqual(Array.from({ length: 51 }, (_, step) => step))
    for (let row = 0; row < checkpoints.length; row++)
      expect(checkpoints.cost[row]).toBe(cost(checkpoints.parameters.slice(row * p, row * p + p)))
  })

  test("of the whole batch sees the full cost, to the last bit", () => {
    const { steps, checkpoints } = train(problem, { ...settings, batch: 200 })
    for (let row = 0; row < steps.length; row++)
      expect(steps.batchCost[row]).toBe(checkpoints.cost[row])
    expect(checkpoints.cost[50]).toBe(
      evaluator(problem).cost(checkpoints.parameters.slice(-problem.parameterCount)),
    )
  })

  test("is the same in any slices", () => {
    const whole = fingerprint(train(problem, settings))
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 20 }),
        (slices) => {
          const training = createTraining(problem, settings)
          for (let k = 0; !training.advance(slices[k % slices.length]); k++)
            expect(training.progress).toBeLessThan(1)
          expect(training.progress).toBe(1)
          expect(fingerprint(training.trace())).toBe(whole)
        },
      ),
      { numRuns: 30 },
    )
  })

  test("keeps every recorded number finite and its tables consistent, at any rate", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 1e3, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (rate, batch) => {
          const trace = train(problem, { ...settings, rate, batch, steps: 200 })
          for (const column of columnsOf(trace))
            for (const value of Array.from(column)) expect(value).toBeTypeOf("number")
          expect(
            columnsOf(trace).every((column) => Array.from(column).every(Number.isFinite)),
          ).toBe(true)
          const last = trace.checkpoints.step[trace.checkpoints.length - 1]
          expect(last).toBeLessThanOrEqual(trace.steps.length)
          if (trace.outcome.kind === "completed") expect(trace.steps.length).toBe(200)
          else expect(trace.outcome.step - trace.steps.length).toBeOneOf([0, 1])
        },
      ),
      { numRuns: 60 },
    )
  })

  test("near the minimum: batch descent arrives, a single example at a time wanders", () => {
    const lowest = minimum(datasetOf(task), task)
    if (lowest === undefined) throw new Error("this problem has a minimum")
    const gap = (batch: number, decay: number): number => {
      const { checkpoints } = train(problem, { ...settings, batch, decay, rate: 0.3, steps: 2000 })
      const tail = checkpoints.cost.slice(-400)
      return (
        tail.reduce((sum, cost) => sum + cost, 0) / tail.length - evaluator(problem).cost(lowest)
      )
    }
    expect(gap(200, 0)).toBeLessThan(1e-10)
    expect(gap(1, 0)).toBeGreaterThan(1e-3)
    expect(gap(20, 0)).toBeLessThan(gap(1, 0) / 4)
    expect(gap(1, 2)).toBeLessThan(gap(1, 0) / 4)
  })
})

describe("batch descent on least squares", () => {
  const problem = problemOf("linear", { features: 4 })
  const limit = largestStableRate(datasetOf("linear", { features: 4 }))

  test("falls at every step below the largest stable rate", () => {
    const { checkpoints, outcome } = train(problem, {
      ...settings,
      batch: 200,
      rate: 0.99 * limit,
      steps: 400,
    })
    expect(firstRise(checkpoints.cost, "double")).toBeUndefined()
    expect(outcome.kind).toBe("completed")
  })

  test("rises above it, and diverges", () => {
    const { checkpoints, outcome } = train(problem, {
      ...settings,
      batch: 200,
      rate: 1.1 * limit,
      steps: 2000,
    })
    expect(firstRise(checkpoints.cost, "double")).toBeTypeOf("number")
    expect(outcome).toMatchObject({ kind: "diverged", quantity: "full cost" })
  })
})

test("a recorded run is the same to the last bit", () => {
  expect({
    linear: fingerprint(train(problemOf("linear"), { ...settings, steps: 500, decay: 0.1 })),
    logistic: fingerprint(train(problemOf("logistic"), { ...settings, steps: 500, batch: 1 })),
  }).toMatchInlineSnapshot(`
    {
      "linear": "5169fcc",
      "logistic": "3cd618c8",
    }
  `)
})

test("a long run records its costs at even distances, the first and the last among them", () => {
  const { checkpoints } = train(problemOf("linear"), { ...settings, steps: 5001, batch: 5 })
  expect(checkpoints.length).toBeLessThanOrEqual(2002)
  expect(checkpoints.step[0]).toBe(0)
  expect(checkpoints.step[1]).toBe(3)
  expect(checkpoints.step[checkpoints.length - 1]).toBe(5001)
})

test("B = m keeps to its own order, so that mislabelled examples are all counted", () => {
  const { steps } = train(problemOf("linear"), { ...settings, batch: 200, steps: 3 })
  expect([...steps.mislabelled]).toEqual([10, 10, 10])
})

test.each([
  [{ batch: 0 }, /batch is 0; it takes a whole number from 1 to the 200 examples/],
  [{ batch: 201 }, /batch is 201/],
  [{ batch: 1.5 }, /batch is 1.5/],
  [{ steps: 0 }, /steps is 0/],
  [{ rate: NaN }, /rate is NaN/],
  [{ rate: 0 }, /rate is 0/],
  [{ decay: -1 }, /decay is -1/],
  [{ start: Infinity }, /start is Infinity/],
])("refuses %o", (wrong, message) => {
  expect(() => createTraining(problemOf("linear"), { ...settings, ...wrong })).toThrow(message)
})

test("counts rises", () => {
  expect(countRises(Float64Array.of(3, 2, 2.5, 1, 1.5), "single")).toBe(2)
  expect(firstRise(Float64Array.of(3, 2, 2.5, 1), "double")).toBe(2)
  expect(firstRise(Float64Array.of(3, 2, 2, 1), "double")).toBeUndefined()
})

describe("plain descent, many updates in one go", () => {
  test.each(["linear", "logistic", "softmax", "network"] as const)(
    "gives the bits of one at a time, %s",
    (task) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 9 }),
          fc.double({ min: 0.01, max: 3, noNaN: true }),
          fc.constantFrom("constant" as const, "inverse-time" as const, "cosine" as const),
          fc.constantFrom("single" as const, "double" as const),
          fc.constantFrom(1, 1, 2, 7, 32, 75),
          fc.constantFrom("keep" as const, "drop" as const),
          fc.constantFrom(3, 40, 2001),
          (features, rate, schedule, precision, batch, partial, checkpoints) => {
            const problem = problemOf(task, { features }, machineFor(precision))
            const apart: Problem = {
              ...problem,
              open(vectors) {
                const { plainDescent, ...rest } = problem.open(vectors)
                expect(plainDescent).toBeDefined()
                return rest
              },
            }
            const how = {
              ...settings,
              ...{ batch, partial, rate, schedule, checkpoints, decay: 0.3, steps: 150 },
            }
            const [one, other] = [train(problem, how), train(apart, how)]
            const { gradientNorm: norms, ...steps } = one.steps
            const { gradientNorm: otherNorms, ...otherSteps } = other.steps
            expect({ ...one, steps }).toEqual({ ...other, steps: otherSteps })
            // The squares of float32 numbers below 10^-19 are 0.
            norms.forEach((norm, k) => {
              if (norm > 1e-12) expect(norm / otherNorms[k]).toBeCloseTo(1, 3)
            })
          },
        ),
        { numRuns: 60 },
      )
    },
  )
})
