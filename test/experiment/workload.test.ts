import { describe, expect, test } from "vitest"
import { stepShapeOf, exampleOf, type Workload } from "../../src/experiment/workload.ts"
import { typicalMemories } from "../../src/experiment/typical-memories.ts"
import { parametersOf } from "../../src/optim/model-shape.ts"
import { largestBatch, stepMemory, totalBytes } from "../../src/optim/step-memory.ts"

const workload: Workload = {
  example: "penguin",
  values: 1000,
  model: "logistic",
  units: "512x512",
  classes: 10,
  numbers: "float32",
  optimizer: "sgd",
}

describe("a workload", () => {
  test("has the example that was chosen, or a photo where the model takes nothing else", () => {
    expect(stepShapeOf(workload).model.inputs).toBe(3)
    expect(stepShapeOf({ ...workload, example: "own" }).model.inputs).toBe(1000)
    const vgg = { ...workload, model: "vgg16" } as const
    expect(exampleOf(vgg)).toBe("photo")
    expect(stepShapeOf(vgg).model.inputs).toBe(150_528)
  })

  test("has the hidden layers of a network", () => {
    const { model } = stepShapeOf({ ...workload, model: "network", example: "digit" })
    expect(parametersOf(model)).toBe(785 * 512 + 513 * 512 + 513 * 10)
  })

  test.each([
    ["sgd", 0],
    ["momentum", 1],
    ["adam", 2],
    ["amsgrad", 3],
  ] as const)("keeps for %s as many vectors as the engine does: %d", (optimizer, vectors) => {
    expect(stepShapeOf({ ...workload, optimizer }).stateVectors).toBe(vectors)
  })
})

test("256 photos of VGG-16 with momentum fit no 16 GB, which is why its authors used four processors", () => {
  const step = stepShapeOf({ ...workload, model: "vgg16", optimizer: "momentum" })
  expect(totalBytes(stepMemory(step, 256))).toBe(
    256 * (150_528 * 4 + 4 + 15_087_080 * 4) + 3 * 4 * 138_357_544,
  )
  expect(largestBatch(step, 16 * 2 ** 30)).toBeLessThan(256)
  expect(largestBatch(step, 24 * 2 ** 30)).toBeGreaterThan(256)
})

test("typical memories are told from the smallest to the largest", () => {
  const sizes = typicalMemories.map(({ bytes }) => bytes)
  expect([...sizes].sort((a, b) => a - b)).toEqual(sizes)
})
