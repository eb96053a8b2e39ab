import { batchEnd, partition, shuffle, type Partial } from "./batches.ts"
import type { Problem } from "./problem.ts"
import { RandomStream } from "./random.ts"
import { learningRate } from "./schedule.ts"
import { descend } from "./sgd.ts"
import type { Outcome, Trace } from "./trace.ts"

export interface TrainingSettings {
  /** B, from 1 to the size of the training set. */
  readonly batch: number
  readonly partial: Partial
  readonly rate: number
  /** Inverse-time decay for each epoch; 0 keeps the rate. */
  readonly decay: number
  /** Updates to make. */
  readonly steps: number
  readonly seed: number
  /** Standard deviation of the initial parameters. */
  readonly start: number
}

/** A training that can be carried on bit by bit; the slices change nothing in its trace. */
export interface Training {
  /**
   * Carries on for about `examples` evaluations of an example.
   *
   * @returns whether the training has ended.
   */
  advance(examples: number): boolean
  /** The share of the updates that are made, from 0 to 1. */
  readonly progress: number
  /** What is recorded so far. */
  trace(): Trace
}

/** A run has diverged when a cost is this many times the cost at the start, or 1 if that is less. */
export const divergenceFactor = 1e6

/** States whose full cost is recorded, at most. */
const mostCheckpoints = 2000

/** Examples that all evaluations of the full cost together may take, at most, for each run. */
const checkpointWork = 2e7

/**
 * Mini-batch gradient descent. Each epoch visits the examples in a new random order, cut
 * into mini-batches; batch descent (B = m) keeps them in their own order, since its sums
 * are the same in any, and so its mini-batch cost is the full cost to the last bit.
 *
 * The full cost is recorded for every `stride`-th state, and for the first and the last:
 * for all states of a run of up to 2,000 updates, unless that would take more than
 * 20 million evaluations of an example.
 *
 * @throws RangeError when the settings do not fit the problem.
 */
export function createTraining(problem: Problem, settings: TrainingSettings): Training {
  requireSettings(problem, settings)
  const { batch, partial, steps, seed, start } = settings
  const { size, features, mislabelled } = problem.dataset
  const parameterCount = problem.parameterCount
  const cut = partition(size, batch, partial)
  const isBatchDescent = batch === size
  const stride = checkpointStride(steps, size * features, isBatchDescent)

  const startStream = new RandomStream(seed, "start")
  const shuffleStream = new RandomStream(seed, "shuffle")
  const parameters = new Float64Array(parameterCount).map(() => start * startStream.gaussian())
  const gradient = new Float64Array(parameterCount)
  const order = Uint32Array.from({ length: size }, (_, index) => index)

  const recorder = createRecorder(steps, Math.ceil(steps / stride) + 2, parameterCount)
  const limit = divergenceFactor * Math.max(1, problem.cost(parameters))
  let step = 0
  let seen = 0
  let outcome: Outcome | undefined

  const end = (quantity: Extract<Outcome, { kind: "diverged" }>["quantity"], at: number): void => {
    outcome = { kind: "diverged", step: at, quantity }
  }

  /** Records the state after `step` updates. */
  const checkpoint = (cost: number): void => {
    if (!(cost <= limit)) end("full cost", step)
    else recorder.checkpoint(step, cost, parameters)
  }

  const update = (): void => {
    const epoch = Math.floor(step / cut.count)
    const t = step % cut.count
    if (t === 0 && !isBatchDescent) shuffle(order, shuffleStream)
    const from = t * batch
    const to = batchEnd(cut, t)
    const cost = problem.batchCost(parameters, order, from, to, gradient)
    const isCheckpoint = step % stride === 0
    if (isBatchDescent && isCheckpoint) checkpoint(cost)
    if (outcome !== undefined) return
    if (!(cost <= limit)) {
      end("batch cost", step + 1)
      return
    }
    descend(parameters, gradient, learningRate(settings, epoch))
    if (!parameters.every(Number.isFinite)) {
      end("parameters", step + 1)
      return
    }
    seen += to - from
    recorder.step(
      epoch,
      t,
      to - from,
      wrongIn(mislabelled, order, from, to),
      seen,
      cost,
      norm(gradient),
    )
    step++
    const isLast = step === steps
    if (isLast || (!isBatchDescent && step % stride === 0)) checkpoint(problem.cost(parameters))
    if (isLast) outcome ??= { kind: "completed" }
  }

  if (!isBatchDescent) checkpoint(problem.cost(parameters))
  return {
    advance(examples) {
      for (let left = examples; outcome === undefined && left > 0;) {
        update()
        left -= batch + (step % stride === 0 && !isBatchDescent ? size : 0)
      }
      return outcome !== undefined
    },
    get progress() {
      return outcome === undefined ? step / steps : 1
    },
    trace: () => ({
      parameterCount,
      stepsPerEpoch: cut.count,
      ...recorder.columns(),
      outcome: outcome ?? { kind: "completed" },
    }),
  }
}

/** Trains from start to end. */
export function train(problem: Problem, settings: TrainingSettings): Trace {
  const training = createTraining(problem, settings)
  while (!training.advance(Infinity));
  return training.trace()
}

/** Batch descent knows the full cost anyway, so only its number of records counts. */
function checkpointStride(steps: number, work: number, isBatchDescent: boolean): number {
  const byCount = Math.ceil(steps / mostCheckpoints)
  return isBatchDescent ? byCount : Math.max(byCount, Math.ceil((steps * work) / checkpointWork))
}

function requireSettings(
  problem: Problem,
  { batch, steps, rate, decay, start }: TrainingSettings,
): void {
  const m = problem.dataset.size
  const refuse = (name: string, value: number, allowed: string): never => {
    throw new RangeError(`${name} is ${value}; it takes ${allowed}`)
  }
  if (!Number.isInteger(batch) || batch < 1 || batch > m)
    refuse("batch", batch, `a whole number from 1 to the ${m} examples`)
  if (!Number.isInteger(steps) || steps < 1) refuse("steps", steps, "a whole number of at least 1")
  if (!Number.isFinite(rate) || rate <= 0) refuse("rate", rate, "a number above 0")
  if (!Number.isFinite(decay) || decay < 0) refuse("decay", decay, "a number of at least 0")
  if (!Number.isFinite(start) || start < 0) refuse("start", start, "a number of at least 0")
}

/** The columns of a trace while they are filled; rows are only ever appended. */
function createRecorder(steps: number, checkpoints: number, parameterCount: number) {
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
    step(
      epochOf: number,
      t: number,
      size: number,
      wrong: number,
      seen: number,
      costOf: number,
      normOf: number,
    ): void {
      epoch[rows] = epochOf
      batch[rows] = t
      batchSize[rows] = size
      mislabelled[rows] = wrong
      examplesSeen[rows] = seen
      batchCost[rows] = costOf
      gradientNorm[rows] = normOf
      rows++
    },
    checkpoint(step: number, costOf: number, parameters: Float64Array): void {
      checkpointStep[points] = step
      cost[points] = costOf
      states.set(parameters, points * parameterCount)
      points++
    },
    columns: (): Pick<Trace, "steps" | "checkpoints"> => ({
      steps: {
        length: rows,
        epoch: epoch.slice(0, rows),
        batch: batch.slice(0, rows),
        batchSize: batchSize.slice(0, rows),
        mislabelled: mislabelled.slice(0, rows),
        examplesSeen: examplesSeen.slice(0, rows),
        batchCost: batchCost.slice(0, rows),
        gradientNorm: gradientNorm.slice(0, rows),
      },
      checkpoints: {
        length: points,
        step: checkpointStep.slice(0, points),
        cost: cost.slice(0, points),
        parameters: states.slice(0, points * parameterCount),
      },
    }),
  }
}

function wrongIn(mislabelled: Uint8Array, order: Uint32Array, from: number, to: number): number {
  let count = 0
  for (let k = from; k < to; k++) count += mislabelled[order[k]]
  return count
}

function norm(vector: Float64Array): number {
  let squares = 0
  for (let j = 0; j < vector.length; j++) squares += vector[j] * vector[j]
  return Math.sqrt(squares)
}
