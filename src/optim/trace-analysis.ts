import type { Precision } from "./kernels/kernels.ts"

/** A rise by a smaller share of the cost is rounding, not a rise. */
const rounding = { single: 1e-6, double: 1e-12 } as const

/** The first index whose cost is higher than the one before; undefined where none is. */
export function firstRise(costs: Float64Array, precision: Precision): number | undefined {
  const factor = 1 + rounding[precision]
  for (let k = 1; k < costs.length; k++) if (costs[k] > costs[k - 1] * factor) return k
  return undefined
}

/** How many costs are higher than the one before. */
export function countRises(costs: Float64Array, precision: Precision): number {
  const factor = 1 + rounding[precision]
  let count = 0
  for (let k = 1; k < costs.length; k++) if (costs[k] > costs[k - 1] * factor) count++
  return count
}

/**
 * The exponentially weighted moving average, v_t = β v_{t-1} + (1 - β) x_t, divided by
 * 1 - β^t so that it is unbiased from the start (Kingma and Ba 2015, section 3).
 */
export function exponentialAverage(values: Float64Array, beta: number): Float64Array {
  const averages = new Float64Array(values.length)
  let average = 0
  let weight = 1
  for (let t = 0; t < values.length; t++) {
    average = beta * average + (1 - beta) * values[t]
    weight *= beta
    averages[t] = average / (1 - weight)
  }
  return averages
}
