/**
 * The indices to draw so that a line of `values` keeps its shape in about `limit`
 * points: the least and the greatest of each bucket, the first and the last. All of
 * them where there are no more than `limit`.
 */
export function decimate(values: Float64Array, limit: number): Uint32Array {
  if (values.length <= limit) return Uint32Array.from(values, (_, index) => index)
  const buckets = Math.max(1, Math.floor((limit - 2) / 2))
  const chosen: number[] = [0]
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = Math.floor((bucket * values.length) / buckets)
    const to = Math.floor(((bucket + 1) * values.length) / buckets)
    let least = from
    let greatest = from
    for (let i = from; i < to; i++) {
      if (values[i] < values[least]) least = i
      if (values[i] > values[greatest]) greatest = i
    }
    chosen.push(Math.min(least, greatest), Math.max(least, greatest))
  }
  chosen.push(values.length - 1)
  return Uint32Array.from([...new Set(chosen)].sort((a, b) => a - b))
}
