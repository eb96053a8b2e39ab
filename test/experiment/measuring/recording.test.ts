import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import recorded from "../../../src/experiment/measuring/recorded.json" with { type: "json" }
import {
  recordingOf,
  requireRecordings,
  timedProblem,
} from "../../../src/experiment/measuring/recording.ts"
import { readSteps } from "../../../src/experiment/measuring/step-reading.ts"
import type { StepTime } from "../../../src/experiment/studies/step-time.ts"

const time = (batch: number, median: number): StepTime => ({
  kernel: "compiled",
  batch,
  median,
  lower: median,
  upper: median,
  samples: 9,
})

const experiment = requireExperiment({ task: "logistic", examples: 64, features: 3 })
const entry = {
  machine: "an abacus",
  runtime: "by hand",
  date: "2026-11-23",
  problem: timedProblem(experiment),
  times: [time(1, 1e-6)],
}

describe("recordings", () => {
  test("of the project are recordings, of a machine that has a name", () => {
    const all = requireRecordings(recorded)
    expect(all.length).toBeGreaterThan(0)
    for (const { machine, times } of all) {
      expect(machine.length).toBeGreaterThan(3)
      for (const { lower, median, upper } of times) {
        expect(lower).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(upper)
      }
    }
  })

  test("are found by what decides the time of a step", () => {
    const all = requireRecordings([entry])
    expect(recordingOf(all, { ...experiment, rate: 3, batch: 8, seed: 9 })).toBe(all[0])
    expect(recordingOf(all, { ...experiment, features: 4 })).toBeUndefined()
    expect(recordingOf(all, { ...experiment, examples: 65 })).toBeUndefined()
  })

  test.each([
    [{}, "the recordings are no list"],
    [[5], "recording 0: it is no record"],
    [[entry, { ...entry, machine: 3 }], "recording 1: its machine is no text"],
    [[{ ...entry, problem: { task: "linear" } }], "recording 0: its problem has no data"],
    [[{ ...entry, times: [] }], "recording 0: it has no times"],
    [[{ ...entry, times: [time(1, -1)] }], "recording 0: one of its times is none"],
    [[{ ...entry, times: [time(1, NaN)] }], "recording 0: one of its times is none"],
  ])("that are none are refused with a reason (%#)", (input, reason) => {
    expect(() => requireRecordings(input)).toThrow(reason)
  })
})

describe("a reading of step times", () => {
  test("says where an example is cheapest, what that gains, and where it flattens", () => {
    const times = [time(1, 10), time(4, 12), time(16, 18), time(64, 64), time(256, 512)]
    expect(readSteps(times, "compiled")).toEqual({
      kernel: "compiled",
      cheapest: { batch: 64, perExample: 1 },
      gain: 10,
      flatFrom: 16,
      largest: { batch: 256, perStep: 512 },
    })
  })

  test("says nothing of a kernel that was not timed", () => {
    expect(readSteps([time(1, 1)], "plain")).toBeUndefined()
  })
})
