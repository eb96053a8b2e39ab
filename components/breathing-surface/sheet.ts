import type { BreathingFindings } from "../../src/experiment/studies/breathing.ts"
import type { Sheet } from "../parts/csv.ts"

/** Every update of the run, as numbers: the state that it left, and what its mini-batch made of it. */
export const sheet = ({ trace, path, departures }: BreathingFindings): Sheet => ({
  head: [
    "update",
    "epoch",
    "mini_batch",
    "mislabelled",
    "w",
    "b",
    "full_cost",
    "batch_cost",
    "batch_cost_after",
    "turn_degrees",
  ],
  rows: Array.from({ length: departures.length }, (_, row) => [
    row + 1,
    trace.steps.epoch[row] + 1,
    trace.steps.batch[row] + 1,
    trace.steps.mislabelled[row],
    ...path.subarray(3 * row, 3 * row + 3),
    trace.steps.batchCost[row],
    departures.after[row] ?? "",
    departures.turn[row] ?? "",
  ]),
})
