import {
  distanceAt,
  type BatchRaceFindings,
  type StepSeconds,
} from "../../src/experiment/studies/race.ts"
import type { Sheet } from "../parts/csv.ts"

/** Every recorded state of every run, by all measures. */
export const sheet = ({ runs }: BatchRaceFindings, secondsOf: StepSeconds): Sheet => ({
  head: ["B", "updates", "examples", "seconds", "full_cost"],
  rows: runs.flatMap((run) =>
    Array.from({ length: run.trace.checkpoints.length }, (_, row) => [
      run.experiment.batch,
      distanceAt(run, row, "updates", secondsOf),
      distanceAt(run, row, "examples", secondsOf),
      distanceAt(run, row, "seconds", secondsOf),
      run.trace.checkpoints.cost[row],
    ]),
  ),
})
