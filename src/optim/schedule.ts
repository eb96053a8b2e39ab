/** A learning rate that falls with the epochs, or stays where `decay` is 0. */
export interface Schedule {
  readonly rate: number
  readonly decay: number
}

/** Inverse-time decay: rate / (1 + decay × epoch), with epochs from 0. */
export const learningRate = ({ rate, decay }: Schedule, epoch: number): number =>
  rate / (1 + decay * epoch)
