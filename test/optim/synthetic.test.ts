import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { syntheticDataset } from "../../src/optim/synthetic.ts"
import { tasks } from "./problems.ts"

describe.each(tasks)("a %s training set", (task) => {
  const base = { task, examples: 400, features: 3, mislabelled: 0, seed: 4 }

  test("is the same for the same seed and another for another", () => {
    expect(syntheticDataset(base)).toEqual(syntheticDataset(base))
    expect(syntheticDataset({ ...base, seed: 5 }).inputs).not.toEqual(syntheticDataset(base).inputs)
  })

  test("begins with the smaller one of the same seed", () => {
    const small = syntheticDataset({ ...base, examples: 100 })
    const large = syntheticDataset(base)
    expect(large.inputs.slice(0, 300)).toEqual(small.inputs)
    expect(large.targets.slice(0, 100)).toEqual(small.targets)
  })

  test("has exactly the share of wrong targets, and changes nothing else", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.nat(1000),
        (mislabelled, seed) => {
          const clean = syntheticDataset({ ...base, seed })
          const noisy = syntheticDataset({ ...base, seed, mislabelled })
          const flagged = noisy.mislabelled.reduce((sum, flag) => sum + flag, 0)
          expect(flagged).toBe(Math.round(mislabelled * 400))
          expect(noisy.inputs).toEqual(clean.inputs)
          for (let i = 0; i < 400; i++)
            if (noisy.mislabelled[i] === 0) expect(noisy.targets[i]).toBe(clean.targets[i])
            else expect(noisy.targets[i]).not.toBe(clean.targets[i])
        },
      ),
      { numRuns: 40 },
    )
  })
})

test("classes overlap and neither is rare", () => {
  for (let seed = 0; seed < 20; seed++) {
    const { targets } = syntheticDataset({
      task: "logistic",
      examples: 2000,
      features: 2,
      mislabelled: 0,
      seed,
    })
    const share = Float64Array.from(targets).reduce((sum, target) => sum + target, 0) / 2000
    expect(share).toBeGreaterThan(0.1)
    expect(share).toBeLessThan(0.9)
  }
})

test("refuses what is no count", () => {
  expect(() =>
    syntheticDataset({ task: "linear", examples: 0, features: 1, mislabelled: 0, seed: 1 }),
  ).toThrow(/examples is 0/)
})
