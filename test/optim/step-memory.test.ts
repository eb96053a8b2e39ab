import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  activationsOf,
  denseShape,
  logisticShape,
  parametersOf,
  vggShape,
} from "../../src/optim/model-shape.ts"
import { network, networkBytes } from "../../src/optim/network.ts"
import {
  bytesPerExample,
  fixedBytes,
  largestBatch,
  memoryParts,
  numberTypes,
  stepMemory,
  totalBytes,
  type StepShape,
} from "../../src/optim/step-memory.ts"

const { float32, float16, float64, int8 } = numberTypes

describe("the shape of a model", () => {
  test("counts VGG-16 as its authors do: 138 million parameters, layer by layer", () => {
    const vgg = vggShape()
    // 138,357,544 is what the libraries that distribute its weights count.
    expect(parametersOf(vgg)).toBe(138_357_544)
    expect(vgg.inputs).toBe(150_528)
    expect(vgg.layers.map(({ outputs }) => outputs)).toEqual([
      ...[3_211_264, 3_211_264, 802_816],
      ...[1_605_632, 1_605_632, 401_408],
      ...[802_816, 802_816, 802_816, 200_704],
      ...[401_408, 401_408, 401_408, 100_352],
      ...[100_352, 100_352, 100_352, 25_088],
      ...[4096, 4096, 1000],
    ])
    expect(vgg.layers.filter(({ parameters }) => parameters > 0).length).toBe(16)
    expect(vgg.layers[18].parameters).toBe(102_764_544)
  })

  test("counts the parameters of a network as the engine does", () => {
    const sizes = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(sizes, fc.array(sizes, { maxLength: 3 }), (features, hidden) => {
        const classes = 3
        const { parameterCount } = network(
          {
            size: 1,
            features,
            inputs: new Float32Array(features),
            targets: new Float32Array(1),
            mislabelled: new Uint8Array(1),
          },
          { hidden, activation: "relu", classes },
        )
        const shape = denseShape(features, [...hidden, classes])
        expect(parametersOf(shape)).toBe(parameterCount)
        expect(activationsOf(shape)).toBe(hidden.reduce((sum, units) => sum + units, 0) + classes)
      }),
    )
  })
})

describe("the memory of a step", () => {
  test("of logistic regression on three numbers, by hand", () => {
    const step = { model: logisticShape(3), numbers: float32, stateVectors: 0 }
    expect(stepMemory(step, 10)).toEqual({
      data: 160,
      activations: 40,
      parameters: 16,
      gradient: 16,
      state: 0,
    })
  })

  test("of a 784-512-10 network with Adam, by hand, in each type of number", () => {
    const model = denseShape(784, [512, 10])
    const parameters = 785 * 512 + 513 * 10
    const of = (numbers: StepShape["numbers"]) =>
      memoryParts.map((part) => stepMemory({ model, numbers, stateVectors: 2 }, 64)[part])
    expect(of(float32)).toEqual([
      64 * (784 * 4 + 4),
      64 * 522 * 4,
      parameters * 4,
      parameters * 4,
      parameters * 8,
    ])
    expect(of(float64)).toEqual([
      64 * (784 * 8 + 4),
      64 * 522 * 8,
      parameters * 8,
      parameters * 8,
      parameters * 16,
    ])
    expect(of(float16)).toEqual([
      64 * (784 * 2 + 4),
      64 * 522 * 2,
      parameters * 6,
      parameters * 2,
      parameters * 8,
    ])
    expect(of(int8)).toEqual([64 * (784 + 4), ...of(float32).slice(1)])
  })

  const step: fc.Arbitrary<StepShape> = fc.record({
    model: fc
      .tuple(fc.integer({ min: 1, max: 1e6 }), fc.array(fc.integer({ min: 1, max: 4096 })))
      .map(([inputs, units]) => denseShape(inputs, [...units, 10])),
    numbers: fc.constantFrom(float32, float16, float64, int8),
    stateVectors: fc.integer({ min: 0, max: 3 }),
  })
  const batch = fc.integer({ min: 0, max: 65_536 })

  test("grows with the mini-batch, example by example", () => {
    fc.assert(
      fc.property(step, batch, batch, (shape, a, b) => {
        const bytes = (size: number) => totalBytes(stepMemory(shape, size))
        expect(bytes(a + b) + fixedBytes(shape)).toBe(bytes(a) + bytes(b))
        expect(bytes(a + 1)).toBe(bytes(a) + bytesPerExample(shape))
        expect(bytesPerExample(shape)).toBeGreaterThan(0)
      }),
    )
  })

  test("is filled by the largest mini-batch, and overflows with one example more", () => {
    fc.assert(
      fc.property(step, fc.integer({ min: 1, max: 2 ** 37 }), (shape, bytes) => {
        const most = largestBatch(shape, bytes)
        expect(totalBytes(stepMemory(shape, most + 1))).toBeGreaterThan(bytes)
        if (most > 0) expect(totalBytes(stepMemory(shape, most))).toBeLessThanOrEqual(bytes)
      }),
    )
  })

  test("is the engine's own, where the engine keeps the same", () => {
    const hidden = [64, 32]
    const [features, classes] = [48, 16]
    const shape = (stateVectors: number): StepShape => ({
      model: denseShape(features, [...hidden, classes]),
      numbers: float32,
      stateVectors,
    })
    const engine = (size: number, vectors: number) =>
      networkBytes({ size, features }, { hidden, classes }, "single", vectors)
    // Widths of fours are not padded; sixteens of examples and of parameters fill cache lines.
    const { data } = stepMemory(shape(0), 1024)
    const order = 1024 * 4
    expect(engine(2048, 2) - engine(1024, 2)).toBe(data + order)
    const { state } = stepMemory(shape(2), 1)
    expect(engine(1024, 4) - engine(1024, 2)).toBe(state)
  })
})
