/** Half of the values lie between `lower` and `upper`, and half on either side of the median. */
export interface Spread {
  readonly median: number
  readonly lower: number
  readonly upper: number
}

/**
 * The quantile of sorted values at a share from 0 to 1, between two of them by their distance
 * (Hyndman and Fan 1996, definition 7). Infinity stands for a value beyond all measure.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const low = Math.floor(at)
  const high = Math.ceil(at)
  if (low === high || sorted[low] === sorted[high]) return sorted[low]
  return sorted[low] + (at - low) * (sorted[high] - sorted[low])
}

/** The median and the quartiles of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    median: quantile(sorted, 0.5),
    lower: quantile(sorted, 0.25),
    upper: quantile(sorted, 0.75),
  }
}
