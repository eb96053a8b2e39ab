import type { Address, Flag, Kernels, Vector } from "./kernels.ts"
import { sumEight, type Elementary } from "./plain-elementary.ts"

/** Rows whose share of the gradient is summed by itself. */
const chunk = 32

/** Linear and logistic models over the floats and words of a memory. */
export function plainLinearModel(
  floats: Vector,
  words: Uint32Array,
  { round, exp, log1p }: Elementary,
): Pick<Kernels, "linearModel" | "descendSingly"> {
  const size = floats.BYTES_PER_ELEMENT
  const doubles = new Float64Array(floats.buffer)

  /** w·x + b: by eight partial sums, as four lanes of two vectors hold them. */
  const predict = (row: number, stride: number, features: number, w: number): number => {
    if (stride === 4) {
      const even = round(round(floats[row] * floats[w]) + round(floats[row + 2] * floats[w + 2]))
      return round(even + round(floats[row + 1] * floats[w + 1]))
    }
    sums.fill(0)
    for (let j = 0; j < stride; j++)
      sums[j & 7] = round(sums[j & 7] + round(floats[row + j] * floats[w + j]))
    const z = sumEight(sums, round)
    return stride === features ? round(z + floats[w + features]) : z
  }

  const sums = new Float64Array(8)
  const costs = new Float64Array(4)
  const bias = new Float64Array(4)
  const biasPart = new Float64Array(4)
  /** One chunk's share of the gradient. */
  let part = new Float64Array(0)

  const targetOf = (targets: Address, i: number, row: number, stride: number): number =>
    stride === 4 ? floats[row + 3] : floats[targets / size + i]

  /** √(|x|² + 1) of a row of four floats, which holds the 1. */
  const shortLength = (row: number): number => {
    const squareOf = (j: number): number => round(floats[row + j] * floats[row + j])
    return round(Math.sqrt(round(round(squareOf(0) + squareOf(2)) + squareOf(1))))
  }

  /** Floats of a row that are multiplied with parameters. */
  const widthOf = (stride: number): number => (stride === 4 ? 3 : stride)

  const errorOf = (logistic: Flag, z: number, y: number, tail: number): number =>
    logistic === 1 ? round(round((z < 0 ? tail : 1) / round(1 + tail)) - y) : round(z - y)

  const costOf = (logistic: Flag, z: number, y: number, tail: number, error: number): number =>
    logistic === 1
      ? round(round((z < 0 ? 0 : z) + log1p(tail)) - round(y * z))
      : round(0.5 * round(error * error))

  return {
    linearModel(
      logistic,
      inputs,
      stride,
      features,
      targets,
      order,
      count,
      parameters,
      gradient: Address,
    ) {
      const apart = stride === features
      const width = widthOf(stride)
      const [w, g, rows] = [parameters / size, gradient / size, order / 4]
      const length = (features + 4) & ~3
      if (part.length < length) part = new Float64Array(length)
      costs.fill(0)
      bias.fill(0)
      if (gradient !== 0) floats.fill(0, g, g + length)
      for (let from = 0; from < count; from += chunk) {
        part.fill(0)
        biasPart.fill(0)
        const to = Math.min(from + chunk, count)
        for (let k = from; k < to; k++) {
          const row = inputs / size + words[rows + k] * stride
          const z = predict(row, stride, features, w)
          const y = targetOf(targets, words[rows + k], row, stride)
          const tail = logistic === 1 ? exp(-Math.abs(z)) : z
          const error = errorOf(logistic, z, y, tail)
          costs[k & 3] += costOf(logistic, z, y, tail, error)
          biasPart[k & 3] = round(biasPart[k & 3] + error)
          if (gradient === 0) continue
          for (let j = 0; j < width; j++) part[j] = round(part[j] + round(error * floats[row + j]))
        }
        for (let lane = 0; lane < 4; lane++) bias[lane] = round(bias[lane] + biasPart[lane])
        if (gradient === 0) continue
        for (let j = 0; j < width; j++) floats[g + j] += part[j]
      }
      if (gradient !== 0) {
        if (apart) floats[g + features] = round(bias[0] + bias[2]) + round(bias[1] + bias[3])
        for (let j = 0; j < length; j++) floats[g + j] /= count
      }
      return (costs[0] + costs[2] + (costs[1] + costs[3])) / count
    },

    descendSingly(
      logistic,
      inputs,
      stride,
      features,
      targets,
      lengths,
      order,
      count,
      parameters,
      rate,
      limit,
      costSeries,
      normSeries,
    ) {
      const w = parameters / size
      const r = round(rate)
      const width = widthOf(stride)
      for (let k = 0; k < count; k++) {
        const i = words[order / 4 + k]
        const row = inputs / size + i * stride
        const z = predict(row, stride, features, w)
        const y = targetOf(targets, i, row, stride)
        const tail = logistic === 1 ? exp(-Math.abs(z)) : z
        const error = errorOf(logistic, z, y, tail)
        const cost = costOf(logistic, z, y, tail, error)
        if (!(cost <= limit)) return k
        for (let j = 0; j < width; j++) floats[w + j] -= round(r * round(error * floats[row + j]))
        if (stride === features) floats[w + features] -= round(r * error)
        const length = stride === 4 ? shortLength(row) : floats[lengths / size + i]
        doubles[costSeries / 8 + k] = cost
        doubles[normSeries / 8 + k] = round(Math.abs(error) * length)
      }
      return count
    },
  }
}
