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
