import type { Recording } from "../../src/experiment/measuring/recording.ts"
import type { StepTime } from "../../src/experiment/studies/step-time.ts"
import type { Sheet } from "../parts/csv.ts"

/** Every time in seconds: those recorded, and those of this device where there are any. */
export const sheet = (
  recording: Recording | undefined,
  own: readonly StepTime[] | undefined,
): Sheet => ({
  head: ["machine", "kernel", "B", "median_s", "lower_quartile_s", "upper_quartile_s", "samples"],
  rows: [
    ...(recording?.times.map((time) => row(`${recording.machine}, ${recording.runtime}`, time)) ??
      []),
    ...(own ?? []).map((time) => row("this device", time)),
  ],
})

const row = (
  machine: string,
  { kernel, batch, median, lower, upper, samples }: StepTime,
): (string | number)[] => [machine, kernel, batch, median, lower, upper, samples]
