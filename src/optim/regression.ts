import { requireDataset, type Dataset } from "./dataset.ts"
import type { Flag, MachineMaker, Precision, Vector } from "./kernels/kernels.ts"
import { plain } from "./kernels/plain.ts"
import { openSpace, planSpace } from "./space.ts"
import type { Problem, PlainDescent, Workspace } from "./problem.ts"

/**
 * Least squares: the cost is half the mean square of the residual w·x + b - y, and its
 * gradient the mean of residual × (x, 1).
 *
 * @throws RangeError for a training set that does not fit together.
 */
export const linearRegression = (dataset: Dataset, maker = plain("double")): Problem =>
  regression(0, dataset, maker)

/**
 * Binary classification: the cost is the mean cross-entropy of y and sigmoid(z) with the
 * logit z = w·x + b, computed from z as softplus(z) - y z; its gradient is the mean of
 * (sigmoid(z) - y) × (x, 1).
 *
 * @throws RangeError for a training set that does not fit together, or a class that is not 0 or 1.
 */
export function logisticRegression(dataset: Dataset, maker = plain("double")): Problem {
  for (const target of dataset.targets)
    if (target !== 0 && target !== 1)
      throw new RangeError(`a class is ${target}; logistic regression takes 0 and 1`)
  return regression(1, dataset, maker)
}

/** Floats of a row: short rows are one vector of four, with the target as the fourth. */
function strideOf(features: number): number {
  if (features <= 2) return 4
  return features % 4 === 0 && features > 4 ? features : Math.max(8, (features + 4) & ~3)
}

/** Rows over which the full cost is summed in one go. */
const block = 65_536

/**
 * Short rows, of which there are more than a cache holds, are not shuffled by their numbers
 * alone: fetching each from anywhere would take longer than all else. They are dealt into 256
 * heaps, each row into any with the same chance, and the heaps, which fit a cache, are shuffled
 * one by one: every order is as likely as any other (Rao 1961; Sandelius 1962).
 */
const dealtFrom = 100_000

const heaps = 256

/** Updates that are made in one go. */
const most = 4096

/** Where everything of a regression lies in memory. */
function planRegression(
  { size, features }: Pick<Dataset, "size" | "features">,
  precision: Precision,
  vectors: number,
) {
  const float = precision === "single" ? 4 : 8
  const stride = strideOf(features)
  const space = planSpace({ size, vectorLength: (features + 4) & ~3, vectors, float })
  const { layout } = space
  const isDealt = stride === 4 && size >= dealtFrom
  return {
    space,
    isDealt,
    dealt: layout.reserve(isDealt ? size * stride * float : 0),
    origin: layout.reserve(isDealt ? size * 4 : 0),
    ends: layout.reserve(heaps * 4),
    inputs: layout.reserve(size * stride * float),
    targets: layout.reserve(stride === 4 ? 0 : size * float),
    lengths: layout.reserve(stride === 4 ? 0 : size * float),
    identity: layout.reserve(Math.min(size, block) * 4),
    costs: layout.reserve(most * 8),
    norms: layout.reserve(most * 8),
  }
}

/** The bytes that a regression takes in memory, known before there are any examples. */
export const regressionBytes = (
  shape: Pick<Dataset, "size" | "features">,
  precision: Precision,
  vectors: number,
): number => planRegression(shape, precision, vectors).space.layout.bytes

function regression(logistic: Flag, dataset: Dataset, maker: MachineMaker): Problem {
  requireDataset(dataset)
  const { size, features } = dataset
  const parameterCount = features + 1
  const vectorLength = (parameterCount + 3) & ~3
  const float = maker.precision === "single" ? 4 : 8
  const stride = strideOf(features)
  const plan = (vectors: number) => planRegression({ size, features }, maker.precision, vectors)

  const open = (vectors: number): Workspace => {
    const { space, isDealt, inputs, targets, lengths, identity, ...at } = plan(vectors)
    const { machine, ...opened } = openSpace(space, maker)
    const { buffer, kernels } = machine
    const floatsAt = (at: number, length: number): Vector =>
      float === 4 ? new Float32Array(buffer, at, length) : new Float64Array(buffer, at, length)
    writeRows(dataset, stride, floatsAt(inputs, size * stride))
    if (stride !== 4) {
      floatsAt(targets, size).set(dataset.targets)
      writeLengths(dataset, floatsAt(lengths, size))
    }
    new Uint32Array(buffer, identity, Math.min(size, block)).forEach((_, i, all) => (all[i] = i))

    const orderAt = opened.order.byteOffset
    const originOf = new Uint32Array(buffer, at.origin, isDealt ? size : 0)
    const endOf = new Uint32Array(buffer, at.ends, heaps)
    let rows = inputs

    const deal = (): void => {
      const state = opened.shuffleState.byteOffset
      kernels.dealRows(inputs, size, at.dealt, at.origin, orderAt, at.ends, state)
      rows = at.dealt
      for (let heap = 0, start = 0; heap < heaps; start = endOf[heap++])
        kernels.shuffle(orderAt + start * 4, endOf[heap] - start, state)
    }

    const model = (
      rowsAt: number,
      first: number,
      order: number,
      count: number,
      parameters: Vector,
      gradient: number,
    ): number =>
      kernels.linearModel(
        logistic,
        rowsAt + first * stride * float,
        stride,
        features,
        targets + first * float,
        order,
        count,
        parameters.byteOffset,
        gradient,
      )

    const plainDescent: PlainDescent = {
      greatestBatch: size,
      most,
      costs: new Float64Array(buffer, at.costs, most),
      norms: new Float64Array(buffer, at.norms, most),
      run(parameters, gradient, from, to, batch, rate, limit) {
        const order = orderAt + from * 4
        const theta = parameters.byteOffset
        return batch === 1
          ? kernels.descendSingly(
              logistic,
              rows,
              stride,
              features,
              targets,
              lengths,
              order,
              to - from,
              theta,
              rate,
              limit,
              at.costs,
              at.norms,
            )
          : kernels.descendByBatches(
              logistic,
              rows,
              stride,
              features,
              targets,
              order,
              to - from,
              batch,
              theta,
              gradient.byteOffset,
              rate,
              limit,
              at.costs,
              at.norms,
            )
      },
    }

    return {
      machine,
      ...opened,
      renew() {
        opened.renew()
        rows = inputs
      },
      ...(isDealt && {
        shuffle: deal,
        exampleAt: (place: number) =>
          rows === at.dealt ? originOf[opened.order[place]] : opened.order[place],
      }),
      plainDescent,
      norm: (gradient) => Math.sqrt(kernels.sumOfSquares(gradient.byteOffset, vectorLength)),
      cost(parameters) {
        if (size <= block) return model(inputs, 0, identity, size, parameters, 0)
        let sum = 0
        for (let first = 0; first < size; first += block) {
          const count = Math.min(block, size - first)
          sum += count * model(inputs, first, identity, count, parameters, 0)
        }
        return sum / size
      },
      batchCost: (parameters, from, to, gradient) =>
        model(rows, 0, orderAt + from * 4, to - from, parameters, gradient.byteOffset),
    }
  }

  return {
    dataset,
    size,
    parameterCount,
    vectorLength,
    mislabelled: dataset.mislabelled,
    exampleWork: features,
    bytes: (vectors) => plan(vectors).space.layout.bytes,
    open,
    initialise(parameters, stream, spread) {
      for (let j = 0; j < parameterCount; j++) parameters[j] = spread * stream.gaussian()
    },
    places: Uint32Array.from({ length: parameterCount }, (_, j) => j),
  }
}

/** Each row: the inputs, a 1 for the bias where there is room, and in short rows the target. */
function writeRows(
  { size, features, inputs, targets }: Dataset,
  stride: number,
  rows: Vector,
): void {
  for (let i = 0; i < size; i++) {
    const row = i * stride
    for (let j = 0; j < features; j++) rows[row + j] = inputs[i * features + j]
    if (stride > features) rows[row + features] = 1
    if (stride === 4) rows[row + 3] = targets[i]
  }
}

/** Of each example √(|x|² + 1): the norm of its gradient at an error of 1. */
function writeLengths({ size, features, inputs }: Dataset, lengths: Vector): void {
  for (let i = 0; i < size; i++) {
    let squares = 1
    for (let j = i * features; j < (i + 1) * features; j++) squares += inputs[j] * inputs[j]
    lengths[i] = Math.sqrt(squares)
  }
}
