import type { Dataset } from "./dataset.ts"
import type { Machine, Vector } from "./kernels/kernels.ts"
import type { RandomStream } from "./random.ts"

/** A mean cost over a training set, as a function of a parameter vector. */
export interface Problem {
  /** m, the examples over which the cost is a mean; 1 for a function without data. */
  readonly size: number
  /** The training set, where there is one. */
  readonly dataset: Dataset | undefined
  readonly parameterCount: number
  /** Floats that a vector of parameters takes: what pads it to a multiple of four stays zero. */
  readonly vectorLength: number
  /** 1 for each example whose target is known to be wrong, else 0. */
  readonly mislabelled: Uint8Array
  /** Multiplications that the cost of one example takes, roughly. */
  readonly exampleWork: number
  /** Bytes that a workspace with so many vectors takes. */
  readonly bytes: (vectors: number) => number
  /**
   * Lays the problem out in a memory of its own, with room for so many vectors.
   *
   * @throws RangeError where it would take too much memory.
   */
  readonly open: (vectors: number) => Workspace
  /** Draws the parameters at which a path begins, `spread` times as far out as usual. */
  readonly initialise: (parameters: Vector, stream: RandomStream, spread: number) => void
  /** The indices of the parameters in a vector, where padding lies between them. */
  readonly places: Uint32Array
}

/** A problem in memory, where it can be evaluated. None of its functions but `vector` allocates. */
export interface Workspace {
  readonly machine: Machine
  /** A vector of zeros. */
  readonly vector: () => Vector
  /** Makes all as it was when the workspace was opened: the vectors that were given are given again. */
  readonly renew: () => void
  /** Where the shuffle's stream of random numbers stands. */
  readonly shuffleState: Uint32Array
  /** Brings the examples into a new random order, each as likely as any other. */
  readonly shuffle: () => void
  /** The number of the example at a place of the epoch's order, which at first is their own. */
  readonly exampleAt: (place: number) => number
  /** The full cost J: the mean over every example. */
  readonly cost: (parameters: Vector) => number
  /** The cost J^{t} of the examples at the places from..to of the order, and its gradient, written into `gradient`. */
  readonly batchCost: (parameters: Vector, from: number, to: number, gradient: Vector) => number
  /** The Euclidean norm of a gradient. */
  readonly norm: (gradient: Vector) => number
  /** Where the problem has it: plain gradient descent, many updates in one go. */
  readonly plainDescent?: PlainDescent
}

/**
 * Plain descent in one go, where a workspace has it for mini-batches of a size. Batch descent, which
 * keeps the examples in their own order, is not among them.
 */
export const plainDescentBy = (
  batch: number,
  { size }: Pick<Problem, "size">,
  { plainDescent }: Pick<Workspace, "plainDescent">,
): PlainDescent | undefined =>
  plainDescent !== undefined && batch < size && batch <= plainDescent.greatestBatch
    ? plainDescent
    : undefined

/**
 * Updates by one mini-batch after the other, to the same costs and parameters, bit for bit, as
 * `batchCost` followed by a descent for each. Row k of the series tells of the k-th of them. The
 * norm of a single example's gradient may be rounded otherwise.
 */
export interface PlainDescent {
  /** Examples of a mini-batch, at most. */
  readonly greatestBatch: number
  /** Updates that fit the series. */
  readonly most: number
  readonly costs: Float64Array
  readonly norms: Float64Array
  /**
   * Takes the examples at the places from..to of the order, `batch` at a time; what is left in
   * the end is a smaller mini-batch. The gradients are made in `gradient`.
   *
   * @returns how many updates were made: it stops before one whose cost exceeds `limit`, after
   *   which the parameters mean nothing.
   */
  readonly run: (
    parameters: Vector,
    gradient: Vector,
    from: number,
    to: number,
    batch: number,
    rate: number,
    limit: number,
  ) => number
}
