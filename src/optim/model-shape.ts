/** What a layer holds: numbers that come out of it for an example, and parameters. */
export interface LayerShape {
  readonly outputs: number
  readonly parameters: number
}

/** A model as far as its memory goes: the numbers of an example, and what each layer makes of them. */
export interface ModelShape {
  readonly inputs: number
  readonly layers: readonly LayerShape[]
}

/** Numbers that all layers together put out for an example: its activations. */
export const activationsOf = ({ layers }: ModelShape): number =>
  layers.reduce((sum, { outputs }) => sum + outputs, 0)

export const parametersOf = ({ layers }: ModelShape): number =>
  layers.reduce((sum, { parameters }) => sum + parameters, 0)

const dense = (inputs: number, outputs: number): LayerShape => ({
  outputs,
  parameters: (inputs + 1) * outputs,
})

/** Fully connected layers, each with a bias, from the inputs to as many outputs as the last says. */
export function denseShape(inputs: number, outputs: readonly number[]): ModelShape {
  const widths = [inputs, ...outputs]
  return { inputs, layers: outputs.map((units, l) => dense(widths[l], units)) }
}

/** Logistic regression: a weight for each input, a bias, one output. */
export const logisticShape = (inputs: number): ModelShape => denseShape(inputs, [1])

/** A stack of filters with equal depth, and what follows: the side of the image is halved. */
interface Stack {
  readonly convolutions: number
  readonly channels: number
}

/** Convolutions of 3 × 3 that keep the size of a square image, then the maximum of each 2 × 2. */
function stackLayers({ convolutions, channels }: Stack, side: number, depth: number): LayerShape[] {
  const filters = Array.from({ length: convolutions }, (_, k) => ({
    outputs: side * side * channels,
    parameters: (9 * (k === 0 ? depth : channels) + 1) * channels,
  }))
  return [...filters, { outputs: (side / 2) ** 2 * channels, parameters: 0 }]
}

const vggStacks: readonly Stack[] = [
  { convolutions: 2, channels: 64 },
  { convolutions: 2, channels: 128 },
  { convolutions: 3, channels: 256 },
  { convolutions: 3, channels: 512 },
  { convolutions: 3, channels: 512 },
]

/**
 * VGG-16, for photos of 224 × 224 × 3 and a thousand classes (Simonyan and Zisserman 2015,
 * configuration D). Rectifiers work in place and count for nothing.
 */
export function vggShape(): ModelShape {
  let [side, depth] = [224, 3]
  const inputs = side * side * depth
  const layers: LayerShape[] = []
  for (const stack of vggStacks) {
    layers.push(...stackLayers(stack, side, depth))
    side /= 2
    depth = stack.channels
  }
  const top = denseShape(side * side * depth, [4096, 4096, 1000])
  return { inputs, layers: [...layers, ...top.layers] }
}
