import { requireDataset, type Dataset } from "./dataset.ts"
import { activations, type MachineMaker, type Precision, type Vector } from "./kernels/kernels.ts"
import { plain } from "./kernels/plain.ts"
import type { Problem, PlainDescent, Workspace } from "./problem.ts"
import { openSpace, planSpace } from "./space.ts"

/** A multi-layer perceptron: what is between the inputs and the classes. */
export interface Architecture {
  /** Units of each hidden layer, from the inputs on; none makes it softmax regression. */
  readonly hidden: readonly number[]
  readonly activation: "relu" | "tanh"
  /** Classes, at least 2; targets are 0 to classes - 1. */
  readonly classes: number
}

/** A layer: where its weights (inputs × outputs, row-major) and bias begin in a vector. */
export interface Layer {
  readonly inputs: number
  readonly outputs: number
  /** Both rounded up to multiples of four, as they lie in memory. */
  readonly inputWidth: number
  readonly outputWidth: number
  readonly weights: number
  readonly bias: number
}

/** A network as a problem, with the plan of its parameters. */
export interface Network extends Problem {
  readonly layers: readonly Layer[]
}

/** Updates of single examples that are made in one go. */
const singles = 512

/** Rows that go through all layers together, so that what lies between stays in the cache. */
const chunk = 32

const padded = (width: number): number => (width + 3) & ~3

/**
 * A multi-layer perceptron with softmax cross-entropy: z = x W + b in each layer, an
 * activation between layers, and the mean over the examples of ln Σ exp z - z of the class.
 * The gradient is that of back-propagation (Rumelhart, Hinton and Williams 1986).
 *
 * @throws RangeError for a training set or architecture that does not fit together.
 */
export function network(
  dataset: Dataset,
  { hidden, activation, classes }: Architecture,
  maker: MachineMaker = plain("double"),
): Network {
  requireDataset(dataset)
  requireArchitecture(hidden, classes)
  for (const target of dataset.targets)
    if (!Number.isInteger(target) || target < 0 || target >= classes)
      throw new RangeError(`a class is ${target}; it takes 0 to ${classes - 1}`)
  const { size, features, inputs, targets } = dataset
  const { layers, vectorLength } = layersOf([features, ...hidden, classes])
  const float = maker.precision === "single" ? 4 : 8
  const widths = [padded(features), ...layers.map(({ outputWidth }) => outputWidth)]
  const [inputWidth] = widths
  const last = layers.length - 1

  const plan = (vectors: number) =>
    planNetwork({ size, features }, [...hidden, classes], maker.precision, vectors)

  const open = (vectors: number): Workspace => {
    const { space, ...at } = plan(vectors)
    const { machine, ...opened } = openSpace(space, maker)
    const { buffer, kernels } = machine
    const floats = float === 4 ? new Float32Array(buffer) : new Float64Array(buffer)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < features; j++)
        floats[at.inputs / float + i * inputWidth + j] = inputs[i * features + j]
    floats.set(targets, at.targets / float)
    new Uint32Array(buffer, at.identity, chunk).forEach((_, i, all) => (all[i] = i))
    const between = activations[activation]

    /** Carries rows through all layers; the last one's logits become errors. */
    const forward = (parameters: Vector, x: number, y: number, order: number, rows: number) => {
      let values = x
      for (let l = 0; l <= last; l++) {
        const layer = layers[l]
        kernels.forward(
          values,
          rows,
          layer.inputWidth,
          parameters.byteOffset + layer.weights * float,
          parameters.byteOffset + layer.bias * float,
          layer.outputWidth,
          l === last ? activations.linear : between,
          at.values[l + 1],
        )
        values = at.values[l + 1]
      }
      return kernels.crossEntropy(values, rows, widths[last + 1], classes, y, order)
    }

    /** Where the errors of a layer's outputs are. */
    const errorsAt = (l: number): number => (l === last ? at.values[last + 1] : at.errors[l + 1])

    /** Carries the errors of rows back through all layers but the first. */
    const backwardErrors = (parameters: Vector, rows: number): void => {
      for (let l = last; l > 0; l--)
        kernels.backwardInputs(
          errorsAt(l),
          rows,
          layers[l].outputWidth,
          parameters.byteOffset + layers[l].weights * float,
          layers[l].inputWidth,
          between,
          at.values[l],
          at.errors[l],
        )
    }

    /** Adds the share of rows, whose errors are known, to the gradient. */
    const addGradient = (gradient: Vector, rows: number, first: 0 | 1): void => {
      for (let l = 0; l <= last; l++)
        kernels.backwardWeights(
          at.values[l],
          errorsAt(l),
          rows,
          layers[l].inputWidth,
          layers[l].outputWidth,
          gradient.byteOffset + layers[l].weights * float,
          gradient.byteOffset + layers[l].bias * float,
          first,
        )
    }

    const norm = (gradient: Vector): number =>
      Math.sqrt(kernels.sumOfSquares(gradient.byteOffset, vectorLength))

    /** Updates all layers by a single row, and gives the square of the gradient's norm. */
    const descendLayers = (parameters: Vector, x: number, rate: number): number => {
      let squares = 0
      for (let l = 0; l <= last; l++) {
        const { inputWidth: inputs, outputWidth, weights, bias } = layers[l]
        const values = l === 0 ? x : at.values[l]
        squares += kernels.descendLayer(
          values,
          errorsAt(l),
          inputs,
          outputWidth,
          parameters.byteOffset + weights * float,
          parameters.byteOffset + bias * float,
          rate,
        )
      }
      return squares
    }

    const [costs, norms] = [new Float64Array(singles), new Float64Array(singles)]
    const plainDescent: PlainDescent = {
      greatestBatch: 1,
      most: singles,
      costs,
      norms,
      run(parameters, _gradient, from, to, _batch, rate, limit) {
        for (let k = from; k < to; k++) {
          const order = opened.order.byteOffset + k * 4
          const place = (k - from) % chunk
          // Rows that lie far apart are fetched together, so that their ways to the cache overlap.
          if (place === 0)
            kernels.gatherRows(at.inputs, inputWidth, order, Math.min(chunk, to - k), at.values[0])
          const x = at.values[0] + place * inputWidth * float
          const cost = forward(parameters, x, at.targets, order, 1)
          if (!(cost <= limit)) return k - from
          backwardErrors(parameters, 1)
          costs[k - from] = cost
          norms[k - from] = Math.sqrt(descendLayers(parameters, x, rate))
        }
        return to - from
      },
    }

    return {
      machine,
      ...opened,
      norm,
      plainDescent,
      cost(parameters) {
        let sum = 0
        for (let from = 0; from < size; from += chunk) {
          const rows = Math.min(chunk, size - from)
          const x = at.inputs + from * inputWidth * float
          sum += forward(parameters, x, at.targets + from * float, at.identity, rows)
        }
        return sum / size
      },
      batchCost(parameters, from, to, gradient) {
        let sum = 0
        for (let k = from; k < to; k += chunk) {
          const rows = Math.min(chunk, to - k)
          const order = opened.order.byteOffset + k * 4
          kernels.gatherRows(at.inputs, inputWidth, order, rows, at.values[0])
          sum += forward(parameters, at.values[0], at.targets, order, rows)
          backwardErrors(parameters, rows)
          addGradient(gradient, rows, k === from ? 1 : 0)
        }
        if (to - from > 1) kernels.scale(gradient.byteOffset, 1 / (to - from), vectorLength)
        return sum / (to - from)
      },
    }
  }

  const places = placesOf(layers)
  return {
    dataset,
    layers,
    size,
    parameterCount: places.length,
    vectorLength,
    mislabelled: dataset.mislabelled,
    exampleWork: layers.reduce((sum, layer) => sum + layer.inputs * layer.outputs, 0),
    bytes: (vectors) => plan(vectors).space.layout.bytes,
    open,
    initialise: (parameters, stream, spread) => {
      for (const layer of layers) {
        const deviation = spread * Math.sqrt((activation === "relu" ? 2 : 1) / layer.inputs)
        for (let i = 0; i < layer.inputs; i++)
          for (let o = 0; o < layer.outputs; o++)
            parameters[layer.weights + i * layer.outputWidth + o] = deviation * stream.gaussian()
      }
    },
    places,
  }
}

/** Where everything of a network lies in memory; `units` are those of its layers. */
function planNetwork(
  { size, features }: Pick<Dataset, "size" | "features">,
  units: readonly number[],
  precision: Precision,
  vectors: number,
) {
  const float = precision === "single" ? 4 : 8
  const { vectorLength } = layersOf([features, ...units])
  const widths = [features, ...units].map(padded)
  const space = planSpace({ size, vectorLength, vectors, float })
  const { layout } = space
  return {
    space,
    inputs: layout.reserve(size * padded(features) * float),
    targets: layout.reserve(size * float),
    identity: layout.reserve(chunk * 4),
    values: widths.map((width) => layout.reserve(chunk * width * float)),
    errors: widths.map((width) => layout.reserve(chunk * width * float)),
  }
}

/** The bytes that a network takes in memory, known before there are any examples. */
export const networkBytes = (
  shape: Pick<Dataset, "size" | "features">,
  { hidden, classes }: Pick<Architecture, "hidden" | "classes">,
  precision: Precision,
  vectors: number,
): number => planNetwork(shape, [...hidden, classes], precision, vectors).space.layout.bytes

function requireArchitecture(hidden: readonly number[], classes: number): void {
  for (const units of hidden)
    if (!Number.isInteger(units) || units < 1)
      throw new RangeError(`a hidden layer has ${units} units; it takes a whole number from 1`)
  if (!Number.isInteger(classes) || classes < 2)
    throw new RangeError(`there are ${classes} classes; it takes a whole number from 2`)
}

function layersOf(units: readonly number[]): { layers: Layer[]; vectorLength: number } {
  const layers: Layer[] = []
  let at = 0
  for (let l = 1; l < units.length; l++) {
    const [inputs, outputs] = [units[l - 1], units[l]]
    const [inputWidth, outputWidth] = [padded(inputs), padded(outputs)]
    const bias = at + inputWidth * outputWidth
    layers.push({ inputs, outputs, inputWidth, outputWidth, weights: at, bias })
    at = bias + outputWidth
  }
  return { layers, vectorLength: at }
}

/** Where the parameters are, layer by layer: the weights row by row, then the bias. */
function placesOf(layers: readonly Layer[]): Uint32Array {
  const places: number[] = []
  for (const { inputs, outputs, outputWidth, weights, bias } of layers) {
    for (let i = 0; i < inputs; i++)
      for (let o = 0; o < outputs; o++) places.push(weights + i * outputWidth + o)
    for (let o = 0; o < outputs; o++) places.push(bias + o)
  }
  return Uint32Array.from(places)
}
