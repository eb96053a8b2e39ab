import { describe, expect, test } from "vitest"
import recorded from "../../../src/experiment/measuring/recorded-throughput.json" with { type: "json" }
import { readThroughput } from "../../../src/experiment/measuring/throughput-reading.ts"
import {
  requireThroughputRecording,
  throughputExperiment,
  throughputSizes,
} from "../../../src/experiment/measuring/throughput-recording.ts"
import { throughputWorks } from "../../../src/experiment/measuring/throughput-work.ts"
import { problemOf } from "../../../src/experiment/problem-of.ts"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import {
  conductThroughput,
  throughputTasks,
  type ThroughputTime,
} from "../../../src/experiment/studies/throughput.ts"

const experiment = requireExperiment({ task: "logistic", examples: 200, features: 4, hidden: "8" })

const time = (batch: number, perExample: number): ThroughputTime => {
  const median = batch * perExample
  const spread = { median, lower: median, upper: median, samples: 9 }
  return { task: "logistic", batch, bytes: 16 * batch, ...spread }
}

describe("throughput", () => {
  test("is measured for each model and size, with the bytes of the mini-batch", async () => {
    const shares: number[] = []
    const { times } = await conductThroughput(
      { kind: "throughput", experiment, sizes: [16, 64, 200] },
      { onProgress: (share) => shares.push(share) },
    )
    expect(times.map(({ task, batch, bytes }) => [task, batch, bytes])).toEqual(
      throughputTasks.flatMap((task) => [16, 64, 200].map((batch) => [task, batch, batch * 16])),
    )
    for (const { lower, median, upper } of times) {
      expect(lower).toBeGreaterThan(0)
      expect(median).toBeGreaterThanOrEqual(lower)
      expect(upper).toBeGreaterThanOrEqual(median)
      expect(upper).toBeLessThan(Infinity)
    }
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    expect(shares[shares.length - 1]).toBe(1)
  })

  test("is given up where the pause says so", async () => {
    const stop = () => Promise.reject(new Error("stopped"))
    const study = { kind: "throughput", experiment, sizes: [16] } as const
    await expect(conductThroughput(study, { pause: stop })).rejects.toThrow("stopped")
  })

  test("is that of one mini-batch again and again, scattered over the training set", async () => {
    const problem = await problemOf(experiment)
    const taken = new Set<number>()
    const ranges: number[][] = []
    const [work] = throughputWorks(
      {
        ...problem,
        open(vectors) {
          const workspace = problem.open(vectors)
          return {
            ...workspace,
            batchCost(parameters, from, to, gradient) {
              ranges.push([from, to])
              for (let place = from; place < to; place++) taken.add(workspace.exampleAt(place))
              return workspace.batchCost(parameters, from, to, gradient)
            },
          }
        },
      },
      experiment,
      [16],
    )
    work(3)
    work(2)
    expect(ranges).toEqual(Array.from({ length: 5 }, () => [0, 16]))
    expect(taken.size).toBe(16)
    expect(Math.max(...taken)).toBeGreaterThan(16)
  })
})

describe("a reading of throughput", () => {
  test("says where it is best, how far it holds, and what the largest loses", () => {
    const times = [time(64, 4), time(16, 2.2), time(32, 2), time(128, 2.4), time(256, 5)]
    expect(readThroughput(times, "logistic")).toEqual({
      task: "logistic",
      best: { batch: 32, bytes: 512, rate: 0.5 },
      largest: { batch: 256, bytes: 4096, rate: 0.2 },
      drop: 2.5,
      holdsUpTo: { batch: 32, bytes: 512 },
    })
    expect(readThroughput([time(16, 2), time(32, 2.1)], "logistic")?.holdsUpTo.batch).toBe(32)
    expect(readThroughput([time(16, 2)], "network")).toBeUndefined()
  })
})

describe("the recorded throughput", () => {
  test("is one, of the sizes that are measured on a reader's device", () => {
    const { machine, times } = requireThroughputRecording(recorded)
    expect(machine.length).toBeGreaterThan(3)
    expect(times.map(({ task, batch }) => `${task} ${batch}`)).toEqual(
      throughputTasks.flatMap((task) => throughputSizes.map((batch) => `${task} ${batch}`)),
    )
    expect(throughputSizes[throughputSizes.length - 1]).toBe(throughputExperiment.examples)
  })

  test.each([
    [5, "it is no record"],
    [{}, "it has no times"],
    [{ times: [] }, "it has no times"],
    [{ times: [{ ...time(1, 1), task: "linear" }] }, "one of its times is none"],
    [{ times: [{ ...time(1, 1), upper: Infinity }] }, "one of its times is none"],
    [{ times: [time(1, 1)], machine: "abacus", runtime: 3 }, "its runtime is no text"],
  ])("that is none is refused with a reason (%#)", (input, reason) => {
    expect(() => requireThroughputRecording(input)).toThrow(`the recorded throughput: ${reason}`)
  })
})
