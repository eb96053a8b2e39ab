import { activations, type Address, type Kernels, type Vector } from "./kernels.ts"
import type { Elementary } from "./plain-elementary.ts"

type NetworkKernels = Pick<
  Kernels,
  "gatherRows" | "forward" | "backwardWeights" | "backwardInputs" | "descendLayer" | "crossEntropy"
>

/** Logits that lie so far below the greatest belong to classes that are not possible at all. */
const negligible = -69

/** The layers of a network over the floats and words of a memory. */
export function plainNetwork(
  floats: Vector,
  words: Uint32Array,
  { round, exp, log, tanh }: Elementary,
  { sumOfSquares }: Pick<Kernels, "sumOfSquares">,
): NetworkKernels {
  const size = floats.BYTES_PER_ELEMENT

  const activate = (activation: number, z: number): number => {
    if (activation === activations.linear) return z
    return activation === activations.relu ? (z < 0 ? 0 : z) : tanh(z)
  }

  const slope = (activation: number, y: number, error: number): number => {
    if (activation === activations.relu) return y > 0 ? error : 0
    return round(error - round(error * round(y * y)))
  }

  let scratch = new Float64Array(0)
  /** Room for partial sums, made once for each width. */
  const scratchOf = (length: number): Float64Array =>
    scratch.length >= length ? scratch : (scratch = new Float64Array(length))

  const lanes = new Float64Array(4)
  const sumLanes = (): number => round(round(lanes[0] + lanes[2]) + round(lanes[1] + lanes[3]))

  return {
    gatherRows(inputs, width, order, count, into) {
      for (let k = 0; k < count; k++) {
        const from = inputs / size + words[order / 4 + k] * width
        floats.copyWithin(into / size + k * width, from, from + width)
      }
    },

    forward(x, rows, inputs, weights, bias, outputs, activation, out) {
      const [xs, w, b, y] = [x / size, weights / size, bias / size, out / size]
      const sums = scratchOf(outputs)
      for (let r = 0; r < rows; r++) {
        for (let o = 0; o < outputs; o++) sums[o] = floats[b + o]
        for (let i = 0; i < inputs; i++) {
          const value = floats[xs + r * inputs + i]
          const row = w + i * outputs
          for (let o = 0; o < outputs; o++)
            sums[o] = round(sums[o] + round(value * floats[row + o]))
        }
        for (let o = 0; o < outputs; o++)
          floats[y + r * outputs + o] = activate(activation, sums[o])
      }
    },

    backwardWeights(x, d, rows, inputs, outputs, weights, bias, first) {
      const [xs, ds, w, b] = [x / size, d / size, weights / size, bias / size]
      const add = (at: number, sums: Float64Array): void => {
        for (let o = 0; o < outputs; o++)
          floats[at + o] = first === 1 ? sums[o] : floats[at + o] + sums[o]
      }
      const sums = scratchOf(outputs)
      for (let i = 0; i < inputs; i++) {
        sums.fill(0, 0, outputs)
        for (let r = 0; r < rows; r++) {
          const value = floats[xs + r * inputs + i]
          const row = ds + r * outputs
          for (let o = 0; o < outputs; o++)
            sums[o] = round(sums[o] + round(value * floats[row + o]))
        }
        add(w + i * outputs, sums)
      }
      sums.fill(0, 0, outputs)
      for (let r = 0; r < rows; r++)
        for (let o = 0; o < outputs; o++) sums[o] = round(sums[o] + floats[ds + r * outputs + o])
      add(b, sums)
    },

    descendLayer(x, d, inputs, outputs, weights, bias, rate) {
      const [xs, ds, w, b, r] = [x / size, d / size, weights / size, bias / size, round(rate)]
      for (let i = 0; i < inputs; i++)
        for (let o = 0; o < outputs; o++) {
          const at = i * outputs + o
          const g = round(floats[xs + i] * floats[ds + o])
          floats[w + at] -= round(r * g)
        }
      for (let o = 0; o < outputs; o++) floats[b + o] -= round(r * floats[ds + o])
      return (sumOfSquares(x, inputs) + 1) * sumOfSquares(d, outputs)
    },

    backwardInputs(d, rows, outputs, weights, inputs, activation, x, dx) {
      const [ds, w, xs, out] = [d / size, weights / size, x / size, dx / size]
      for (let r = 0; r < rows; r++)
        for (let i = 0; i < inputs; i++) {
          lanes.fill(0)
          for (let o = 0; o < outputs; o++)
            lanes[o & 3] = round(
              lanes[o & 3] + round(floats[ds + r * outputs + o] * floats[w + i * outputs + o]),
            )
          const at = r * inputs + i
          floats[out + at] = slope(activation, floats[xs + at], sumLanes())
        }
    },

    crossEntropy(z, rows, width, classes, targets: Address, order) {
      let total = 0
      for (let r = 0; r < rows; r++) {
        const at = z / size + r * width
        const label = floats[targets / size + words[order / 4 + r]]
        let most = floats[at]
        for (let o = 1; o < classes; o++) if (most < floats[at + o]) most = floats[at + o]
        const chosen = round(most - floats[at + label])
        lanes.fill(0)
        for (let o = 0; o < classes; o++) {
          const below = round(floats[at + o] - most)
          floats[at + o] = below > negligible ? exp(below) : 0
          lanes[o & 3] = round(lanes[o & 3] + floats[at + o])
        }
        const sum = sumLanes()
        for (let o = 0; o < width; o++) floats[at + o] = o < classes ? floats[at + o] / sum : 0
        floats[at + label] -= 1
        total += round(log(sum) + chosen)
      }
      return total
    },
  }
}
