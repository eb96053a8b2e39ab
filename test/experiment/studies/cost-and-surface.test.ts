import { describe, expect, test } from "vitest"
import { maximumWork, requireExperiment } from "../../../src/experiment/experiment.ts"
import { byMethod } from "../../../src/experiment/method.ts"
import { run } from "../../../src/experiment/run.ts"
import { costSoFar } from "../../../src/experiment/cost-run.ts"
import { conductCost } from "../../../src/experiment/studies/cost.ts"
import { conductSurface } from "../../../src/experiment/studies/surface.ts"
import { transferables } from "../../../src/experiment/transferables.ts"
import { joinTraces, type Trace } from "../../../src/optim/trace.ts"

const experiment = requireExperiment({ examples: 128, batch: 16, steps: 40, rate: 0.1 })

describe("the study of costs", () => {
  test("compares batch descent with the experiment's own, on the same start", async () => {
    const { batch, chosen } = await conductCost({ kind: "cost", experiment })
    expect(batch.experiment.batch).toBe(128)
    expect(batch.trace.checkpoints.cost[0]).toBe(chosen.trace.checkpoints.cost[0])
    expect(chosen.trace).toEqual(await run(experiment))
    expect(chosen.average.length).toBe(40)
  })

  test("names the iteration at which J rises, and the rate that theory allows", async () => {
    const calm = await conductCost({ kind: "cost", experiment })
    expect(calm.batch.firstRise).toBeUndefined()
    const limit = calm.largestStableRate ?? NaN
    const wild = await conductCost({
      kind: "cost",
      experiment: { ...experiment, rate: 1.2 * limit },
    })
    const rise = wild.batch.firstRise ?? NaN
    const { cost } = wild.batch.trace.checkpoints
    expect(cost[rise]).toBeGreaterThan(cost[rise - 1])
    for (let k = 1; k < rise; k++) expect(cost[k]).toBeLessThanOrEqual(cost[k - 1])
  })

  test("gives no stable rate where theory has none", async () => {
    const { largestStableRate } = await conductCost({
      kind: "cost",
      experiment: { ...experiment, task: "logistic" },
    })
    expect(largestStableRate).toBeUndefined()
  })

  test("tells of its progress and can be given up between slices", async () => {
    const long = requireExperiment({ examples: 20_000, batch: 2000, steps: 1000 })
    const shares: number[] = []
    const giveUp = new Error("given up")
    const study = conductCost(
      { kind: "cost", experiment: long },
      {
        onProgress: (share) => shares.push(share),
        pause: () => (shares.length > 5 ? Promise.reject(giveUp) : Promise.resolve()),
      },
    )
    await expect(study).rejects.toBe(giveUp)
    expect(shares.length).toBe(6)
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
    expect(shares[5]).toBeLessThan(1)
  })
})

describe("the study of the surface", () => {
  test("races three methods from one start, with a minimum below them all", async () => {
    const { runs, minimum, grid } = await conductSurface({
      kind: "surface",
      experiment,
      axis: "updates",
    })
    expect(runs.map(({ experiment: { batch, steps } }) => [batch, steps])).toEqual([
      [128, 40],
      [16, 40],
      [1, 40],
    ])
    for (const { path } of runs) {
      expect([...path.slice(0, 3)]).toEqual([...runs[0].path.slice(0, 3)])
      for (let row = 2; row < path.length; row += 3)
        expect(path[row]).toBeGreaterThanOrEqual(minimum?.[2] ?? NaN)
    }
    const least = grid.values.reduce((a, b) => Math.min(a, b))
    expect(least).toBeGreaterThanOrEqual((minimum?.[2] ?? NaN) - 1e-12)
    const { x0, x1, y0, y1 } = grid.window
    expect(minimum?.[0]).toBeGreaterThan(x0)
    expect(minimum?.[0]).toBeLessThan(x1)
    expect(minimum?.[1]).toBeGreaterThan(y0)
    expect(minimum?.[1]).toBeLessThan(y1)
  })

  test("raced by examples, gives each method as many as the mini-batches see", async () => {
    const { runs } = await conductSurface({ kind: "surface", experiment, axis: "examples" })
    for (const { trace } of runs) expect(trace.steps.examplesSeen[trace.steps.length - 1]).toBe(640)
  })
})

test("no link can make batch descent run longer than any run may", () => {
  const greedy = requireExperiment({ examples: 65_536, features: 64, batch: 1, steps: 100_000 })
  const { steps, batch, features } = byMethod(greedy, "batch")
  expect(steps * batch * features).toBeLessThanOrEqual(maximumWork.single)
})

describe("news of a long study", () => {
  test("joined, are the trace of the whole; and what is found so far is drawn from them", async () => {
    const long = requireExperiment({ examples: 2000, batch: 1, steps: 20_000, precision: "double" })
    const runs: [Trace, ...Trace[]][] = []
    let drawn = 0
    const found = await conductCost(
      { kind: "cost", experiment: long },
      {
        onNews(run, news) {
          if (run in runs) runs[run].push(structuredClone(news, { transfer: transferables(news) }))
          else runs[run] = [news]
          const soFar = costSoFar(long, runs.map(joinTraces))
          if (soFar !== undefined) drawn = soFar.chosen.average.length
        },
        pause: () => Promise.resolve(),
      },
    )
    expect(runs[1].length).toBeGreaterThan(1)
    const joined = joinTraces(runs[1])
    expect(drawn).toBe(joined.steps.length)
    expect(joined.steps.batchCost).toEqual(
      found.chosen.trace.steps.batchCost.slice(0, joined.steps.length),
    )
    expect(joined.checkpoints.parameters).toEqual(
      found.chosen.trace.checkpoints.parameters.slice(0, 2 * joined.checkpoints.length),
    )
  })

  test("a study is left as soon as its pause says so", async () => {
    const endless = requireExperiment({ examples: 4096, batch: 4096, steps: 90_000 })
    let pauses = 0
    await expect(
      conductCost(
        { kind: "cost", experiment: endless },
        {
          pause: () => (++pauses === 3 ? Promise.reject(new Error("enough")) : Promise.resolve()),
        },
      ),
    ).rejects.toThrow("enough")
    expect(pauses).toBe(3)
  })
})
