import type { CostFindings } from "../../src/experiment/cost-run.ts"
import type { Sheet } from "../parts/csv.ts"

/** Every update of both descents, as numbers; the full cost where it was computed. */
export function sheet({ batch, chosen }: Pick<CostFindings, "batch" | "chosen">): Sheet {
  const runs = batch === chosen ? [batch] : [batch, chosen]
  return {
    head: [
      "B",
      "update",
      "epoch",
      "batch",
      "examples",
      "mislabelled",
      "batch_cost",
      "gradient_norm",
      "full_cost_before",
    ],
    rows: runs.flatMap(({ experiment, trace: { steps, checkpoints } }) => {
      const full = new Map(
        Array.from(checkpoints.step, (step, row) => [step, checkpoints.cost[row]]),
      )
      return Array.from({ length: steps.length }, (_, row) => [
        experiment.batch,
        row + 1,
        steps.epoch[row] + 1,
        steps.batch[row] + 1,
        steps.batchSize[row],
        steps.mislabelled[row],
        steps.batchCost[row],
        steps.gradientNorm[row],
        full.get(row) ?? "",
      ])
    }),
  }
}
