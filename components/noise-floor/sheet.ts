import type { NoiseFloorFindings } from "../../src/experiment/studies/noise-floor.ts"
import type { Sheet } from "../parts/csv.ts"

/** Every recorded state of the three runs, as numbers. */
export const sheet = ({ runs }: Pick<NoiseFloorFindings, "runs">): Sheet => ({
  head: ["run", "B", "rate", "update", "distance", "excess_cost"],
  rows: runs.flatMap(({ pace, experiment, steps, distances, excess }) =>
    Array.from(steps, (step, row) => [
      pace,
      experiment.batch,
      experiment.rate,
      step,
      distances[row],
      excess[row],
    ]),
  ),
})
