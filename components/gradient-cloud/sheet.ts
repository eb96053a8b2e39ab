import type { GradientCloudFindings } from "../../src/experiment/studies/gradient-cloud.ts"
import type { Sheet } from "../parts/csv.ts"

/** The step of every mini-batch, as numbers. */
export const sheet = ({ experiment, point, steps, uphill }: GradientCloudFindings): Sheet => ({
  head: ["B", "rate", "w", "b", "batch", "step_w", "step_b", "uphill"],
  rows: Array.from(uphill, (flag, t) => [
    experiment.batch,
    experiment.rate,
    ...point,
    t + 1,
    steps[2 * t],
    steps[2 * t + 1],
    flag,
  ]),
})
