import { exp, log, log1p, tanh } from "../elementary.ts"

/** What differs between the precisions: rounding after each operation, and elementary functions. */
export interface Elementary {
  readonly round: (x: number) => number
  readonly exp: (x: number) => number
  /** ln(1 + u) for u from 0 to 1. */
  readonly log1p: (u: number) => number
  readonly log: (x: number) => number
  readonly tanh: (x: number) => number
}

/** Float64 arithmetic, which is what numbers here have anyway. */
export const double: Elementary = { round: (x) => x, exp, log1p, log, tanh }

/**
 * The sum of eight partial sums, as four lanes of an even and four of an odd vector hold them:
 * first the vectors are added, then the lanes.
 */
export const sumEight = (sums: Float64Array, round: (x: number) => number): number =>
  round(
    round(round(sums[0] + sums[4]) + round(sums[2] + sums[6])) +
      round(round(sums[1] + sums[5]) + round(sums[3] + sums[7])),
  )
