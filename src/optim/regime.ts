import { log } from "./elementary.ts"
import type { Outcome } from "./trace.ts"

/** What descent is doing as a run ends. */
export const regimes = ["transient", "wandering", "converged", "diverging"] as const
export type Regime = (typeof regimes)[number]

/** Within this share of its first distance from the minimum a run has arrived. */
export const arrivalShare = 0.01

/** A trend is one that explains more than this share of the variance of the log of the distance. */
const trendShare = 0.5

/**
 * The regime at the end of a run, from nothing but the run: its distances from the minimum at
 * states that lie equally far apart, the first among them, and how it ended. In this order:
 *
 * - diverging: the cost left its bounds, or the distance ends above the first one with a rising
 *   trend in the second half;
 * - converged: in the whole last quarter the distance is within a hundredth of the first;
 * - transient: the distance still falls: in the second half there is a falling trend;
 * - wandering: none of these; it neither falls nor arrives.
 *
 * There is a trend where a straight line through the logarithm of the distance explains more
 * than half of its variance.
 */
export function regimeOf(distances: Float64Array, outcome: Outcome): Regime {
  if (outcome.kind === "diverged") return "diverging"
  const count = distances.length
  const trend = trendOf(distances.subarray(Math.floor(count / 2)))
  if (distances[count - 1] > distances[0] && trend > trendShare) return "diverging"
  const reach = arrivalShare * distances[0]
  const lastQuarter = distances.subarray(Math.floor((3 * count) / 4))
  if (lastQuarter.every((distance) => distance <= reach)) return "converged"
  return trend < -trendShare ? "transient" : "wandering"
}

/**
 * How much of the variance of the logarithms a straight line explains, from 0 to 1, with the sign
 * of its slope: the squared correlation of the logarithm with time.
 */
export function trendOf(values: Float64Array): number {
  const count = values.length
  const logarithms = values.map((value) => log(Math.max(value, Number.MIN_VALUE)))
  const mean = logarithms.reduce((sum, value) => sum + value, 0) / count
  let [together, time, own] = [0, 0, 0]
  for (let k = 0; k < count; k++) {
    const t = k - (count - 1) / 2
    const deviation = logarithms[k] - mean
    together += t * deviation
    time += t * t
    own += deviation * deviation
  }
  return own > 0 && time > 0 ? (Math.sign(together) * together * together) / (time * own) : 0
}
