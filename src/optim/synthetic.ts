import type { Dataset } from "./dataset.ts"
import { sigmoid } from "./elementary.ts"
import { RandomStream } from "./random.ts"

export type Task = "linear" | "logistic"

/** A training set to be drawn at random. */
export interface SyntheticSettings {
  readonly task: Task
  readonly examples: number
  readonly features: number
  /** Share of the examples with a wrong target, 0 to 0.5. */
  readonly mislabelled: number
  readonly seed: number
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
  const { weights, bias } = drawModel(stream, features)
  const offset = 1 / Math.sqrt(features)
  const inputs = new Float64Array(examples * features)
  const targets = new Float64Array(examples)
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
 * own: a class is flipped; a number is replaced by the target of another example.
 */
export function mislabel(
  dataset: Dataset,
  { task, mislabelled, seed }: Pick<SyntheticSettings, "task" | "mislabelled" | "seed">,
): Dataset {
  const { size, targets } = dataset
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
    const other = (i + 1 + stream.below(Math.max(1, size - 1))) % size
    wrong[i] = task === "logistic" ? 1 - targets[i] : targets[other]
  }
  return { ...dataset, targets: wrong, mislabelled: flags }
}

function requireCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} is ${value}; it takes a whole number of at least 1`)
}
