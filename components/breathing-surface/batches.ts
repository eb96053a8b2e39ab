import { costCeiling } from "../../src/chart/cost-ceiling.ts"
import { methodOf } from "../../src/experiment/method.ts"
import type { BatchSurfaceFindings } from "../../src/experiment/studies/batch-surface.ts"
import type { BreathingFindings } from "../../src/experiment/studies/breathing.ts"
import { runView, type BatchView, type RunView } from "../../src/scene/batch-view.ts"

/** The run as a scene or a chart draws it. */
export const runOf = (findings: BreathingFindings): RunView =>
  runView({
    ...findings,
    method: methodOf(findings.experiment),
    gradients: findings.departures.batchGradient,
  })

/** A mini-batch as a scene or a chart draws it. */
export function batchOf(
  { departures }: BreathingFindings,
  surface: BatchSurfaceFindings,
): BatchView {
  const { grid, minimum, step } = surface
  const row = step - 1
  const pair = (rows: Float64Array): readonly [number, number] => [rows[2 * row], rows[2 * row + 1]]
  return {
    grid,
    minimum,
    row,
    batchGradient: pair(departures.batchGradient),
    fullGradient: pair(departures.fullGradient),
  }
}

/** The last state from which the run goes on: there the last mini-batch is met. */
export const lastRow = ({ departures }: BreathingFindings): number =>
  Math.max(0, departures.length - 1)

/** One mini-batch of an epoch. */
export interface Cell {
  /** The updates made before it. */
  readonly row: number
  /** J^{t}, from 0 for the least of the run to 1 for the greatest that the figure shows. */
  readonly tone: number
  /** Share of its examples that are mislabelled. */
  readonly wrong: number
}

/** The mini-batches of the epoch of an update, as far as the run took them. */
export function cellsOf(findings: BreathingFindings, row: number): Cell[] {
  const { steps, stepsPerEpoch } = findings.trace
  const first = row - steps.batch[row]
  const count = Math.min(stepsPerEpoch, findings.departures.length - first)
  const most = costCeiling(findings)
  const least = steps.batchCost.reduce((low, cost) => Math.min(low, cost), most)
  const range = most - least || 1
  return Array.from({ length: count }, (_, t) => ({
    row: first + t,
    tone: Math.min(1, (steps.batchCost[first + t] - least) / range),
    wrong: steps.mislabelled[first + t] / steps.batchSize[first + t],
  }))
}

/** Where J^{t} is least: in the picture, beyond it, or nowhere. */
export type MinimumPlace = "inside" | "outside" | "nowhere"

export function minimumPlace({ minimum, grid }: BatchSurfaceFindings): MinimumPlace {
  if (minimum === undefined) return "nowhere"
  const [w, b] = minimum
  const { x0, x1, y0, y1 } = grid.window
  return w < x0 || w > x1 || b < y0 || b > y1 ? "outside" : "inside"
}
