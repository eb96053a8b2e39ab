import type { BreathingFindings } from "../experiment/studies/breathing.ts"

/**
 * The greatest cost that is shown: that of any mini-batch, as long as it is no more than four
 * times the cost at the start; a run that climbs higher leaves the chart.
 */
export function costCeiling({ trace }: Pick<BreathingFindings, "trace">): number {
  const peak = trace.steps.batchCost.reduce((most, cost) => Math.max(most, cost), 0)
  return Math.min(peak, 4 * Math.max(trace.checkpoints.cost[0], trace.steps.batchCost[0])) || 1
}
