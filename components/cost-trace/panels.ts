import type { Experiment } from "../../src/experiment/experiment.ts"
import { byMethod } from "../../src/experiment/method.ts"
import type { CostFindings, CostRun } from "../../src/experiment/cost-run.ts"

/** Which of the two descents a figure shows. */
export type Panels = "both" | "batch" | "mini-batch"

/** The experiment that a figure compares with batch descent: batch descent itself, where it shows no other. */
export const experimentOf = (experiment: Experiment, panels: Panels): Experiment =>
  panels === "batch" ? byMethod(experiment, "batch") : experiment

export const panelsOf = (
  { batch, chosen }: Pick<CostFindings, "batch" | "chosen">,
  panels: Panels,
): readonly CostRun[] => ({ both: [batch, chosen], batch: [batch], "mini-batch": [chosen] })[panels]
