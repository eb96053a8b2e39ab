import { denseShape, logisticShape, vggShape, type ModelShape } from "../optim/model-shape.ts"
import type { OptimizerName } from "../optim/optimizer-names.ts"
import { createOptimizer } from "../optim/optimizers.ts"
import { numberTypes, type NumberType, type StepShape } from "../optim/step-memory.ts"
import { sizesIn } from "./field.ts"

/**
 * Numbers of an example: a photo as ImageNet's networks take it, a handwritten digit, three
 * measures of a penguin, 16 frames of video (Tran et al. 2015).
 */
export const exampleSizes = {
  photo: 224 * 224 * 3,
  digit: 28 * 28,
  penguin: 3,
  clip: 16 * 112 * 112 * 3,
} as const

export const exampleNames = ["photo", "digit", "penguin", "clip", "own"] as const
export type ExampleName = (typeof exampleNames)[number]

export const modelNames = ["vgg16", "network", "logistic"] as const
export type ModelName = (typeof modelNames)[number]

/** The largest mini-batch whose memory is told. */
export const mostBatch = 2 ** 16

/** What is trained, on what, in which numbers, by what. */
export interface Workload {
  readonly example: ExampleName
  /** Numbers of an example of one's own. */
  readonly values: number
  readonly model: ModelName
  /** Units of each hidden layer of a network: 512x512. */
  readonly units: string
  /** Classes that a network tells apart. */
  readonly classes: number
  readonly numbers: NumberType
  readonly optimizer: OptimizerName
}

/** The example that a model is given: VGG-16 takes photos of one size, whatever else was chosen. */
export const exampleOf = ({ model, example }: Pick<Workload, "model" | "example">): ExampleName =>
  model === "vgg16" ? "photo" : example

/** A step of the workload, as far as its memory goes. */
export const stepShapeOf = (workload: Workload): StepShape => ({
  model: modelOf(workload),
  numbers: numberTypes[workload.numbers],
  stateVectors: createOptimizer({ optimizer: workload.optimizer }).vectors,
})

function modelOf(workload: Workload): ModelShape {
  const { model, values, units, classes } = workload
  if (model === "vgg16") return vggShape()
  const example = exampleOf(workload)
  const inputs = example === "own" ? values : exampleSizes[example]
  return model === "logistic"
    ? logisticShape(inputs)
    : denseShape(inputs, [...sizesIn(units), classes])
}
