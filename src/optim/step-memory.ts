import { activationsOf, parametersOf, type ModelShape } from "./model-shape.ts"

/** Bytes of a number, by what it stands for. */
export interface NumberBytes {
  /** An input of an example. */
  readonly input: number
  /** An activation, a parameter, an entry of the gradient. */
  readonly value: number
  /** The exact copy of a parameter that is kept beside a rounded one; 0 where there is none. */
  readonly exact: number
  /** An entry of the optimizer's state. */
  readonly state: number
}

const plain = (bytes: number): NumberBytes => ({
  input: bytes,
  value: bytes,
  exact: 0,
  state: bytes,
})

/**
 * Types of numbers in which one trains. With 16 bits the parameters have an exact copy, and the
 * optimizer its state, in 32 (Micikevicius et al. 2018); inputs of 8 bits, as a photo has them,
 * become 32 only inside the model.
 */
export const numberTypes = {
  float32: plain(4),
  float16: { input: 2, value: 2, exact: 4, state: 4 },
  float64: plain(8),
  int8: { ...plain(4), input: 1 },
} as const satisfies Readonly<Record<string, NumberBytes>>

export type NumberType = keyof typeof numberTypes

/** A step, as far as its memory goes. */
export interface StepShape {
  readonly model: ModelShape
  readonly numbers: NumberBytes
  /** Vectors as long as the parameters that the optimizer keeps from one step to the next. */
  readonly stateVectors: number
}

export const memoryParts = ["data", "activations", "parameters", "gradient", "state"] as const
export type MemoryPart = (typeof memoryParts)[number]

/** Bytes of each part. */
export type StepMemory = Readonly<Record<MemoryPart, number>>

/** A target is a number of 32 bits, whatever the type of the others. */
const targetBytes = 4

/**
 * The bytes that one step of training by back-propagation takes at least: the mini-batch and its
 * targets; the outputs of every layer, kept until the gradient has been made of them (errors on
 * their way back can take their place); parameters, gradient, and the optimizer's state. What a
 * library takes for its own ends comes on top.
 */
export function stepMemory({ model, numbers, stateVectors }: StepShape, batch: number): StepMemory {
  const parameters = parametersOf(model)
  return {
    data: batch * exampleBytes({ model, numbers }),
    activations: batch * activationsOf(model) * numbers.value,
    parameters: parameters * (numbers.value + numbers.exact),
    gradient: parameters * numbers.value,
    state: parameters * stateVectors * numbers.state,
  }
}

/** Bytes of an example with its target. */
export const exampleBytes = ({ model, numbers }: Pick<StepShape, "model" | "numbers">): number =>
  model.inputs * numbers.input + targetBytes

export const totalBytes = (memory: StepMemory): number =>
  memoryParts.reduce((sum, part) => sum + memory[part], 0)

/** Bytes of a step that do not grow with the mini-batch. */
export const fixedBytes = (step: StepShape): number => totalBytes(stepMemory(step, 0))

/** Bytes that one example more adds to a step. */
export const bytesPerExample = (step: StepShape): number =>
  totalBytes(stepMemory(step, 1)) - fixedBytes(step)

/** The largest mini-batch whose step fits so many bytes; 0 where not even one example does. */
export const largestBatch = (step: StepShape, bytes: number): number =>
  Math.max(0, Math.floor((bytes - fixedBytes(step)) / bytesPerExample(step)))

/** The largest mini-batch that by itself, with its targets, fits so many bytes. */
export const largestData = (step: StepShape, bytes: number): number =>
  Math.floor(bytes / exampleBytes(step))
