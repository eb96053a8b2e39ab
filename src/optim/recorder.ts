import { batchEnd, type Partition } from "./batches.ts"
import type { Checkpoints, Steps } from "./trace.ts"

/**
 * The record of a training while it grows. What an update cost is kept as it happens; which
 * batch it took follows from its number, and is written out when the record is read.
 */
export interface Recorder {
  /** Records an update: its cost, the norm of its gradient, and the mislabelled of its batch. */
  readonly step: (cost: number, norm: number, mislabelled: number) => void
  /** Records `count` updates at once, whose mislabelled are then to be given by `mark`. */
  readonly stepMany: (costs: Float64Array, norms: Float64Array, count: number) => void
  /** Says how many mislabelled examples the batch of update `row`, from 0, held. */
  readonly mark: (row: number, mislabelled: number) => void
  /** Records the cost and the parameters, which lie at `places` of a vector, after `step` updates. */
  readonly checkpoint: (
    step: number,
    cost: number,
    parameters: ArrayLike<number>,
    places: Uint32Array,
  ) => void
  readonly rows: number
  readonly points: number
  /** Copies of the rows and points from the given ones on. */
  readonly since: (row: number, point: number) => { steps: Steps; checkpoints: Checkpoints }
}

/** Bytes that a record of so many rows takes. */
export const bytesOfRecord = (steps: number, checkpoints: number, parameterCount: number): number =>
  steps * 20 + checkpoints * (12 + 8 * parameterCount)

/** Rows that are copied one by one, since a copy of all would make two views first. */
const fewRows = 256

/** A record with room for so many updates and checkpoints. */
export function createRecorder(
  cut: Partition,
  steps: number,
  checkpoints: number,
  parameterCount: number,
): Recorder {
  const mislabelled = new Int32Array(steps)
  const batchCost = touched(new Float64Array(steps))
  const gradientNorm = touched(new Float64Array(steps))
  const checkpointStep = new Int32Array(checkpoints)
  const cost = new Float64Array(checkpoints)
  const states = new Float64Array(checkpoints * parameterCount)
  let rows = 0
  let points = 0
  return {
    step(costOf, normOf, wrong) {
      batchCost[rows] = costOf
      gradientNorm[rows] = normOf
      mislabelled[rows] = wrong
      rows++
    },
    stepMany(costs, norms, count) {
      if (count < fewRows)
        for (let k = 0; k < count; k++) {
          batchCost[rows + k] = costs[k]
          gradientNorm[rows + k] = norms[k]
        }
      else {
        batchCost.set(costs.subarray(0, count), rows)
        gradientNorm.set(norms.subarray(0, count), rows)
      }
      rows += count
    },
    mark(row, wrong) {
      mislabelled[row] = wrong
    },
    checkpoint(step, costOf, parameters, places) {
      checkpointStep[points] = step
      cost[points] = costOf
      const row = points * parameterCount
      for (let j = 0; j < parameterCount; j++) states[row + j] = parameters[places[j]]
      points++
    },
    get rows() {
      return rows
    },
    get points() {
      return points
    },
    since: (row, point) => ({
      steps: {
        ...batchesOf(cut, row, rows),
        mislabelled: mislabelled.slice(row, rows),
        batchCost: batchCost.slice(row, rows),
        gradientNorm: gradientNorm.slice(row, rows),
      },
      checkpoints: {
        length: points - point,
        step: checkpointStep.slice(point, points),
        cost: cost.slice(point, points),
        parameters: states.slice(point * parameterCount, points * parameterCount),
      },
    }),
  }
}

/** The system gives memory page by page, where it is first written: here, not amid the updates. */
const touched = (numbers: Float64Array): Float64Array => numbers.fill(0)

/** Which batches the updates `from` to `to` took. */
function batchesOf(
  cut: Partition,
  from: number,
  to: number,
): Pick<Steps, "length" | "epoch" | "batch" | "batchSize" | "examplesSeen"> {
  const length = to - from
  const epoch = new Int32Array(length)
  const batch = new Int32Array(length)
  const batchSize = new Int32Array(length)
  const examplesSeen = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const t = (from + i) % cut.count
    epoch[i] = Math.floor((from + i) / cut.count)
    batch[i] = t
    batchSize[i] = batchEnd(cut, t) - t * cut.batch
    examplesSeen[i] = epoch[i] * cut.used + batchEnd(cut, t)
  }
  return { length, epoch, batch, batchSize, examplesSeen }
}
