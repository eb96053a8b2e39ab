import type { ThroughputTask, ThroughputTime } from "../studies/throughput.ts"

/** What the times of one model say, in examples a second. */
export interface ThroughputReading {
  readonly task: ThroughputTask
  readonly best: { readonly batch: number; readonly bytes: number; readonly rate: number }
  readonly largest: { readonly batch: number; readonly bytes: number; readonly rate: number }
  /** How many times as fast the best is as the largest. */
  readonly drop: number
  /** The largest mini-batch up to which nothing beyond the best is slower than by a fifth. */
  readonly holdsUpTo: { readonly batch: number; readonly bytes: number }
}

/** Examples a second. */
export const rateOf = ({ batch, median }: Pick<ThroughputTime, "batch" | "median">): number =>
  batch / median

/** What the times of a model say; undefined where there are none of it. */
export function readThroughput(
  times: readonly ThroughputTime[],
  task: ThroughputTask,
): ThroughputReading | undefined {
  const own = times.filter((time) => time.task === task).sort((a, b) => a.batch - b.batch)
  if (own.length === 0) return undefined
  const fastest = own.reduce((best, time) => (rateOf(time) > rateOf(best) ? time : best))
  const beyond = own.slice(own.indexOf(fastest))
  const slow = beyond.findIndex((time) => rateOf(time) < 0.8 * rateOf(fastest))
  const holds = beyond[slow === -1 ? beyond.length - 1 : slow - 1]
  const last = own[own.length - 1]
  return {
    task,
    best: placeOf(fastest),
    largest: placeOf(last),
    drop: rateOf(fastest) / rateOf(last),
    holdsUpTo: { batch: holds.batch, bytes: holds.bytes },
  }
}

const placeOf = (time: ThroughputTime) => ({
  batch: time.batch,
  bytes: time.bytes,
  rate: rateOf(time),
})
