import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  createSchedule,
  type ScheduleName,
  type ScheduleSettings,
} from "../../src/optim/schedules.ts"

const names: readonly ScheduleName[] = ["constant", "step", "exponential", "inverse-time", "cosine"]

const base: ScheduleSettings = {
  schedule: "constant",
  rate: 0.1,
  decay: 0.5,
  every: 3,
  warmUp: 0,
  steps: 100,
  stepsPerEpoch: 7,
}

const settings: fc.Arbitrary<ScheduleSettings> = fc.record({
  schedule: fc.constantFrom(...names),
  rate: fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
  decay: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 0.75, noNaN: true })),
  every: fc.integer({ min: 1, max: 20 }),
  warmUp: fc.integer({ min: 0, max: 50 }),
  steps: fc.integer({ min: 1, max: 300 }),
  stepsPerEpoch: fc.integer({ min: 1, max: 40 }),
})

/** The formulas as they are written in the literature. */
function expected(settings: ScheduleSettings, step: number): number {
  const { schedule, rate, decay, every, warmUp, steps, stepsPerEpoch } = settings
  const epoch = Math.floor(step / stepsPerEpoch)
  const factor = {
    constant: 1,
    step: Math.pow(1 - decay, Math.floor(epoch / every)),
    exponential: Math.pow(1 - decay, epoch),
    "inverse-time": 1 / (1 + decay * epoch),
    cosine: (1 + Math.cos((Math.PI * step) / steps)) / 2,
  }[schedule]
  return rate * factor * (warmUp === 0 ? 1 : Math.min(1, (step + 1) / warmUp))
}

describe("any schedule", () => {
  test("is that of its formula", () => {
    fc.assert(
      fc.property(settings, (s) => {
        const schedule = createSchedule(s)
        for (let step = 0; step < s.steps; step++) {
          const difference = Math.abs(schedule(step) - expected(s, step))
          if (difference > 1e-12 * expected(s, step) + 1e-15 * s.rate)
            expect.fail(`${schedule(step)} is not ${expected(s, step)} at ${step}`)
        }
      }),
    )
  })

  test("is above 0 to the last update, and at most the rate", () => {
    fc.assert(
      fc.property(settings, (s) => {
        const schedule = createSchedule(s)
        for (let step = 0; step < s.steps; step++)
          if (!(schedule(step) > 0 && schedule(step) <= s.rate)) expect.fail(`at ${step}`)
      }),
    )
  })

  test("never rises after its warm-up", () => {
    fc.assert(
      fc.property(settings, (s) => {
        const schedule = createSchedule(s)
        for (let step = Math.max(1, s.warmUp); step < s.steps; step++)
          if (schedule(step) > schedule(step - 1)) expect.fail(`at ${step}`)
      }),
    )
  })

  test("stays where it is with no decay, the cosine aside", () => {
    fc.assert(
      fc.property(settings, fc.nat(10_000), (s, step) => {
        fc.pre(s.schedule !== "cosine")
        expect(createSchedule({ ...s, decay: 0, warmUp: 0 })(step)).toBe(s.rate)
      }),
    )
  })

  test("rises in equal steps while it warms up", () => {
    const schedule = createSchedule({ ...base, rate: 1, warmUp: 4 })
    expect([0, 1, 2, 3, 4, 50].map(schedule)).toEqual([0.25, 0.5, 0.75, 1, 1, 1])
  })

  test("answers the same whatever it was asked before", () => {
    fc.assert(
      fc.property(settings, fc.array(fc.nat(500)), (s, steps) => {
        const schedule = createSchedule(s)
        expect(steps.map(schedule)).toEqual(steps.map((step) => createSchedule(s)(step)))
      }),
    )
  })
})

test("the step schedule drops after every third epoch", () => {
  const schedule = createSchedule({ ...base, schedule: "step", rate: 8 })
  expect([0, 20, 21, 41, 42].map(schedule)).toEqual([8, 8, 4, 4, 2])
})

test("the exponential schedule loses its share in every epoch", () => {
  const schedule = createSchedule({ ...base, schedule: "exponential", rate: 8 })
  expect([0, 6, 7, 14, 28].map(schedule)).toEqual([8, 8, 4, 2, 0.5])
  expect(schedule(7 * 5000)).toBe(0)
})

test("the cosine begins at the rate, is half of it half way, and ends at 0", () => {
  const schedule = createSchedule({ ...base, schedule: "cosine", rate: 2 })
  expect(schedule(0)).toBe(2)
  expect(schedule(50)).toBeCloseTo(1, 15)
  expect(schedule(99)).toBeGreaterThan(0)
  expect([100, 101, 1e9].map(schedule)).toEqual([0, 0, 0])
  const long = createSchedule({ ...base, schedule: "cosine", steps: 1e12 })
  expect(long(1e12 - 1)).toBeGreaterThan(0)
})

test("the rates have the same bits on every machine", () => {
  expect(names.map((schedule) => createSchedule({ ...base, schedule, decay: 0.03, every: 1 })(61)))
    .toMatchInlineSnapshot(`
    [
      0.1,
      0.07837433594376961,
      0.07837433594376961,
      0.08064516129032259,
      0.03306310398773543,
    ]
  `)
})

test.each<[string, Partial<ScheduleSettings>]>([
  ["the rate is 0", { rate: 0 }],
  ["the rate is -1", { rate: -1 }],
  ["the rate is NaN", { rate: NaN }],
  ["the rate is Infinity", { rate: Infinity }],
  ["the decay is -0.1", { decay: -0.1 }],
  ["the decay is NaN", { decay: NaN }],
  ["the decay is Infinity", { schedule: "inverse-time", decay: Infinity }],
  ["the decay is 1; the step schedule", { schedule: "step", decay: 1 }],
  ["the decay is 2; the exponential schedule", { schedule: "exponential", decay: 2 }],
  ["every is 0", { every: 0 }],
  ["every is NaN", { every: NaN }],
  ["warmUp is -1", { warmUp: -1 }],
  ["warmUp is Infinity", { warmUp: Infinity }],
  ["steps is 0", { steps: 0 }],
  ["stepsPerEpoch is NaN", { stepsPerEpoch: NaN }],
])("it is refused that %s", (message, wrong) => {
  const create = (): unknown => createSchedule({ ...base, ...wrong })
  expect(create).toThrow(RangeError)
  expect(create).toThrow(message)
})

test("a decay above 1 is allowed where nothing is raised to a power", () => {
  expect(createSchedule({ ...base, schedule: "inverse-time", decay: 3 })(7)).toBe(0.1 / 4)
})
