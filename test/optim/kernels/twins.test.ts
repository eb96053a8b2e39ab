import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canRunCompiled, machineFor } from "../../../src/optim/kernels/machine.ts"
import { single } from "../../../src/optim/kernels/single.ts"
import { plain } from "../../../src/optim/kernels/plain.ts"
import { run } from "../../../src/experiment/run.ts"
import { anyExperiment } from "../../experiment/any-experiment.ts"
import { fingerprint } from "../trace-bits.ts"

const twin = plain("single")
const compiled = machineFor("single")

test("the compiled kernels run here", () => {
  expect(canRunCompiled()).toBe(true)
  expect(compiled.compiled).toBe(true)
})

test("any experiment gives the same bits, compiled and plain", async () => {
  await fc.assert(
    fc.asyncProperty(anyExperiment, async (any) => {
      const experiment = { ...any, precision: "single" as const }
      const [one, other] = [await run(experiment, compiled), await run(experiment, twin)]
      expect(one).toEqual(other)
      expect(fingerprint(one)).toBe(fingerprint(other))
    }),
    { numRuns: 400 },
  )
})

describe("elementary functions in single precision", () => {
  /** Numbers from `from` to `to`, the bounds of what a kernel asks for. */
  const across = (from: number, to: number): number[] =>
    Array.from({ length: 200_000 }, (_, k) => Math.fround(from + ((to - from) * k) / 199_999))

  test.each([
    ["exp", Math.exp, across(-87.3, 88), 2],
    ["log1p", Math.log1p, across(0, 1), 2],
    ["log", Math.log, across(1, 500), 2],
    ["tanh", Math.tanh, across(-12, 12), 2],
  ] as const)(
    "%s is right to so many units in the last place",
    (name, truth, arguments_, bound) => {
      for (const x of arguments_) {
        const right = truth(x)
        const unit = 2 ** Math.floor(Math.log2(Math.abs(right) || 1)) * 2 ** -23
        expect(Math.abs(single[name](x) - right) / unit).toBeLessThanOrEqual(bound)
      }
    },
  )
})

describe("single and double precision tell the same story", () => {
  test.each(["linear", "logistic", "softmax", "network"] as const)("%s", async (task) => {
    const { requireExperiment } = await import("../../../src/experiment/experiment.ts")
    const experiment = requireExperiment({
      task,
      features: 6,
      hidden: "8x5",
      activation: "tanh",
      start: 1,
      rate: 0.05,
      steps: 200,
    })
    const [single, double] = [
      await run({ ...experiment, precision: "single" }),
      await run(experiment),
    ]
    for (let row = 0; row < double.checkpoints.length; row++) {
      const same = single.checkpoints.step.indexOf(double.checkpoints.step[row])
      expect(same).toBeGreaterThanOrEqual(0)
      const ratio = single.checkpoints.cost[same] / double.checkpoints.cost[row]
      expect(Math.abs(ratio - 1)).toBeLessThan(2e-5)
    }
  })
})
