import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import { run } from "../../../src/experiment/run.ts"
import { conductEpoch } from "../../../src/experiment/studies/epoch.ts"
import { joinTraces, type Trace } from "../../../src/optim/trace.ts"

const experiment = requireExperiment({
  task: "logistic",
  examples: 20_000,
  features: 2,
  batch: 300,
  rate: 0.1,
})

describe("one pass through a training set", () => {
  test("is as many updates as there are mini-batches, the last partial one among them", async () => {
    const { trace } = await conductEpoch({ kind: "epoch", experiment })
    expect(trace.steps.length).toBe(67)
    expect(trace.steps.examplesSeen[66]).toBe(20_000)
    expect(trace.steps.batchSize[66]).toBe(200)
  })

  test("gives batch descent the cost that it has after one update", async () => {
    const { batch } = await conductEpoch({ kind: "epoch", experiment })
    const alone = await run({ ...experiment, batch: 20_000, steps: 1 })
    expect([batch.before, batch.after]).toEqual([...alone.checkpoints.cost])
    expect(batch.seconds).toBeGreaterThan(0)
  })

  test("is told piece by piece, and the pieces are the whole", async () => {
    const pieces: Trace[] = []
    const { trace } = await conductEpoch(
      { kind: "epoch", experiment: { ...experiment, batch: 50, examples: 200_000 } },
      { onNews: (_, news) => pieces.push(news) },
    )
    const [first, ...rest] = pieces
    const told = joinTraces([first, ...rest])
    expect(told.steps.batchCost).toEqual(trace.steps.batchCost.slice(0, told.steps.length))
    expect(told.steps.length).toBeGreaterThan(0)
  })

  test("says no time where there is none to tell", async () => {
    const { seconds } = await conductEpoch({
      kind: "epoch",
      experiment: { ...experiment, batch: 20_000 },
    })
    expect(seconds).toBeUndefined()
  })

  test("that diverges ends there", async () => {
    const { trace } = await conductEpoch({
      kind: "epoch",
      experiment: { ...experiment, task: "linear", rate: 10 },
    })
    expect(trace.outcome.kind).toBe("diverged")
    expect(trace.steps.length).toBeLessThan(67)
  })
})
