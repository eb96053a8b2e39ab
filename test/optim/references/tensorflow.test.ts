import { expect, it, test } from "vitest"
import { reference } from "./optimizers.ts"
import type { Options } from "./optimizers.ts"
import { tensorflow, tensorflowDefaults } from "./tensorflow.ts"
import type { TensorflowName, TensorflowOptions } from "./tensorflow.ts"

const quadratic = ([x, y]: number[]) => [x - 1, 4 * (y + 2)]
const start = [3, 1]
const rate = (step: number) => 0.05 / (1 + 0.01 * step)

function largestDifference(a: number[][], b: number[][]): number {
  return Math.max(...a.flatMap((row, k) => row.map((value, i) => Math.abs(value - b[k][i]))))
}

test.for<[TensorflowName, Options, TensorflowOptions, number]>([
  ["sgd", {}, {}, 2e-6],
  ["momentum", {}, {}, 2e-6],
  ["nesterov", {}, {}, 2e-6],
  ["adagrad", {}, {}, 2e-6],
  ["adagrad", { epsilonInsideRoot: true, epsilon: 1e-7 }, {}, 2e-6],
  ["adagrad", tensorflowDefaults.adagrad, { initialAccumulator: 0.1 }, 2e-6],
  ["rmsprop", {}, {}, 2e-6],
  ["rmsprop", { epsilonInsideRoot: true }, {}, 2e-6],
  ["rmsprop", tensorflowDefaults.rmsprop, { alpha: 0.9, epsilon: 1e-7 }, 2e-6],
  ["adam", {}, {}, 2e-5],
  ["adam", { betas: [0.5, 0.9] }, { betas: [0.5, 0.9] }, 2e-6],
  ["adam", tensorflowDefaults.adam, { epsilon: 1e-7 }, 2e-5],
])("%s with %j is TensorFlow.js's with %j, to %d", ([name, options, theirs, tolerance]) => {
  const exact = reference(name, options)(quadratic, start, rate, 100)
  const float32 = tensorflow(name, theirs)(quadratic, start, rate, 100)
  expect(float32).toHaveLength(101)
  expect(largestDifference(float32, exact)).toBeLessThan(tolerance)
})

test("differ where a tiny gradient meets the two places of epsilon", () => {
  const tiny = () => [1e-6]
  const once = () => 1
  const [, [pytorch]] = reference("rmsprop")(tiny, [0], once, 1)
  const [, [inside]] = reference("rmsprop", { epsilonInsideRoot: true })(tiny, [0], once, 1)
  const [, [float32]] = tensorflow("rmsprop")(tiny, [0], once, 1)
  expect(pytorch).toBeCloseTo(-9.0909, 4)
  expect(inside).toBeCloseTo(-0.01, 6)
  expect(float32).toBeCloseTo(inside, 8)
})

it("differs from PyTorch's where the definitions do", () => {
  const differs = (name: TensorflowName, options: TensorflowOptions) =>
    largestDifference(
      reference(name)(quadratic, start, rate, 100),
      tensorflow(name, options)(quadratic, start, rate, 100),
    )
  expect(differs("adagrad", { initialAccumulator: 0.1 })).toBeGreaterThan(1e-4)
  expect(differs("rmsprop", { alpha: 0.9 })).toBeGreaterThan(1e-2)
})

it("refuses an epsilon that TensorFlow.js's Adagrad cannot have", () => {
  expect(() => tensorflow("adagrad", { epsilon: 1e-10 })(quadratic, start, rate, 1)).toThrow(
    RangeError,
  )
})
