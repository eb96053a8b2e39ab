import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { requireExperiment, type Experiment } from "../../src/experiment/experiment.ts"
import { conductBatchSurface } from "../../src/experiment/studies/batch-surface.ts"
import { conductBreathing } from "../../src/experiment/studies/breathing.ts"
import { anyExperiment } from "./any-experiment.ts"

/** Any descent of two parameters. */
const anyOfTwo: fc.Arbitrary<Experiment> = fc
  .tuple(anyExperiment, fc.constantFrom("linear" as const, "logistic" as const))
  .map(([experiment, task]) => ({ ...experiment, task, features: 1, classes: 2 }))

const vivid = requireExperiment({
  task: "logistic",
  examples: 256,
  batch: 16,
  mislabelled: 0.1,
  rate: 0.6,
  steps: 48,
  seed: 4,
})

test("the surface of a mini-batch, at the state that met it, is the J^{t} of the trace", async () => {
  await fc.assert(
    fc.asyncProperty(anyOfTwo, fc.nat(), async (experiment, choice) => {
      const { trace, path, departures } = await conductBreathing({ kind: "breathing", experiment })
      const row = choice % departures.length
      const [x0, y0] = path.subarray(3 * row)
      const window = { x0, x1: x0 + 1, y0, y1: y0 + 1 }
      const step = row + 1
      const { grid } = await conductBatchSurface({
        kind: "batch-surface",
        experiment,
        step,
        window,
      })
      const recorded = trace.steps.batchCost[row]
      if (experiment.precision === "single") expect(grid.values[0]).toBe(recorded)
      else expect(Math.abs(grid.values[0] - recorded)).toBeLessThanOrEqual(1e-4 * (1 + recorded))
    }),
    { numRuns: 60 },
  )
})

describe("a run of mini-batches", async () => {
  const findings = await conductBreathing({ kind: "breathing", experiment: vivid })
  const { trace, path, grid, greatest, departures } = findings
  const surfaces = await Promise.all(
    Array.from({ length: departures.length }, (_, row) =>
      conductBatchSurface({
        kind: "batch-surface",
        experiment: vivid,
        step: row + 1,
        window: grid.window,
      }),
    ),
  )

  test("has a departure for every update", () => {
    expect(departures.length).toBe(48)
    expect(path).toHaveLength(3 * 49)
  })

  test("goes from state to state against the gradient of the mini-batch", () => {
    for (let row = 0; row < departures.length; row++)
      for (const axis of [0, 1]) {
        const made = path[3 * row + 3 + axis] - path[3 * row + axis]
        expect(made).toBeCloseTo(-vivid.rate * departures.batchGradient[2 * row + axis], 5)
      }
  })

  test("turns by the angle whose cosine the gradients have", () => {
    departures.turn.forEach((turn, row) => {
      const [a, b] = departures.batchGradient.subarray(2 * row)
      const [c, d] = departures.fullGradient.subarray(2 * row)
      const cosine = (a * c + b * d) / Math.hypot(a, b) / Math.hypot(c, d)
      expect(Math.cos(((turn ?? NaN) * Math.PI) / 180)).toBeCloseTo(cosine, 9)
    })
  })

  test("knows the full gradient: that of the grid's cost, by differences", () => {
    const [w, b] = path
    const columnsAt = (value: number, from: number, to: number): number =>
      Math.round(((value - from) / (to - from)) * (grid.columns - 1))
    const { x0, x1, y0, y1 } = grid.window
    const [column, row] = [columnsAt(w, x0, x1), columnsAt(b, y0, y1)]
    const at = row * grid.columns + column
    const step = (x1 - x0) / (grid.columns - 1)
    const slope = (grid.values[at + 1] - grid.values[at - 1]) / (2 * step)
    expect(slope).toBeCloseTo(departures.fullGradient[0], 1)
  })

  test("bounds every mini-batch's cost by one that is reached", () => {
    const peaks = surfaces.map((surface) => Math.max(...surface.grid.values))
    expect(Math.max(...peaks) / greatest).toBeCloseTo(1, 5)
  })

  test("finds the least cost of each mini-batch that has one", () => {
    const withMinimum = surfaces.filter(({ minimum }) => minimum !== undefined)
    expect(withMinimum.length).toBeGreaterThan(40)
    for (const { minimum, grid: own } of withMinimum)
      for (const cost of own.values) expect(cost).toBeGreaterThan((minimum?.[2] ?? NaN) - 1e-6)
  })

  test("shows hard and easy mini-batches, and steps that raise J though they lower J^{t}", () => {
    const { cost } = trace.checkpoints
    const raises = departures.after.filter(
      (after, row) =>
        after !== undefined && after < trace.steps.batchCost[row] && cost[row + 1] > cost[row],
    )
    expect(raises.length).toBeGreaterThan(3)
    expect(trace.steps.batchCost.some((own, row) => own > 1.1 * cost[row])).toBe(true)
    expect(trace.steps.batchCost.some((own, row) => own < 0.9 * cost[row])).toBe(true)
  })
})

test("of the whole training set J^{t} is J, and no step turns", async () => {
  const experiment = { ...vivid, batch: vivid.examples, steps: 10 }
  const { trace, departures } = await conductBreathing({ kind: "breathing", experiment })
  expect([...trace.steps.batchCost]).toEqual([...trace.checkpoints.cost.subarray(0, 10)])
  expect(departures.turn).toEqual(Array.from({ length: 10 }, () => 0))
})

test("a run that diverges keeps the departures that it has", async () => {
  const experiment = requireExperiment({ examples: 64, batch: 8, rate: 10, steps: 60 })
  const { trace, departures } = await conductBreathing({ kind: "breathing", experiment })
  expect(trace.outcome.kind).toBe("diverged")
  expect(departures.length).toBeGreaterThan(0)
  expect(departures.length).toBeLessThan(60)
  expect(departures.after[departures.length - 1]).toBeUndefined()
})

test("a mini-batch that a line divides into its classes has no least cost", async () => {
  const experiment = { ...vivid, batch: 1 }
  const window = { x0: -1, x1: 1, y0: -1, y1: 1 }
  const { minimum } = await conductBatchSurface({
    kind: "batch-surface",
    experiment,
    step: 1,
    window,
  })
  expect(minimum).toBeUndefined()
})

test.each([
  { task: "linear", features: 2 },
  { task: "softmax", features: 1 },
])("refuses $task with $features features, and says what it takes", async (part) => {
  const experiment = requireExperiment({ ...part, examples: 32, batch: 8, steps: 5 })
  await expect(conductBreathing({ kind: "breathing", experiment })).rejects.toThrow(
    /linear or logistic with 1 feature/,
  )
  const window = { x0: 0, x1: 1, y0: 0, y1: 1 }
  await expect(
    conductBatchSurface({ kind: "batch-surface", experiment, step: 1, window }),
  ).rejects.toThrow(/linear or logistic with 1 feature/)
})

test("refuses a run too long to keep every state of", async () => {
  const experiment = requireExperiment({ examples: 16, batch: 1, steps: 5000, rate: 0.01 })
  await expect(conductBreathing({ kind: "breathing", experiment })).rejects.toThrow(/fewer steps/)
})
