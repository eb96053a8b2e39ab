import type { BatchSearchFindings } from "../../src/experiment/studies/batch-search.ts"
import type { StepSeconds } from "../../src/experiment/studies/race.ts"
import type { Sheet } from "../parts/csv.ts"

/** Every trial of every size. */
export const sheet = ({ sizes }: BatchSearchFindings, secondsOf: StepSeconds): Sheet => ({
  head: ["B", "rate", "trial", "outcome", "updates", "examples", "seconds"],
  rows: sizes.flatMap(({ batch, rate, trials }) =>
    trials.map((trial, index) => {
      const updates = trial.kind === "reached" ? trial.updates : undefined
      const seconds = secondsOf(batch)
      return [
        batch,
        rate,
        index + 1,
        trial.kind,
        updates ?? "",
        updates === undefined ? "" : updates * batch,
        updates === undefined || seconds === undefined ? "" : updates * seconds,
      ]
    }),
  ),
})
