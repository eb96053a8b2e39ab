import { describe, expect, test } from "vitest"
import type { Dataset } from "../../src/optim/dataset.ts"
import { machineFor } from "../../src/optim/kernels/machine.ts"
import { plain } from "../../src/optim/kernels/plain.ts"
import { network } from "../../src/optim/network.ts"
import { RandomStream } from "../../src/optim/random.ts"
import { datasetOf, evaluator } from "./problems.ts"
import { cost, flatten, gradient } from "./references/networks.ts"

const shapes = [
  { features: 2, hidden: [], classes: 2, activation: "relu" },
  { features: 5, hidden: [], classes: 10, activation: "relu" },
  { features: 3, hidden: [4], classes: 3, activation: "relu" },
  { features: 7, hidden: [9, 6], classes: 5, activation: "tanh" },
  { features: 64, hidden: [33], classes: 10, activation: "relu" },
  { features: 4, hidden: [5, 1, 8], classes: 2, activation: "tanh" },
] as const

/** The parameters in the order of `places`, as the references take them: [layer][to][from]. */
function asReference(values: Float64Array, sizes: readonly number[]) {
  const weights: number[][][] = []
  const biases: number[][] = []
  let at = 0
  for (let l = 1; l < sizes.length; l++) {
    const [inputs, outputs] = [sizes[l - 1], sizes[l]]
    weights.push(
      Array.from({ length: outputs }, (_, o) =>
        Array.from({ length: inputs }, (_, i) => values[at + i * outputs + o]),
      ),
    )
    at += inputs * outputs
    biases.push([...values.slice(at, at + outputs)])
    at += outputs
  }
  return { weights, biases }
}

const rowsOf = ({ size, features, inputs }: Dataset): number[][] =>
  Array.from({ length: size }, (_, i) => [...inputs.slice(i * features, (i + 1) * features)])

describe.each(shapes)(
  "$features inputs, hidden $hidden, $classes classes, $activation",
  ({ features, hidden, classes, activation }) => {
    const dataset = datasetOf("network", { features, classes, examples: 90, mislabelled: 0 })
    const sizes = [features, ...hidden, classes]
    const stream = new RandomStream(4, "start")

    test.each([
      ["double", plain("double"), 1e-11],
      ["single, compiled", machineFor("single"), 3e-5],
    ] as const)(
      "has the cost and gradient of an independent network, in %s precision",
      (_, maker, tolerance) => {
        const problem = network(dataset, { hidden, activation, classes }, maker)
        const parameters = new Float64Array(problem.parameterCount).map(() =>
          Math.fround(0.5 * stream.gaussian()),
        )
        const { weights, biases } = asReference(parameters, sizes)
        const rows = rowsOf(dataset)
        const labels = [...dataset.targets]
        const evaluated = evaluator(problem)
        expect(evaluated.cost(parameters)).toBeCloseTo(
          cost(weights, biases, activation, rows, labels),
          tolerance < 1e-6 ? 11 : 5,
        )
        for (const [from, to] of [
          [0, 1],
          [3, 8],
          [10, 90],
        ]) {
          const ours = evaluated.batch(parameters, from, to)
          const theirs = gradient(
            weights,
            biases,
            activation,
            rows.slice(from, to),
            labels.slice(from, to),
          )
          const { weights: w, biases: b } = asReference(ours.gradient, sizes)
          const flat = flatten({ weights: w, biases: b })
          flatten(theirs).forEach((value, j) =>
            expect(Math.abs(flat[j] - value)).toBeLessThan(tolerance),
          )
        }
      },
    )
  },
)

test("padding stays zero, whatever the optimizer", async () => {
  const { train } = await import("../../src/optim/train.ts")
  const { settings } = await import("./problems.ts")
  const dataset = datasetOf("network", { features: 3, classes: 3 })
  for (const optimizer of ["sgd", "adam", "adamw", "adagrad", "rmsprop", "amsgrad"] as const) {
    const problem = network(dataset, { hidden: [5], activation: "tanh", classes: 3 })
    let padding = 0
    const watched = {
      ...problem,
      open: (vectors: number) => {
        const space = problem.open(vectors)
        return {
          ...space,
          batchCost: (...of: Parameters<typeof space.batchCost>) => {
            const kept = new Set(problem.places)
            of[0].forEach((value, j) => (padding += kept.has(j) ? 0 : Math.abs(value)))
            return space.batchCost(...of)
          },
        }
      },
    }
    expect(train(watched, { ...settings, optimizer, rate: 0.01 }).outcome.kind).toBe("completed")
    expect(padding).toBe(0)
  }
})

describe("what fits no network is refused", () => {
  const dataset = datasetOf("network", { features: 3, classes: 3 })
  test.each([
    [{ hidden: [0], classes: 3 }, /a hidden layer has 0 units/],
    [{ hidden: [2.5], classes: 3 }, /2.5 units/],
    [{ hidden: [], classes: 1 }, /there are 1 classes; it takes a whole number from 2/],
    [{ hidden: [], classes: 2 }, /a class is 2; it takes 0 to 1/],
  ])("%o", (wrong, message) => {
    expect(() => network(dataset, { activation: "relu", ...wrong })).toThrow(message)
  })

  test("one that takes too much memory, with the figure, before anything is taken", () => {
    const huge = network(dataset, { hidden: [512, 512], activation: "relu", classes: 3 })
    expect(() => huge.open(2000)).toThrow(
      /this run would take \d\.\d GB of memory; it takes at most 1\.0 GB/,
    )
  })
})
