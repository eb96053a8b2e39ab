import type { Experiment } from "../../src/experiment/experiment.ts"
import type { Trace } from "../../src/optim/trace.ts"

/** A run that a figure has made in this page. */
export interface Run {
  readonly experiment: Experiment
  readonly trace: Trace
  /** The page at which the figure shows it. */
  readonly address: string
}

const latest = new Map<string, Run>()
const listeners = new Map<string, (run: Run) => void>()

/** Tells whoever set a figure as a task what its latest run was. */
export function announceRun(figure: string, run: Run): void {
  latest.set(figure, run)
  listeners.get(figure)?.(run)
}

/** Hears of the runs of a figure, the latest first. One listener a figure; returns how to stop. */
export function onRuns(figure: string, listener: (run: Run) => void): () => void {
  listeners.set(figure, listener)
  const run = latest.get(figure)
  if (run !== undefined) listener(run)
  return () => listeners.delete(figure)
}
