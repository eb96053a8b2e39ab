import type { Recording } from "../../src/experiment/measuring/recording.ts"
import type { StepSeconds } from "../../src/experiment/studies/race.ts"
import type { StepTime } from "../../src/experiment/studies/step-time.ts"

/** Seconds an update by size, and the machine that they are of. */
export interface Timings {
  /** Undefined where it is the reader's own. */
  readonly machine: string | undefined
  readonly seconds: readonly (readonly [batch: number, seconds: number])[]
}

/** The times of the compiled kernels, or where they cannot run of the others. */
export function timingsOf(times: readonly StepTime[], machine?: string): Timings {
  const compiled = times.filter(({ kernel }) => kernel === "compiled")
  const chosen = compiled.length > 0 ? compiled : times
  return { machine, seconds: chosen.map(({ batch, median }) => [batch, median]) }
}

export const recordedTimings = ({ times, machine }: Recording): Timings => timingsOf(times, machine)

/** The seconds of a size: those of one that was not timed lie between its neighbours', by logarithms. */
export const secondsBy =
  ({ seconds }: Timings): StepSeconds =>
  (batch) => {
    const above = seconds.findIndex(([size]) => size >= batch)
    if (above < 0) return undefined
    const [high, highSeconds] = seconds[above]
    if (high === batch || above === 0) return high === batch ? highSeconds : undefined
    const [low, lowSeconds] = seconds[above - 1]
    const share = Math.log(batch / low) / Math.log(high / low)
    return lowSeconds * (highSeconds / lowSeconds) ** share
  }
