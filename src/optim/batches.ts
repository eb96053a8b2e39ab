/** What becomes of the last mini-batch of an epoch when it is smaller than the others. */
export type Partial = "keep" | "drop"

/** How a training set of m examples falls into mini-batches of B. */
export interface Partition {
  readonly batch: number
  /** Mini-batches in an epoch. */
  readonly count: number
  /** Examples that an epoch uses: all of them, or all but those of a dropped last batch. */
  readonly used: number
}

export function partition(examples: number, batch: number, partial: Partial): Partition {
  const whole = Math.floor(examples / batch)
  return partial === "keep"
    ? { batch, count: Math.ceil(examples / batch), used: examples }
    : { batch, count: whole, used: whole * batch }
}

/** Where mini-batch t, from 0, ends in the order of its epoch; it begins at t × B. */
export const batchEnd = ({ batch, used }: Partition, t: number): number =>
  Math.min((t + 1) * batch, used)
