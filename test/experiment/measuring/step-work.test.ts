import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import { stepWorks } from "../../../src/experiment/measuring/step-work.ts"
import { problemOf } from "../../../src/experiment/problem-of.ts"
import { conductStepTime } from "../../../src/experiment/studies/step-time.ts"
import type { Problem } from "../../../src/optim/problem.ts"

const experiment = requireExperiment({ task: "logistic", examples: 100, features: 3, rate: 0.1 })

/** A problem that notes how many examples each update took, and counts its shuffles. */
async function watched(): Promise<{ problem: Problem; taken: number[]; shuffles: () => number }> {
  const problem = await problemOf(experiment)
  const taken: number[] = []
  let shuffles = 0
  const open: Problem["open"] = (vectors) => {
    const workspace = problem.open(vectors)
    const { plainDescent } = workspace
    return {
      ...workspace,
      shuffle() {
        shuffles++
        workspace.shuffle()
      },
      batchCost(parameters, from, to, gradient) {
        taken.push(to - from)
        return workspace.batchCost(parameters, from, to, gradient)
      },
      ...(plainDescent && {
        plainDescent: {
          ...plainDescent,
          run(parameters, gradient, from, to, batch, rate, limit) {
            for (let at = from; at < to; at += batch) taken.push(Math.min(batch, to - at))
            return plainDescent.run(parameters, gradient, from, to, batch, rate, limit)
          },
        },
      }),
    }
  }
  return { problem: { ...problem, open }, taken, shuffles: () => shuffles }
}

describe("the work that is timed", () => {
  test("takes mini-batch after mini-batch, and shuffles where an epoch begins", async () => {
    const { problem, taken, shuffles } = await watched()
    const [byThirty] = stepWorks(problem, experiment, [30])
    byThirty(6)
    byThirty(3)
    expect(taken).toEqual([30, 30, 30, 10, 30, 30, 30, 10, 30])
    expect(shuffles()).toBe(3)
  })

  test("takes single examples as a training does, each update one of them", async () => {
    const { problem, taken, shuffles } = await watched()
    const [singly] = stepWorks(problem, experiment, [1])
    singly(250)
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(250)
    expect(shuffles()).toBe(3)
  })

  test("does not shuffle batch descent", async () => {
    const { problem, taken, shuffles } = await watched()
    const [whole] = stepWorks(problem, experiment, [100])
    whole(4)
    expect(taken).toEqual([100, 100, 100, 100])
    expect(shuffles()).toBe(0)
  })
})

test("times are measured for every size and kernel, and are times", async () => {
  const shares: number[] = []
  const { times } = await conductStepTime(
    { kind: "step-time", experiment, sizes: [1, 10, 100], kernels: ["compiled", "plain"] },
    { onProgress: (share) => shares.push(share) },
  )
  expect(times.map(({ kernel, batch }) => `${kernel} ${batch}`)).toEqual([
    "compiled 1",
    "compiled 10",
    "compiled 100",
    "plain 1",
    "plain 10",
    "plain 100",
  ])
  for (const { median, lower, upper } of times) {
    expect(lower).toBeGreaterThan(0)
    expect(lower).toBeLessThanOrEqual(median)
    expect(median).toBeLessThanOrEqual(upper)
    expect(upper).toBeLessThan(Infinity)
  }
  expect(shares[shares.length - 1]).toBe(1)
})
