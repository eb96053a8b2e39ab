import type { CostGrid } from "../optim/surface.ts"
import type { Method } from "../palette.ts"
import { arrowTips, type Pair } from "./arrows.ts"
import { heightScale } from "./relief.ts"

/** A run whose mini-batches are shown one by one. */
export interface RunView {
  readonly method: Method
  /** J. */
  readonly grid: CostGrid
  /** Rows of w, b, J. */
  readonly path: Float64Array
  /** w, b, J where J is least. */
  readonly minimum: readonly [number, number, number] | undefined
  /** The height of any cost, of J and of every mini-batch alike, from 0 to 1. */
  readonly scale: (cost: number) => number
  /** Where the arrow from a place against a gradient ends. */
  readonly tip: (from: Pair, gradient: Pair) => Pair
}

/** One of its mini-batches. */
export interface BatchView {
  /** Its J^{t}. */
  readonly grid: CostGrid
  /** w, b, J^{t} where that is least. */
  readonly minimum: readonly [number, number, number] | undefined
  /** The row of the path at which it is taken. */
  readonly row: number
  readonly batchGradient: Pair
  readonly fullGradient: Pair
}

/** What is known of a run before it is drawn. */
export interface RunRecord extends Omit<RunView, "scale" | "tip"> {
  /** The greatest cost of any mini-batch in the window. */
  readonly greatest: number
  /** Rows of two. */
  readonly gradients: Float64Array
}

/** One scale of heights and one of arrows for the whole of a run, so that nothing jumps in it. */
export function runView({ greatest, gradients, ...run }: RunRecord): RunView {
  return {
    ...run,
    scale: heightScale(Float64Array.of(0, ...run.grid.values, greatest)),
    tip: arrowTips(gradients, run.grid.window),
  }
}
