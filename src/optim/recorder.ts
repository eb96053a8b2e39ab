import type { Checkpoints, Steps } from "./trace.ts"

/** The columns of a trace while they are filled; rows are only ever appended. */
export interface Recorder {
  /** Records an update; see Steps for what the numbers are. */
  readonly step: (
    epoch: number,
    batch: number,
    batchSize: number,
    mislabelled: number,
    examplesSeen: number,
    batchCost: number,
    gradientNorm: number,
  ) => void
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
  steps * 40 + checkpoints * (12 + 8 * parameterCount)

export function createRecorder(
  steps: number,
  checkpoints: number,
  parameterCount: number,
): Recorder {
  const epoch = new Int32Array(steps)
  const batch = new Int32Array(steps)
  const batchSize = new Int32Array(steps)
  const mislabelled = new Int32Array(steps)
  const examplesSeen = new Float64Array(steps)
  const batchCost = new Float64Array(steps)
  const gradientNorm = new Float64Array(steps)
  const checkpointStep = new Int32Array(checkpoints)
  const cost = new Float64Array(checkpoints)
  const states = new Float64Array(checkpoints * parameterCount)
  let rows = 0
  let points = 0
  return {
    step(epochOf, t, size, wrong, seen, costOf, normOf) {
      epoch[rows] = epochOf
      batch[rows] = t
      batchSize[rows] = size
      mislabelled[rows] = wrong
      examplesSeen[rows] = seen
      batchCost[rows] = costOf
      gradientNorm[rows] = normOf
      rows++
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
        length: rows - row,
        epoch: epoch.slice(row, rows),
        batch: batch.slice(row, rows),
        batchSize: batchSize.slice(row, rows),
        mislabelled: mislabelled.slice(row, rows),
        examplesSeen: examplesSeen.slice(row, rows),
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
