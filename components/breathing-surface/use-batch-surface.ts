import { useEffect, useMemo, useState } from "preact/hooks"
import { laboratory } from "../../src/experiment/laboratory.ts"
import type { BatchSurfaceFindings } from "../../src/experiment/studies/batch-surface.ts"
import type { BreathingFindings } from "../../src/experiment/studies/breathing.ts"
import { Latest } from "./latest.ts"

/** Surfaces that are remembered: each takes 32 kB. */
const most = 128

/**
 * The surface of the mini-batch that a state meets, surveyed in the worker. Until it is there, that
 * of the state before it stays; undefined while there is none of this run.
 *
 * @throws Error while rendering, where the worker breaks down: the figure's guard says so.
 */
export function useBatchSurface(
  findings: BreathingFindings | undefined,
  row: number,
): BatchSurfaceFindings | undefined {
  const [shown, setShown] = useState<{
    readonly of: BreathingFindings
    readonly surface: BatchSurfaceFindings
  }>()
  const [error, setError] = useState<Error>()
  const abort = useMemo(() => new AbortController(), [findings])
  const latest = useMemo(() => {
    if (findings === undefined) return undefined
    const { experiment, grid } = findings
    return new Latest<BatchSurfaceFindings>({
      most,
      ask: (step) =>
        laboratory().conduct(
          { kind: "batch-surface", experiment, step, window: grid.window },
          { signal: abort.signal },
        ),
      tell: (surface) => setShown({ of: findings, surface }),
      fail(reason) {
        if (!abort.signal.aborted)
          setError(reason instanceof Error ? reason : new Error(String(reason)))
      },
    })
  }, [findings])
  useEffect(() => () => abort.abort(), [abort])
  useEffect(() => latest?.want(row + 1), [latest, row])
  if (error !== undefined) throw error
  return shown !== undefined && shown.of === findings ? shown.surface : undefined
}
