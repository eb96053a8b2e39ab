import type { RaceMeasure, StepSeconds } from "../../src/experiment/studies/race.ts"

/** What an update of a size is worth by some measure; undefined where times are asked for and not known. */
export function worthBy(measure: RaceMeasure, secondsOf: StepSeconds): (batch: number) => number {
  if (measure === "updates") return () => 1
  if (measure === "examples") return (batch) => batch
  return (batch) => secondsOf(batch) ?? NaN
}
