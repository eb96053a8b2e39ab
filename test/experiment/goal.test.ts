import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseExperiment, type Experiment } from "../../src/experiment/experiment.ts"
import { attempt, parseGoal, type Goal } from "../../src/experiment/goal.ts"
import { run } from "../../src/experiment/run.ts"
import { posedProblem, problemDifferences } from "../../src/experiment/trained-fields.ts"
import type { Trace } from "../../src/optim/trace.ts"

const experiment = (input: Readonly<Record<string, unknown>>): Experiment => {
  const parsed = parseExperiment(input, { task: "logistic", features: 10, start: 1, steps: 40 })
  if (!parsed.ok) throw new Error(parsed.issues[0].message)
  return parsed.value
}

const goal = (reach: string, within?: string): Goal =>
  parseGoal(reach, within) ?? expect.unreachable(`${reach} within ${within}`)

describe("a goal is read", () => {
  test("as it is written", () => {
    expect(goal("cost < 0.1", "50 steps")).toEqual({
      quantity: "cost",
      below: 0.1,
      isInclusive: false,
      within: { count: 50, unit: "steps" },
    })
    expect(goal("gradient<=1e-3", "10,000 examples")).toEqual({
      quantity: "gradient",
      below: 0.001,
      isInclusive: true,
      within: { count: 10_000, unit: "examples" },
    })
    expect(goal("batch-cost ≤ 2", "1 epoch").within).toEqual({ count: 1, unit: "epochs" })
    expect(goal("cost < 1").within).toBeUndefined()
  })

  test.each([
    ["", undefined],
    ["cost", undefined],
    ["cost > 1", undefined],
    ["cost < -1", undefined],
    ["cost < 0", undefined],
    ["loss < 1", undefined],
    ["cost < 1.2.3", undefined],
    ["cost < 1", "soon"],
    ["cost < 1", "0 steps"],
    ["cost < 1", "5 minutes"],
    ["cost < 1", ""],
  ])("or refused: %s within %s", (reach, within) => {
    expect(parseGoal(reach, within)).toBeUndefined()
  })

  test("whatever is written, without a fault", () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (reach, within) => {
        const read = parseGoal(reach, within)
        if (read !== undefined) expect(read.below).toBeGreaterThan(0)
      }),
    )
  })
})

describe("a run is measured by its goal", () => {
  /** The same by its definition: every recorded state within the limit, one by one. */
  function byDefinition({ quantity, below, isInclusive, within }: Goal, trace: Trace) {
    const isWithin = (step: number): boolean => {
      if (within === undefined || step === 0) return true
      if (within.unit === "steps") return step <= within.count
      if (within.unit === "epochs") return step <= within.count * trace.stepsPerEpoch
      return trace.steps.examplesSeen[step - 1] <= within.count
    }
    const states =
      quantity === "cost"
        ? Array.from(trace.checkpoints.cost, (value, row) => ({
            value,
            step: trace.checkpoints.step[row],
          }))
        : Array.from(
            quantity === "gradient" ? trace.steps.gradientNorm : trace.steps.batchCost,
            (value, row) => ({ value, step: row + 1 }),
          )
    const inTime = states.filter(({ step }) => isWithin(step))
    return inTime.find(({ value }) => value < below || (isInclusive && value === below))?.step
  }

  test("as its definition says, at any goal", async () => {
    const trace = await run(experiment({ batch: 48, rate: 0.5, examples: 200 }))
    const goals = fc.record({
      quantity: fc.constantFrom("cost", "batch-cost", "gradient"),
      below: fc.oneof(
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        fc.constantFrom(...trace.checkpoints.cost, ...trace.steps.batchCost),
      ),
      isInclusive: fc.boolean(),
      within: fc.option(
        fc.record({
          count: fc.integer({ min: 1, max: 3000 }),
          unit: fc.constantFrom("steps", "epochs", "examples"),
        }),
        { nil: undefined },
      ),
    })
    fc.assert(
      fc.property(goals, (wanted) => {
        const { metAt, least } = attempt(wanted, trace)
        expect(metAt).toBe(byDefinition(wanted, trace))
        if (metAt === undefined && least !== undefined)
          expect(least).toBeGreaterThanOrEqual(wanted.below)
      }),
      { numRuns: 500 },
    )
  })

  test("when it diverges", async () => {
    const trace = await run(experiment({ task: "linear", batch: 16, rate: 10, examples: 64 }))
    expect(attempt(goal("cost < 0.001"), trace)).toMatchObject({
      metAt: undefined,
      hasDiverged: true,
    })
  })
})

test("another training set, start or seed is another problem; another rate or size is not", () => {
  const posed = posedProblem(experiment({}))
  expect(problemDifferences(posed, experiment({ rate: 1, batch: 8, optimizer: "adam" }))).toEqual(
    [],
  )
  expect(problemDifferences(posed, experiment({ seed: 2, mislabelled: 0.2 }))).toEqual([
    "mislabelled",
    "seed",
  ])
})

describe("the challenge of the lesson on mini-batches", () => {
  const wanted = goal("cost < 0.43", "2 epochs")
  const tried = (batch: number, rate: number) =>
    experiment({ examples: 1024, mislabelled: 0.05, seed: 3, steps: 256, batch, rate })

  test.each([
    [8, 0.3],
    [64, 1],
    [128, 2],
  ])("is met with mini-batches of %d at a rate of %d", async (batch, rate) => {
    expect(attempt(wanted, await run(tried(batch, rate))).metAt).toBeDefined()
  })

  test("is met at no rate with mini-batches of 512 or all", async () => {
    for (const batch of [512, 1024])
      for (const rate of [0.03, 0.1, 0.3, 1, 2, 3, 5, 7, 10])
        expect(attempt(wanted, await run(tried(batch, rate))).metAt).toBeUndefined()
  })
})
