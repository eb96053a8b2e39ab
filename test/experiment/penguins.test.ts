import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { penguinDataset, penguinExamples, penguinFeatures } from "../../src/experiment/penguins.ts"
import { problemOf } from "../../src/experiment/problem-of.ts"

describe.each(["linear", "logistic"] as const)("the penguins, %s", (task) => {
  test("are as many as the schema says, without a gap", async () => {
    const { size, inputs, targets } = await penguinDataset(task, penguinFeatures)
    expect(size).toBe(penguinExamples(task))
    expect(inputs.every(Number.isFinite)).toBe(true)
    expect(targets.every(Number.isFinite)).toBe(true)
  })

  test("have standardised inputs", async () => {
    const { size, features, inputs } = await penguinDataset(task, penguinFeatures)
    for (let j = 0; j < features; j++) {
      let [sum, squares] = [0, 0]
      for (let i = 0; i < size; i++) {
        sum += inputs[i * features + j]
        squares += inputs[i * features + j] ** 2
      }
      expect(sum / size).toBeCloseTo(0, 10)
      expect(squares / size).toBeCloseTo(1, 10)
    }
  })
})

test("body mass grows with flipper length, as Gorman and others found", async () => {
  const { size, inputs, targets } = await penguinDataset("linear", 1)
  let correlation = 0
  for (let i = 0; i < size; i++) correlation += (inputs[i] * targets[i]) / size
  expect(correlation).toBeCloseTo(0.871, 3)
})

test("can be mislabelled like any other data", async () => {
  const problem = await problemOf(
    requireExperiment({ data: "penguins", task: "logistic", mislabelled: 0.1 }),
  )
  expect(problem.mislabelled.reduce((sum, flag) => sum + flag, 0)).toBe(33)
})
