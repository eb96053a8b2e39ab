import fc from "fast-check"
import { expect, test } from "vitest"
import { linearRegression } from "../../src/optim/regression.ts"
import { miniBatches, subset } from "../../src/optim/mini-batches.ts"
import { syntheticDataset } from "../../src/optim/synthetic.ts"

const setting = fc.record({
  examples: fc.integer({ min: 1, max: 60 }),
  batch: fc.integer({ min: 1, max: 60 }),
  partial: fc.constantFrom("keep" as const, "drop" as const),
  seed: fc.integer({ min: 0, max: 999 }),
})

test("an epoch takes no example twice, and all of them unless a last part is dropped", () => {
  fc.assert(
    fc.property(setting, ({ examples, partial, seed, ...wish }) => {
      const batch = Math.min(wish.batch, examples)
      const dataset = syntheticDataset({
        task: "linear",
        examples,
        features: 1,
        mislabelled: 0,
        seed,
      })
      const problem = linearRegression(dataset)
      const workspace = problem.open(0)
      const batches = miniBatches(problem, workspace, { batch, partial, seed })
      const count = (partial === "keep" ? Math.ceil : Math.floor)(examples / batch)
      for (let epoch = 0; epoch < 3; epoch++) {
        const seen: number[] = []
        for (let t = 0; t < count; t++) {
          const { from, to } = batches.next().value
          for (let place = from; place < to; place++) seen.push(workspace.exampleAt(place))
        }
        const used = partial === "keep" ? examples : count * batch
        expect(new Set(seen).size).toBe(used)
        expect(seen).toHaveLength(used)
      }
    }),
  )
})

test("a subset holds the examples that it was given, in their order", () => {
  const dataset = syntheticDataset({
    task: "logistic",
    examples: 40,
    features: 3,
    mislabelled: 0.5,
    seed: 7,
  })
  const chosen = subset(dataset, [31, 0, 12])
  expect(chosen.size).toBe(3)
  ;[31, 0, 12].forEach((example, row) => {
    expect(chosen.inputs.subarray(3 * row, 3 * row + 3)).toEqual(
      dataset.inputs.subarray(3 * example, 3 * example + 3),
    )
    expect(chosen.targets[row]).toBe(dataset.targets[example])
    expect(chosen.mislabelled[row]).toBe(dataset.mislabelled[example])
  })
})
