/** Where something lies in the memory of kernels, in bytes; floats and words are aligned to sixteen. */
export type Address = number

export type Flag = 0 | 1

/** What a hidden unit makes of its input: the number that the kernels know it by. */
export const activations = { linear: 0, relu: 1, tanh: 2 } as const

export type Activation = keyof typeof activations

/** How many bytes a number takes: float32 or float64. */
export type Precision = "single" | "double"

/** Numbers of either precision. */
export type Vector = Float32Array | Float64Array

/**
 * The loops in which a training spends its time, over one memory that they alone share.
 * Compiled kernels and their plain twins give the same bits. Lengths, widths and strides
 * are in floats and multiples of four; what pads them is zero. `order` is an address of
 * uint32 row numbers, `targets` of one float a row. None of them allocates.
 */
export interface Kernels {
  /**
   * The mean cost of a linear (half the squared residual) or logistic (cross-entropy) model
   * over the rows `order[0..count)`, and its gradient unless that address is 0. A row holds
   * `stride` floats: the features, then a 1 for the bias and zeros; or, where `stride` is
   * `features`, no more. A row of four has its target as the fourth, instead of in
   * `targets`. Parameters are the weights, then the bias.
   */
  linearModel(
    logistic: Flag,
    inputs: Address,
    stride: number,
    features: number,
    targets: Address,
    order: Address,
    count: number,
    parameters: Address,
    gradient: Address,
  ): number

  /**
   * Gradient descent by single rows, `order[0..count)` in turn: the same bits as `linearModel`
   * and `descend` for each, but for the norms. These are |error| √(|x|² + 1), of which
   * `lengths` holds the second factor for each row that is not short. Writes costs and norms,
   * float64, into two series with room for a multiple of 32.
   *
   * @returns how many updates were made before one whose cost is not below `limit`; the
   *   parameters mean nothing after that.
   */
  descendSingly(
    logistic: Flag,
    inputs: Address,
    stride: number,
    features: number,
    targets: Address,
    lengths: Address,
    order: Address,
    count: number,
    parameters: Address,
    rate: number,
    limit: number,
    costSeries: Address,
    normSeries: Address,
  ): number

  /**
   * Gradient descent by mini-batches of `batch` rows, `order[0..count)` in turn, the last of
   * what is left: the same bits as `linearModel`, `sumOfSquares` and `descend` for each. Writes
   * costs and norms of the gradients, float64, into two series.
   *
   * @returns how many updates were made: it stops before one whose cost is not below `limit`,
   *   or whose gradient is not finite.
   */
  descendByBatches(
    logistic: Flag,
    inputs: Address,
    stride: number,
    features: number,
    targets: Address,
    order: Address,
    count: number,
    batch: number,
    parameters: Address,
    gradient: Address,
    rate: number,
    limit: number,
    costSeries: Address,
    normSeries: Address,
  ): number

  /** Copies the rows `order[0..count)` one after the other. */
  gatherRows(inputs: Address, width: number, order: Address, count: number, into: Address): void

  /** out ← activation(x W + b), with W inputs × outputs, row-major. */
  forward(
    x: Address,
    rows: number,
    inputs: number,
    weights: Address,
    bias: Address,
    outputs: number,
    activation: number,
    out: Address,
  ): void

  /** Adds xᵀ d and the column sums of d to the gradients of W and b, or stores them where `first`. */
  backwardWeights(
    x: Address,
    d: Address,
    rows: number,
    inputs: number,
    outputs: number,
    weights: Address,
    bias: Address,
    first: Flag,
  ): void

  /**
   * For a single row: W ← W - rate xᵀ d and b ← b - rate d, to the same bits as by way of a
   * gradient.
   *
   * @returns the square of the norm of that gradient, (|x|² + 1) |d|².
   */
  descendLayer(
    x: Address,
    d: Address,
    inputs: number,
    outputs: number,
    weights: Address,
    bias: Address,
    rate: number,
  ): number

  /** dx ← (d Wᵀ) times the slope of the activation whose values are `x`. */
  backwardInputs(
    d: Address,
    rows: number,
    outputs: number,
    weights: Address,
    inputs: number,
    activation: number,
    x: Address,
    dx: Address,
  ): void

  /**
   * The sum over the rows of the cross-entropy of softmax(z) and class `targets[order[k]]`;
   * z becomes softmax(z) minus the one-hot class. Only the first `classes` of `width` count.
   */
  crossEntropy(
    z: Address,
    rows: number,
    width: number,
    classes: number,
    targets: Address,
    order: Address,
  ): number

  /**
   * Deals rows of four floats into 256 heaps, each row into any with the same chance, one heap
   * after the other in `into`; `origin` gets the number of each row that lies there, `order`
   * the numbers from 0, and `ends` where each heap ends. `state` is that of a RandomStream.
   */
  dealRows(
    from: Address,
    count: number,
    into: Address,
    origin: Address,
    order: Address,
    ends: Address,
    state: Address,
  ): void

  /** Shuffles uint32 numbers in place, each order equally likely; `state` is that of a RandomStream. */
  shuffle(order: Address, count: number, state: Address): void

  /** Σ u² */
  sumOfSquares(u: Address, length: number): number

  /** θ ← θ - rate u */
  descend(theta: Address, u: Address, rate: number, length: number): void

  /** u ← factor u */
  scale(u: Address, factor: number, length: number): void

  /** u ← u + factor v */
  addScaled(u: Address, v: Address, factor: number, length: number): void

  /** u ← u, no entry beyond ± bound. */
  clamp(u: Address, bound: number, length: number): void

  /** b ← keep b + take u; u ← b, or for Nesterov u ← take u + keep b. */
  momentum(u: Address, b: Address, keep: number, take: number, nesterov: Flag, length: number): void

  /** s ← s + u²; u ← u / (√s + ε). */
  adagrad(u: Address, s: Address, epsilon: number, length: number): void

  /** v ← keep v + take u²; u ← u / (√v + ε). */
  rmsprop(u: Address, v: Address, keep: number, take: number, epsilon: number, length: number): void

  /**
   * m ← keep1 m + take1 u; v ← keep2 v + take2 u²; u ← (m / c1) / (√v / c2 + ε). Unless `w`
   * is 0, w ← max(w, v) stands for v in the last.
   */
  adam(
    u: Address,
    m: Address,
    v: Address,
    w: Address,
    keep1: number,
    take1: number,
    keep2: number,
    take2: number,
    c1: number,
    c2: number,
    epsilon: number,
    length: number,
  ): void
}

/** Kernels and the memory that they work on. */
export interface Machine {
  readonly precision: Precision
  readonly kernels: Kernels
  readonly buffer: ArrayBuffer
}

/** Makes a machine with so many bytes of memory, all zero. */
export type MachineMaker = {
  readonly precision: Precision
  /** Whether it runs the compiled kernels. */
  readonly compiled: boolean
  readonly make: (bytes: number) => Machine
}
