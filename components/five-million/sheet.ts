import type { EpochFindings } from "../../src/experiment/studies/epoch.ts"
import type { Sheet } from "../parts/csv.ts"

/** Every update of the pass, as numbers; the full cost where it was computed. */
export function sheet({ trace: { steps, checkpoints } }: EpochFindings): Sheet {
  const full = new Map(Array.from(checkpoints.step, (step, row) => [step, checkpoints.cost[row]]))
  return {
    head: ["update", "examples_seen", "batch_cost", "full_cost_after"],
    rows: Array.from({ length: steps.length }, (_, row) => [
      row + 1,
      steps.examplesSeen[row],
      steps.batchCost[row],
      full.get(row + 1) ?? "",
    ]),
  }
}
