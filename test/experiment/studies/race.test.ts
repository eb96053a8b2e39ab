import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import { firstPassage } from "../../../src/experiment/first-passage.ts"
import { run } from "../../../src/experiment/run.ts"
import {
  arrival,
  conductRace,
  distanceAt,
  raceLimit,
  winner,
  type BatchRaceFindings,
} from "../../../src/experiment/studies/race.ts"
import { usualRate } from "../../../src/experiment/usual-rate.ts"

const experiment = requireExperiment({
  task: "logistic",
  examples: 256,
  features: 4,
  batch: 16,
  rate: 0.2,
  steps: 96,
  start: 0.5,
})
const sizes = [256, 1, 16, 1, 64]
const secondsOf = (batch: number): number => 1e-6 * (5 + batch)

const findings: BatchRaceFindings = await conductRace({ kind: "race", experiment, sizes })

describe("a race of sizes", () => {
  test("lets each size in once, from the smallest, and leaves out what is no size of this set", async () => {
    expect(findings.runs.map((one) => one.experiment.batch)).toEqual([1, 16, 64, 256])
    const few = await conductRace({ kind: "race", experiment, sizes: [16, 512] })
    expect(few.runs.map((one) => one.experiment.batch)).toEqual([16])
  })

  test("runs every size as it runs alone, from one start", async () => {
    for (const { experiment: own, trace } of findings.runs) {
      expect(trace).toEqual(await run(own))
      expect(trace.checkpoints.cost[0]).toBe(findings.runs[0].trace.checkpoints.cost[0])
    }
  })

  test.each(["updates", "examples", "seconds"] as const)(
    "by %s every run is at least as long as the race",
    (measure) => {
      const limit = raceLimit(experiment, measure, secondsOf)
      expect(limit).toBeCloseTo({ updates: 96, examples: 1536, seconds: 96 * 21e-6 }[measure])
      for (const one of findings.runs) {
        const last = one.trace.checkpoints.length - 1
        expect(distanceAt(one, last, measure, secondsOf)).toBeGreaterThanOrEqual(limit * 0.99)
      }
    },
  )

  test("stays within what a run may take", async () => {
    const large = requireExperiment({
      task: "logistic",
      examples: 65_536,
      features: 64,
      batch: 64,
      steps: 4000,
    })
    const { runs } = await conductRace({ kind: "race", experiment: large, sizes: [65_536] })
    expect(runs[0].trace.steps.length).toBe(Math.floor(4e9 / (65_536 * 64)))
  })

  test("is won by who is first, and by all who are first together", () => {
    for (const measure of ["updates", "examples", "seconds"] as const) {
      const limit = raceLimit(experiment, measure, secondsOf)
      const found = winner(findings, 0.5, measure, secondsOf)
      const arrivals = findings.runs.map((one) => ({
        batch: one.experiment.batch,
        at: arrival(one, 0.5, measure, limit, secondsOf) ?? Infinity,
      }))
      const least = Math.min(...arrivals.map(({ at }) => at))
      expect(least).toBeLessThan(Infinity)
      expect(found).toEqual({
        at: least,
        batches: arrivals.filter(({ at }) => at === least).map(({ batch }) => batch),
      })
    }
    expect(winner(findings, 1e-6, "updates", secondsOf)).toBeUndefined()
    const start = findings.runs[0].trace.checkpoints.cost[0]
    expect(winner(findings, start, "updates", secondsOf)).toEqual({
      at: 0,
      batches: [1, 16, 64, 256],
    })
  })

  test("takes no less to a lower target", () => {
    const target = fc.double({ min: 0.2, max: 1, noNaN: true })
    fc.assert(
      fc.property(target, target, fc.integer({ min: 0, max: 3 }), (a, b, index) => {
        const { trace } = findings.runs[index]
        const far = firstPassage(trace, Math.min(a, b)) ?? Infinity
        expect(far).toBeGreaterThanOrEqual(firstPassage(trace, Math.max(a, b)) ?? Infinity)
      }),
    )
  })
})

describe("a rate that suits an optimizer", () => {
  test("is the experiment's own for its own, and for what goes as far", () => {
    expect(usualRate("sgd", experiment)).toBe(0.2)
    expect(usualRate("mean-momentum", experiment)).toBe(0.2)
  })

  test("is less where gradients add up, or where steps set their own length", () => {
    expect(usualRate("momentum", experiment)).toBe(0.02)
    expect(usualRate("nesterov", { ...experiment, momentum: 0.5 })).toBe(0.1)
    expect(usualRate("adam", experiment)).toBe(0.01)
    expect(usualRate("adam", { ...experiment, optimizer: "adam", rate: 0.3 })).toBe(0.3)
  })
})
