import type { KernelName, StepTime } from "../studies/step-time.ts"

/** What the times of one kernel say, in seconds. */
export interface StepReading {
  readonly kernel: KernelName
  /** The size at which an example costs least, and what it costs. */
  readonly cheapest: { readonly batch: number; readonly perExample: number }
  /** How many times as much an example costs at the smallest size. */
  readonly gain: number
  /** The smallest size from which on an example costs at most a quarter more than the least. */
  readonly flatFrom: number
  /** One step of the largest size. */
  readonly largest: { readonly batch: number; readonly perStep: number }
}

/** Seconds an example takes where it is one of a mini-batch. */
export const perExample = ({ median, batch }: StepTime): number => median / batch

/** What the times of a kernel say; undefined where there are none of it. */
export function readSteps(times: readonly StepTime[], kernel: KernelName): StepReading | undefined {
  const own = times.filter((time) => time.kernel === kernel).sort((a, b) => a.batch - b.batch)
  if (own.length === 0) return undefined
  const cheapest = own.reduce((best, time) => (perExample(time) < perExample(best) ? time : best))
  const isFlat = own.map((time) => perExample(time) <= 1.25 * perExample(cheapest))
  const largest = own[own.length - 1]
  return {
    kernel,
    cheapest: { batch: cheapest.batch, perExample: perExample(cheapest) },
    gain: perExample(own[0]) / perExample(cheapest),
    flatFrom: own[isFlat.indexOf(true)].batch,
    largest: { batch: largest.batch, perStep: largest.median },
  }
}
