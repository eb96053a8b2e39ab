/** What is to be done: one training, described by its shapes. */
export type Work =
  | {
      readonly kind: "linear" | "logistic"
      readonly examples: number
      readonly features: number
      readonly batch: number
      readonly rate: number
    }
  | {
      readonly kind: "network"
      readonly examples: number
      /** Inputs, hidden units and outputs. */
      readonly layers: readonly [number, number, number]
      readonly batch: number
      readonly optimizer: "sgd" | "adam"
      readonly rate: number
    }

/** The numbers that every contender is given. */
export interface Data {
  /** Row by row. */
  readonly inputs: Float32Array
  /** 0 or 1, a real number, or the index of a class. */
  readonly targets: Float32Array
  /**
   * The start. Linear predictors: weights, then the bias. Networks: the weights of each layer,
   * a row for each of its inputs, then its biases.
   */
  readonly parameters: Float32Array
}

export interface Contender {
  readonly name: string
  /** @returns undefined where it cannot do this work. */
  prepare(work: Work, data: Data): Promise<Prepared | undefined>
}

/** A training that is ready, and carries on where it stopped. */
export interface Prepared {
  /**
   * Does `steps` further updates, wrapping over epochs.
   *
   * @returns the seconds they took.
   */
  run(steps: number): Promise<number>
  /** Mean cost of the last step, to see that the work was done. */
  lastCost(): Promise<number>
  dispose(): void | Promise<void>
}
