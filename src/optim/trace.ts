/**
 * One row for each update, in order: row i tells of update i + 1.
 * Costs are those the training loop sees: computed before the update.
 */
export interface Steps {
  /** Number of rows. */
  readonly length: number
  /** Epoch of the update, from 0. */
  readonly epoch: Int32Array
  /** Place of the mini-batch within its epoch, from 0: t - 1 in X^{t}. */
  readonly batch: Int32Array
  /** Examples in the mini-batch; smaller than B only for a kept partial batch. */
  readonly batchSize: Int32Array
  /** Mislabelled examples in the mini-batch. */
  readonly mislabelled: Int32Array
  /** Examples processed since the start, this mini-batch included. */
  readonly examplesSeen: Float64Array
  /** J^{t}: mean cost over the mini-batch alone. */
  readonly batchCost: Float64Array
  /** Euclidean norm of the mini-batch's gradient. */
  readonly gradientNorm: Float64Array
}

/**
 * The states between updates at which the full cost was computed: always the
 * start (step 0) and the last state; every state in a short run.
 */
export interface Checkpoints {
  readonly length: number
  /** Updates done when the state was recorded. */
  readonly step: Int32Array
  /** J: mean cost over the whole training set. */
  readonly cost: Float64Array
  /** `length × parameterCount`, row-major, without padding. */
  readonly parameters: Float64Array
}

/** How a run ended. */
export type Outcome =
  | { readonly kind: "completed" }
  | {
      readonly kind: "diverged"
      /** The first update, from 1, at or after which the quantity left its bound. */
      readonly step: number
      readonly quantity: "batch cost" | "full cost"
    }

/** The record of a run. Every number in it is finite. */
export interface Trace {
  readonly parameterCount: number
  readonly stepsPerEpoch: number
  readonly steps: Steps
  readonly checkpoints: Checkpoints
  readonly outcome: Outcome
}

/** The traces of parts of one run, one after the other, as the trace of the whole. */
export function joinTraces(parts: readonly [Trace, ...Trace[]]): Trace {
  const last = parts[parts.length - 1]
  const steps = parts.map((part) => part.steps)
  const checkpoints = parts.map((part) => part.checkpoints)
  return {
    ...last,
    steps: {
      length: total(steps),
      epoch: joinIntegers(steps.map(({ epoch }) => epoch)),
      batch: joinIntegers(steps.map(({ batch }) => batch)),
      batchSize: joinIntegers(steps.map(({ batchSize }) => batchSize)),
      mislabelled: joinIntegers(steps.map(({ mislabelled }) => mislabelled)),
      examplesSeen: joinReals(steps.map(({ examplesSeen }) => examplesSeen)),
      batchCost: joinReals(steps.map(({ batchCost }) => batchCost)),
      gradientNorm: joinReals(steps.map(({ gradientNorm }) => gradientNorm)),
    },
    checkpoints: {
      length: total(checkpoints),
      step: joinIntegers(checkpoints.map(({ step }) => step)),
      cost: joinReals(checkpoints.map(({ cost }) => cost)),
      parameters: joinReals(checkpoints.map(({ parameters }) => parameters)),
    },
  }
}

const total = (parts: readonly { readonly length: number }[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0)

const joinIntegers = (parts: readonly Int32Array[]): Int32Array =>
  fill(new Int32Array(total(parts)), parts)

const joinReals = (parts: readonly Float64Array[]): Float64Array =>
  fill(new Float64Array(total(parts)), parts)

function fill<C extends Int32Array | Float64Array>(
  whole: C,
  parts: readonly ArrayLike<number>[],
): C {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
