import type { BatchRaceFindings } from "../../src/experiment/studies/race.ts"

const count = 40

/** Costs between the lowest that any run reached and the start, by equal factors, and the one that is set. */
export function targetValues(findings: BatchRaceFindings | undefined, target: number): number[] {
  if (findings === undefined) return [target]
  let [low, start] = [Infinity, 0]
  for (const { trace } of findings.runs) {
    for (const cost of trace.checkpoints.cost) low = Math.min(low, cost)
    start = Math.max(start, trace.checkpoints.cost[0])
  }
  const stops = Array.from({ length: count }, (_, index) =>
    Number((low * (start / low) ** (index / count)).toPrecision(3)),
  ).filter((stop) => stop > low)
  return [...new Set([...stops, target])].sort((a, b) => a - b)
}
