export { finiteDifference } from "./finite-difference.ts"

export type Activation = "relu" | "tanh"

/** `weights[layer][to][from]` and `biases[layer][to]`; one layer alone is softmax regression. */
export type Parameters = {
  readonly weights: number[][][]
  readonly biases: number[][]
}

function activate(z: number, activation: Activation): number {
  return activation === "relu" ? Math.max(0, z) : Math.tanh(z)
}

function derivative(z: number, activation: Activation): number {
  if (activation === "relu") return z > 0 ? 1 : 0
  return 1 - Math.tanh(z) ** 2
}

function affine(weight: number[][], bias: number[], input: number[]): number[] {
  return weight.map((row, to) => {
    let sum = bias[to]
    for (let from = 0; from < row.length; from++) sum += row[from] * input[from]
    return sum
  })
}

function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits)
  const powers = logits.map((z) => Math.exp(z - largest))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

/**
 * The scores of one example before the softmax: affine layers with the activation between them.
 * Source: Goodfellow, Bengio & Courville, Deep Learning (2016), algorithm 6.3.
 */
export function scores(
  weights: number[][][],
  biases: number[][],
  activation: Activation,
  input: number[],
): number[] {
  let values = input
  for (let layer = 0; layer < weights.length; layer++) {
    if (layer > 0) values = values.map((z) => activate(z, activation))
    values = affine(weights[layer], biases[layer], values)
  }
  return values
}

/**
 * The mean over the examples of the cross-entropy, log(sum exp z) - z[class].
 * Source: Goodfellow, Bengio & Courville, Deep Learning (2016), section 6.2.2.3; PyTorch
 * documentation, `torch.nn.CrossEntropyLoss` with its mean reduction.
 */
export function cost(
  weights: number[][][],
  biases: number[][],
  activation: Activation,
  inputs: number[][],
  classes: number[],
): number {
  let total = 0
  inputs.forEach((input, example) => {
    const z = scores(weights, biases, activation, input)
    const largest = Math.max(...z)
    const sum = z.map((value) => Math.exp(value - largest)).reduce((a, b) => a + b, 0)
    total += largest + Math.log(sum) - z[classes[example]]
  })
  return total / inputs.length
}

/**
 * The gradient of `cost` by back-propagation, one example at a time: the last layer's error is
 * softmax - one-hot; each layer hands back (W^T error) * activation'(z). relu'(0) is 0.
 * Source: Goodfellow, Bengio & Courville, Deep Learning (2016), algorithm 6.4.
 */
export function gradient(
  weights: number[][][],
  biases: number[][],
  activation: Activation,
  inputs: number[][],
  classes: number[],
): Parameters {
  const weightGradient = weights.map((weight) => weight.map((row) => row.map(() => 0)))
  const biasGradient = biases.map((bias) => bias.map(() => 0))
  inputs.forEach((input, example) => {
    const layerInputs: number[][] = []
    const layerOutputs: number[][] = []
    for (let layer = 0; layer < weights.length; layer++) {
      const layerInput =
        layer === 0 ? input : layerOutputs[layer - 1].map((z) => activate(z, activation))
      layerInputs.push(layerInput)
      layerOutputs.push(affine(weights[layer], biases[layer], layerInput))
    }

    const probabilities = softmax(layerOutputs[weights.length - 1])
    let error = probabilities.map((p, c) => p - (c === classes[example] ? 1 : 0))
    for (let layer = weights.length - 1; layer >= 0; layer--) {
      for (let to = 0; to < error.length; to++) {
        biasGradient[layer][to] += error[to] / inputs.length
        for (let from = 0; from < layerInputs[layer].length; from++) {
          weightGradient[layer][to][from] += (error[to] * layerInputs[layer][from]) / inputs.length
        }
      }
      if (layer === 0) break
      const handedBack = layerInputs[layer].map(() => 0)
      for (let to = 0; to < error.length; to++) {
        for (let from = 0; from < handedBack.length; from++) {
          handedBack[from] += weights[layer][to][from] * error[to]
        }
      }
      error = handedBack.map((e, i) => e * derivative(layerOutputs[layer - 1][i], activation))
    }
  })
  return { weights: weightGradient, biases: biasGradient }
}

/** All of the parameters in one row: layer by layer, its weights row by row, then its biases. */
export function flatten(parameters: Parameters): number[] {
  return parameters.weights.flatMap((weight, layer) => [
    ...weight.flat(),
    ...parameters.biases[layer],
  ])
}

/** The inverse of `flatten` for layers of the given sizes, inputs first and classes last. */
export function unflatten(theta: number[], sizes: number[]): Parameters {
  const weights: number[][][] = []
  const biases: number[][] = []
  let at = 0
  for (let layer = 0; layer + 1 < sizes.length; layer++) {
    const weight: number[][] = []
    for (let to = 0; to < sizes[layer + 1]; to++) {
      weight.push(theta.slice(at, at + sizes[layer]))
      at += sizes[layer]
    }
    weights.push(weight)
    biases.push(theta.slice(at, at + sizes[layer + 1]))
    at += sizes[layer + 1]
  }
  return { weights, biases }
}
