import { describe, expect, test } from "vitest"
import { functionProblem } from "../../src/optim/function-problem.ts"
import { plain } from "../../src/optim/kernels/plain.ts"
import { optimizerNames, type OptimizerName } from "../../src/optim/optimizer-names.ts"
import { createOptimizer, type OptimizerSettings } from "../../src/optim/optimizers.ts"
import { testFunctions } from "../../src/optim/test-functions.ts"
import { train } from "../../src/optim/train.ts"
import { reference, type OptimizerName as ReferenceName } from "./references/optimizers.ts"
import { tensorflow, type TensorflowName } from "./references/tensorflow.ts"
import { settings } from "./problems.ts"

/** Steps over which every optimizer is followed: a mistake in a bias correction shows by then. */
const steps = 300

/** Rates that neither stand still nor leave Rosenbrock's valley. */
const rates: Readonly<Record<OptimizerName, number>> = {
  sgd: 0.001,
  momentum: 0.0002,
  nesterov: 0.0002,
  "mean-momentum": 0.002,
  adagrad: 0.3,
  rmsprop: 0.01,
  adam: 0.05,
  adamw: 0.05,
  amsgrad: 0.05,
}

const gradientOf = ([x, y]: number[]): number[] => {
  const gradient = new Float64Array(2)
  testFunctions.rosenbrock.evaluate(x, y, gradient)
  return [...gradient]
}

/** Every state of a run on Rosenbrock's function. */
function states(optimizer: OptimizerName, constants: object = {}, slower = 1): number[][] {
  const { checkpoints } = train(functionProblem(testFunctions.rosenbrock), {
    ...settings,
    ...constants,
    optimizer,
    batch: 1,
    start: 0,
    rate: slower * rates[optimizer],
    steps,
  })
  return Array.from({ length: checkpoints.length }, (_, row) => [
    checkpoints.parameters[2 * row],
    checkpoints.parameters[2 * row + 1],
  ])
}

function expectClose(ours: number[][], theirs: number[][], tolerance: number): void {
  expect(ours.length).toBe(steps + 1)
  expect(theirs.length).toBe(steps + 1)
  ours.forEach((state, step) =>
    state.forEach((value, j) =>
      expect(Math.abs(value - theirs[step][j]), `step ${step}`).toBeLessThan(tolerance),
    ),
  )
}

const start = [...testFunctions.rosenbrock.start]

describe(`${steps} steps on Rosenbrock's function are those of an independent formula`, () => {
  const names: ReferenceName[] = [
    "sgd",
    "momentum",
    "nesterov",
    "adagrad",
    "rmsprop",
    "adam",
    "adamw",
    "amsgrad",
  ]
  test.each(names)("%s", (name) => {
    const theirs = reference(name)(gradientOf, start, () => rates[name], steps)
    expectClose(states(name), theirs, 1e-9)
    expect(Math.hypot(theirs[steps][0] - start[0], theirs[steps][1] - start[1])).toBeGreaterThan(
      0.1,
    )
  })

  test.each(names)("%s, clipped by norm, with other constants and a warm-up", (name) => {
    const descent = reference(name, {
      momentum: 0.8,
      alpha: 0.95,
      betas: [0.8, 0.95],
      clipNorm: 3,
    })
    const rate = (step: number): number => 0.2 * rates[name] * Math.min(1, (step + 1) / 50)
    expectClose(
      states(name, { momentum: 0.8, squares: 0.95, clipNorm: 3, warmUp: 50 }, 0.2),
      descent(gradientOf, start, rate, steps),
      1e-5,
    )
  })

  test("sgd, clipped by value", () => {
    const descent = reference("sgd", { clipValue: 5 })
    expectClose(
      states("sgd", { clipValue: 5 }),
      descent(gradientOf, start, () => rates.sgd, steps),
      1e-9,
    )
  })
})

describe(`${steps} steps on Rosenbrock's function are those of TensorFlow.js, to float32`, () => {
  const names: TensorflowName[] = ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"]
  test.each(names)("%s", (name) => {
    const theirs = tensorflow(name)(gradientOf, start, () => rates[name], steps)
    expectClose(states(name), theirs, 2e-3)
  })
})

test("the lecture's momentum is PyTorch's at a rate 1 - β as high", () => {
  const theirs = reference("momentum")(gradientOf, start, () => 0.1 * rates["mean-momentum"], steps)
  expectClose(states("mean-momentum"), theirs, 1e-9)
})

test("Adam is right at step 13, where a known library was 4.5 times wrong", () => {
  const constant = reference("adam")(
    () => [1],
    [0],
    () => 0.1,
    13,
  )
  const machine = plain("double").make(4096)
  const vectors = [0, 1, 2, 3].map((k) => new Float64Array(machine.buffer, 2048 + 32 * k, 4))
  let next = 2
  const { update } = createOptimizer({ optimizer: "adam" }).init({
    kernels: machine.kernels,
    length: 4,
    vector: () => vectors[next++],
  })
  const [theta, updates] = vectors
  for (let step = 0; step < 13; step++) {
    updates.fill(1)
    update(updates, theta)
    machine.kernels.descend(theta.byteOffset, updates.byteOffset, 0.1, 4)
  }
  expect(theta[0]).toBeCloseTo(constant[13][0], 12)
  expect(theta[0]).toBeCloseTo(-1.3, 6)
})

describe("what is no optimizer is refused", () => {
  test("an unknown name, with all that are known", () => {
    const settings: unknown = { optimizer: "adagard" }
    if (!isSettings(settings)) throw new Error("unreachable")
    expect(() => createOptimizer(settings)).toThrow(RangeError)
    for (const name of optimizerNames) expect(() => createOptimizer(settings)).toThrow(name)
  })

  test.each([
    [{ momentum: 1 }, /momentum is 1; it takes a number from 0 to below 1/],
    [{ squares: -0.1 }, /squares is -0.1/],
    [{ epsilon: 0 }, /epsilon is 0; it takes a number above 0/],
    [{ clipNorm: NaN }, /clipNorm is NaN/],
    [{ clipValue: -1 }, /clipValue is -1/],
    [{ weightDecay: Infinity }, /weightDecay is Infinity/],
  ])("%o", (wrong, message) => {
    expect(() => createOptimizer({ optimizer: "adam", ...wrong })).toThrow(message)
  })
})

/** What a program without types might pass. */
const isSettings = (value: unknown): value is OptimizerSettings => typeof value === "object"
