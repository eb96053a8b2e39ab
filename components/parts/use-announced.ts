import { useEffect } from "preact/hooks"
import { announceRun, type Run } from "./runs.ts"

/** Announces the runs of a figure once they are done, each with the address that shows it again. */
export function useAnnounced(
  { id, address }: { readonly id: string; readonly address: () => string },
  run: Omit<Run, "address"> | undefined,
): void {
  const trace = run?.trace
  useEffect(() => {
    if (run !== undefined)
      announceRun(id, { experiment: run.experiment, trace: run.trace, address: address() })
    // A run is its trace; the object around it is made anew at every rendering.
  }, [id, trace])
}
