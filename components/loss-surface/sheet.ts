import type { SurfaceFindings } from "../../src/experiment/studies/surface.ts"
import type { Sheet } from "../parts/csv.ts"
import { axisNames } from "./words.ts"

/** Every recorded state of each path, as numbers. */
export const sheet = (findings: SurfaceFindings): Sheet => ({
  head: ["method", "B", "update", ...axisNames(findings), "full_cost"],
  rows: findings.runs.flatMap(({ method, experiment, trace: { checkpoints }, path }) =>
    Array.from({ length: checkpoints.length }, (_, row) => [
      method,
      experiment.batch,
      checkpoints.step[row],
      ...path.subarray(3 * row, 3 * row + 3),
    ]),
  ),
})
