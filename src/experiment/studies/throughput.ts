import type { Experiment } from "../experiment.ts"
import { measure, type Measurement } from "../measuring/measure.ts"
import { throughputWorks } from "../measuring/throughput-work.ts"
import { problemOf } from "../problem-of.ts"
import { within, type Conditions } from "./conditions.ts"

/** Models whose steps are timed, on examples of the same length. */
export const throughputTasks = ["logistic", "network"] as const
export type ThroughputTask = (typeof throughputTasks)[number]

/** How many examples a second go through a step on this device, as the mini-batch outgrows the caches. */
export interface ThroughputStudy {
  readonly kind: "throughput"
  /** Its own task is left aside: each of `throughputTasks` is timed. */
  readonly experiment: Experiment
  readonly sizes: readonly number[]
}

/** The time of a step, in seconds. */
export interface ThroughputTime extends Measurement {
  readonly task: ThroughputTask
  readonly batch: number
  /** Bytes of the inputs of a mini-batch, X^{t}. */
  readonly bytes: number
}

export interface ThroughputFindings {
  readonly kind: "throughput"
  readonly experiment: Experiment
  readonly times: readonly ThroughputTime[]
}

/**
 * Samples of each size, and milliseconds that a sample and the warming up take at least: a
 * sample is long beside the first step, which has the caches to fill.
 */
const effort = { rounds: 7, least: 10, warmUp: 20 }

/** Bytes of an input: the engine computes in single precision. */
const float = 4

export async function conductThroughput(
  { experiment, sizes }: ThroughputStudy,
  conditions: Conditions = {},
): Promise<ThroughputFindings> {
  conditions.onProgress?.(0)
  await conditions.pause?.()
  const times: ThroughputTime[] = []
  for (const [index, task] of throughputTasks.entries()) {
    const share = 1 / throughputTasks.length
    const { onProgress, pause } = within(conditions, index * share, (index + 1) * share)
    const problem = await problemOf({ ...experiment, task, precision: "single" })
    await pause?.()
    const measured = await measure(throughputWorks(problem, experiment, sizes), {
      ...effort,
      clock: () => performance.now(),
      async pause(done) {
        onProgress?.(done)
        await pause?.()
      },
    })
    for (const [place, batch] of sizes.entries())
      times.push({ task, batch, bytes: batch * experiment.features * float, ...measured[place] })
  }
  return { kind: "throughput", experiment, times }
}
