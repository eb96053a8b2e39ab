import type { Dataset } from "./dataset.ts"
import { sigmoid } from "./elementary.ts"
import type { Precision, Vector } from "./kernels/kernels.ts"
import { RandomStream } from "./random.ts"

/** What is learned: a number, one of two classes, or one of several. */
export type Task = "linear" | "logistic" | "softmax" | "network"

/** A training set to be drawn at random. */
export interface SyntheticSettings {
  readonly task: Task
  readonly examples: number
  readonly features: number
  /** Classes, where there are several; 2 by default. */
  readonly classes?: number
  /** Share of the examples with a wrong target, 0 to 0.5. */
  readonly mislabelled: number
  readonly seed: number
  /** Of the numbers in the training set: double by default. They are drawn in double anyway. */
  readonly precision?: Precision
}

/** Standard deviation of the targets around the line that they lie about. */
const spread = 0.5

/** How far from each other the classes lie: the true logit has about this standard deviation. */
const separation = 3

/**
 * Draws a training set from a linear or a logistic model whose weights and bias are drawn
 * too. Every input has the mean 1 / √features, so that weights and bias are correlated and
 * the contours of the cost are tilted. Classes overlap, so that the logistic cost has a
 * finite minimum. A larger set from the same seed begins with the smaller one.
 */
export function syntheticDataset(settings: SyntheticSettings): Dataset {
  const { task, examples, features, seed } = settings
  requireCount("examples", examples)
  requireCount("features", features)
  const stream = new RandomStream(seed, "data")
  if (task === "softmax" || task === "network")
    return mislabel(drawClasses(settings, stream), settings)
  const { weights, bias } = drawModel(stream, features)
  const offset = 1 / Math.sqrt(features)
  const { inputs, targets } = emptyColumns(settings)
  for (let i = 0; i < examples; i++) {
    let centred = bias
    for (let j = 0; j < features; j++) {
      const x = stream.gaussian()
      inputs[i * features + j] = offset + x
      centred += weights[j] * x
    }
    targets[i] =
      task === "linear"
        ? centred + spread * stream.gaussian()
        : Number(stream.uniform() < sigmoid(separation * centred))
  }
  const dataset = {
    size: examples,
    features,
    inputs,
    targets,
    mislabelled: new Uint8Array(examples),
  }
  return mislabel(dataset, settings)
}

/** Room for a training set, in the precision that it is to be used in. */
function emptyColumns({ examples, features, precision }: SyntheticSettings): {
  inputs: Vector
  targets: Vector
} {
  const Column = precision === "single" ? Float32Array : Float64Array
  return { inputs: new Column(examples * features), targets: new Column(examples) }
}

/** Clusters that a class is made of, so that no plane tells the classes apart. */
const clustersPerClass = 2

/**
 * Several classes: each is made of two normal clusters of standard deviation 1 about centres
 * that are drawn from a normal distribution of standard deviation 2, or less where there are
 * many features, so that the classes overlap as much at any number of them.
 */
function drawClasses(settings: SyntheticSettings, stream: RandomStream): Dataset {
  const { examples, features, classes = 2 } = settings
  requireCount("classes", classes)
  const { inputs, targets } = emptyColumns(settings)
  const clusters = classes * clustersPerClass
  const distance = 4 / Math.sqrt(features + 3)
  const centres = new Float64Array(clusters * features).map(() => distance * stream.gaussian())
  for (let i = 0; i < examples; i++) {
    const cluster = stream.below(clusters)
    for (let j = 0; j < features; j++)
      inputs[i * features + j] = centres[cluster * features + j] + stream.gaussian()
    targets[i] = cluster % classes
  }
  return { size: examples, features, inputs, targets, mislabelled: new Uint8Array(examples) }
}

/** Weights of length 1 in a random direction, and a small bias: as hard to learn at any number of features. */
function drawModel(
  stream: RandomStream,
  features: number,
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(features).map(() => stream.gaussian())
  let squares = 0
  for (const weight of weights) squares += weight * weight
  const scale = 1 / Math.sqrt(squares)
  return { weights: weights.map((weight) => weight * scale), bias: 0.5 * stream.gaussian() }
}

/**
 * The dataset with exactly round(share × size) wrong targets, drawn by a stream of their
 * own: a class is replaced by another; a number by the target of another example.
 */
export function mislabel(
  dataset: Dataset,
  settings: Pick<SyntheticSettings, "mislabelled" | "seed"> & {
    readonly task: string
    readonly classes?: number
  },
): Dataset {
  const { size, targets } = dataset
  const { task, mislabelled, seed } = settings
  const classes = task === "logistic" ? 2 : (settings.classes ?? 2)
  if (!(mislabelled >= 0 && mislabelled <= 1))
    throw new RangeError(`the mislabelled share is ${mislabelled}; it takes 0 to 1`)
  const stream = new RandomStream(seed, "labels")
  const order = Uint32Array.from({ length: size }, (_, index) => index)
  const wrong = targets.slice()
  const flags = new Uint8Array(size)
  const count = Math.round(mislabelled * size)
  for (let k = 0; k < count; k++) {
    const swap = k + stream.below(size - k)
    const i = order[swap]
    order[swap] = order[k]
    order[k] = i
    flags[i] = 1
    wrong[i] =
      task === "linear"
        ? targets[(i + 1 + stream.below(Math.max(1, size - 1))) % size]
        : (targets[i] + 1 + stream.below(Math.max(1, classes - 1))) % classes
  }
  return { ...dataset, targets: wrong, mislabelled: flags }
}

function requireCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} is ${value}; it takes a whole number of at least 1`)
}
