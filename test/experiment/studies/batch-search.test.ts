import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import { firstPassage } from "../../../src/experiment/first-passage.ts"
import { run } from "../../../src/experiment/run.ts"
import {
  bestSize,
  conductBatchSearch,
  rateFactors,
  takesOf,
  type BatchSearchFindings,
  type BatchSearchStudy,
  type SizeFindings,
} from "../../../src/experiment/studies/batch-search.ts"
import type { Findings } from "../../../src/experiment/study.ts"

const experiment = requireExperiment({
  task: "logistic",
  data: "penguins",
  features: 3,
  rate: 0.5,
  start: 0.5,
})
const study: BatchSearchStudy = {
  kind: "batch-search",
  experiment,
  target: 0.4,
  budget: 20,
  trials: 3,
  tunes: false,
}

describe("a search for the size of a mini-batch", () => {
  test("takes every power of two below m, and m", async () => {
    const { sizes } = await conductBatchSearch(study)
    expect(sizes.map(({ batch }) => batch)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 333])
    for (const { trials, rate } of sizes) {
      expect(trials).toHaveLength(3)
      expect(rate).toBe(0.5)
    }
  })

  test("finds what a run alone finds, from the same start in the same order", async () => {
    const { sizes } = await conductBatchSearch({ ...study, budget: 9 })
    let reached = 0
    for (const batch of [4, 64, 333]) {
      const trace = await run({ ...experiment, batch, steps: 9 * Math.ceil(333 / batch) })
      const row = firstPassage(trace, study.target)
      const [first] = sizes.filter((size) => size.batch === batch)
      expect(first.trials[0]).toEqual(
        row === undefined
          ? { kind: "ran out" }
          : { kind: "reached", updates: trace.checkpoints.step[row] },
      )
      reached += row === undefined ? 0 : 1
    }
    expect(reached).toBeGreaterThan(1)
  })

  test("starts its trials elsewhere, on the same examples", async () => {
    const { sizes } = await conductBatchSearch({ ...study, target: 0.45 })
    const [, , , eight] = sizes
    expect(new Set(eight.trials.map((trial) => JSON.stringify(trial))).size).toBeGreaterThan(1)
  })

  test("with a rate of its own no size is slower in its first trial than with the experiment's", async () => {
    const [same, own] = await Promise.all([
      conductBatchSearch({ ...study, trials: 1 }),
      conductBatchSearch({ ...study, trials: 1, tunes: true }),
    ])
    for (const [index, { rate, trials }] of own.sizes.entries()) {
      expect(rateFactors.map((factor) => 0.5 * factor)).toContain(rate)
      const [before] = same.sizes[index].trials
      const [after] = trials
      const updates = before.kind === "reached" ? before.updates : Infinity
      expect(after.kind === "reached" ? after.updates : Infinity).toBeLessThanOrEqual(updates)
    }
  })

  test("says why a size does not get there", async () => {
    const wild = await conductBatchSearch({
      ...study,
      experiment: requireExperiment({ task: "linear", examples: 64, features: 4, rate: 10 }),
      trials: 1,
    })
    expect(wild.sizes[0].trials).toEqual([{ kind: "diverged" }])
    const short = await conductBatchSearch({ ...study, target: 0.01, trials: 1 })
    expect(short.sizes[9].trials).toEqual([{ kind: "ran out" }])
    expect(bestSize(short.sizes, () => 1)).toBeUndefined()
  })

  test("tells what it has found so far, size by size, and stops where it is told to", async () => {
    const told: Findings[] = []
    await conductBatchSearch(study, { onSoFar: (findings) => told.push(findings) })
    const counts = told.map((findings) => isSearch(findings) && findings.sizes.length)
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const large = requireExperiment({
      task: "logistic",
      examples: 65_536,
      features: 16,
      rate: 0.01,
    })
    const stop = () => Promise.reject(new Error("stopped"))
    await expect(
      conductBatchSearch({ ...study, experiment: large, target: 0.001 }, { pause: stop }),
    ).rejects.toThrow("stopped")
  })
})

const isSearch = (findings: Findings): findings is BatchSearchFindings =>
  findings.kind === "batch-search"

describe("the best size", () => {
  const trial = fc.oneof(
    fc.integer({ min: 1, max: 1000 }).map((updates) => ({ kind: "reached" as const, updates })),
    fc.constant({ kind: "diverged" as const }),
  )
  const sizes = fc
    .array(fc.array(trial, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((trials, k): SizeFindings => ({ batch: 2 ** k, rate: 1, trials })))

  test("is the one whose median is least, by whatever an update is worth", () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 2, noNaN: true }), (all, power) => {
        const worth = (batch: number): number => batch ** power
        const medians = all.map((size) => takesOf(size, worth).median)
        const least = Math.min(...medians)
        const best = bestSize(all, worth)
        if (least === Infinity) expect(best).toBeUndefined()
        else expect(best && takesOf(best, worth).median).toBe(least)
      }),
    )
  })
})
