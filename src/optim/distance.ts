import type { Checkpoints } from "./trace.ts"

/** The Euclidean distance of the parameters from a point, for each recorded state. */
export function distances(
  { length, parameters }: Pick<Checkpoints, "length" | "parameters">,
  point: ArrayLike<number>,
): Float64Array {
  const p = point.length
  return new Float64Array(length).map((_, row) => {
    let squares = 0
    for (let j = 0; j < p; j++) squares += (parameters[row * p + j] - point[j]) ** 2
    return Math.sqrt(squares)
  })
}

/** The root of the mean square of some values from an index on; 0 of none. */
export function rootMeanSquare(values: Float64Array, from = 0): number {
  let squares = 0
  for (let k = from; k < values.length; k++) squares += values[k] * values[k]
  return values.length > from ? Math.sqrt(squares / (values.length - from)) : 0
}

/**
 * The root of the mean square about each value, of up to `reach` on either side: of fewer near the
 * beginning, where values fall fast, and of those that there are near the end.
 */
export const movingRootMeanSquare = (values: Float64Array, reach: number): Float64Array =>
  values.map((_, k) => {
    const half = Math.min(reach, k >> 2)
    return rootMeanSquare(values.subarray(k - half, k + half + 1))
  })
