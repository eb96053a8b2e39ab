import type { CostFindings, CostRun } from "../../src/experiment/study.ts"

/** Which of the two descents a figure shows. */
export const panelChoices = ["both", "batch", "mini-batch"] as const
export type Panels = (typeof panelChoices)[number]

export const panelsOf = (
  { batch, chosen }: Pick<CostFindings, "batch" | "chosen">,
  panels: Panels,
): readonly CostRun[] => ({ both: [batch, chosen], batch: [batch], "mini-batch": [chosen] })[panels]
