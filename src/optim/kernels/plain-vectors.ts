import type { Kernels, Vector } from "./kernels.ts"
import { sumEight, type Elementary } from "./plain-elementary.ts"

type VectorKernels = Pick<
  Kernels,
  | "sumOfSquares"
  | "descend"
  | "scale"
  | "addScaled"
  | "clamp"
  | "momentum"
  | "adagrad"
  | "rmsprop"
  | "adam"
>

/** What optimizers do with vectors, over the floats of a memory. */
export function plainVectors(floats: Vector, { round }: Elementary): VectorKernels {
  const size = floats.BYTES_PER_ELEMENT
  const lanes = new Float64Array(8)
  return {
    sumOfSquares(u, length) {
      const at = u / size
      lanes.fill(0)
      for (let j = 0; j < length; j++) {
        const value = floats[at + j]
        lanes[j & 7] = round(lanes[j & 7] + round(value * value))
      }
      return sumEight(lanes, round)
    },
    descend(theta, u, rate, length) {
      const [t, g, r] = [theta / size, u / size, round(rate)]
      for (let j = 0; j < length; j++) floats[t + j] -= round(r * floats[g + j])
    },
    scale(u, factor, length) {
      const [at, f] = [u / size, round(factor)]
      for (let j = 0; j < length; j++) floats[at + j] *= f
    },
    addScaled(u, v, factor, length) {
      const [to, from, f] = [u / size, v / size, round(factor)]
      for (let j = 0; j < length; j++) floats[to + j] += round(f * floats[from + j])
    },
    clamp(u, bound, length) {
      const [at, most] = [u / size, round(bound)]
      for (let j = 0; j < length; j++)
        floats[at + j] = Math.max(Math.min(floats[at + j], most), -most)
    },
    momentum(u, b, keep, take, nesterov, length) {
      const [at, buffer, keeps, takes] = [u / size, b / size, round(keep), round(take)]
      for (let j = 0; j < length; j++) {
        const taken = round(takes * floats[at + j])
        const moved = round(round(keeps * floats[buffer + j]) + taken)
        floats[buffer + j] = moved
        floats[at + j] = nesterov === 1 ? taken + round(keeps * moved) : moved
      }
    },
    adagrad(u, s, epsilon, length) {
      const [at, sums, e] = [u / size, s / size, round(epsilon)]
      for (let j = 0; j < length; j++) {
        const g = floats[at + j]
        const sum = round(floats[sums + j] + round(g * g))
        floats[sums + j] = sum
        floats[at + j] = g / round(round(Math.sqrt(sum)) + e)
      }
    },
    rmsprop(u, v, keep, take, epsilon, length) {
      const [at, means, e] = [u / size, v / size, round(epsilon)]
      const [keeps, takes] = [round(keep), round(take)]
      for (let j = 0; j < length; j++) {
        const g = floats[at + j]
        const mean = round(round(keeps * floats[means + j]) + round(takes * round(g * g)))
        floats[means + j] = mean
        floats[at + j] = g / round(round(Math.sqrt(mean)) + e)
      }
    },
    adam(u, m, v, w, keep1, take1, keep2, take2, c1, c2, epsilon, length) {
      const [at, firsts, seconds, most] = [u / size, m / size, v / size, w / size]
      const [keeps1, takes1] = [round(keep1), round(take1)]
      const [keeps2, takes2] = [round(keep2), round(take2)]
      const [correction1, correction2, e] = [round(c1), round(c2), round(epsilon)]
      for (let j = 0; j < length; j++) {
        const g = floats[at + j]
        const first = round(round(keeps1 * floats[firsts + j]) + round(takes1 * g))
        let second = round(round(keeps2 * floats[seconds + j]) + round(takes2 * round(g * g)))
        floats[firsts + j] = first
        floats[seconds + j] = second
        if (w !== 0) {
          second = Math.max(floats[most + j], second)
          floats[most + j] = second
        }
        const root = round(round(round(Math.sqrt(second)) / correction2) + e)
        floats[at + j] = round(first / correction1) / root
      }
    },
  }
}
