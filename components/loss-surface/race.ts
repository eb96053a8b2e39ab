import type { SurfaceFindings } from "../../src/experiment/studies/surface.ts"

/** The length of a race: updates, or examples seen, of the run that goes farthest. */
export const raceLength = ({ axis, experiment, runs }: SurfaceFindings): number =>
  axis === "updates"
    ? experiment.steps
    : Math.max(...runs.map(({ trace: { steps } }) => steps.examplesSeen[steps.length - 1] ?? 0))

/** How many states of each path have been reached when the race stands at `position`, from 0. */
export function visibleAt({ axis, runs }: SurfaceFindings, position: number): number[] {
  return runs.map(({ trace: { steps, checkpoints } }) => {
    const updates = axis === "updates" ? position : countUpTo(steps.examplesSeen, position)
    return countUpTo(checkpoints.step, updates)
  })
}

/** The stops of the race: every update, or every mini-batch's worth of examples. */
export const raceStride = ({ axis, experiment }: SurfaceFindings): number =>
  axis === "updates" ? 1 : experiment.batch

/** The method that stands lowest when the race is over; one that has diverged stands nowhere. */
export function nearest({ runs }: SurfaceFindings): string {
  let lowest: { method: string; cost: number } = { method: "", cost: Infinity }
  for (const { method, trace } of runs) {
    const cost = trace.checkpoints.cost[trace.checkpoints.length - 1]
    if (trace.outcome.kind === "completed" && cost < lowest.cost) lowest = { method, cost }
  }
  return lowest.method
}

/** How many of the ascending `values` are at most `bound`, by bisection. */
function countUpTo(values: Int32Array | Float64Array, bound: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] <= bound) low = middle + 1
    else high = middle
  }
  return low
}
