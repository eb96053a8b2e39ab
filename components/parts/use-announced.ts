import { useEffect } from "preact/hooks"
import type { Fields } from "../../src/experiment/field.ts"
import { announceRun, type Run } from "./runs.ts"
import type { Figure } from "./use-figure.ts"

/** Announces the runs of a figure once they are done, each with the address that shows it again. */
export function useAnnounced(
  { id, address }: Pick<Figure<Fields>, "id" | "address">,
  run: Omit<Run, "address"> | undefined,
): void {
  const trace = run?.trace
  useEffect(() => {
    if (run !== undefined)
      announceRun(id, {
        experiment: run.experiment,
        trace: run.trace,
        address: address(run.experiment),
      })
    // A run is its trace; the object around it is made anew at every rendering.
  }, [id, trace])
}
