import type { Trace } from "../../optim/trace.ts"
import type { Findings } from "../study.ts"

/** How a study tells of its progress, and lets others have their turn. */
export interface Conditions {
  /** Called now and then with the share that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Called at the rate of a display with what run `run` recorded since it was last called for it. */
  readonly onNews?: (run: number, news: Trace) => void
  /** Called now and then with what is found so far, by studies whose findings grow. */
  readonly onSoFar?: (findings: Findings) => void
  /** Awaited between slices of work; what it throws ends the study. */
  readonly pause?: () => Promise<void>
}

/** Time between two pauses, in milliseconds. */
export const sliceTime = 8

/** The conditions of a part of a study, which takes its progress from one share to another. */
export const within = (
  { onProgress, pause }: Conditions,
  from: number,
  to: number,
): Conditions => ({
  ...(onProgress && { onProgress: (share) => onProgress(from + (to - from) * share) }),
  ...(pause && { pause }),
})
