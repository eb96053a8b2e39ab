import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canRunCompiled, machineFor } from "../../../src/optim/kernels/machine.ts"
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
    for (let row = 0; row < double.checkpoints.length; row++)
      expect(
        Math.abs(single.checkpoints.cost[row] / double.checkpoints.cost[row] - 1),
      ).toBeLessThan(2e-5)
  })
})
