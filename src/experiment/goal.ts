import type { Trace } from "../optim/trace.ts"

/** What of a run a goal may be about: J, J^{t}, or the norm of a mini-batch's gradient. */
export const goalQuantities = ["cost", "batch-cost", "gradient"] as const
export type GoalQuantity = (typeof goalQuantities)[number]

/** In what a goal's limit is counted. */
export const goalUnits = ["steps", "epochs", "examples"] as const
export type GoalUnit = (typeof goalUnits)[number]

/** What a run is to reach: a quantity below a number, and perhaps how soon. */
export interface Goal {
  readonly quantity: GoalQuantity
  readonly below: number
  /** Whether the number itself counts as reached. */
  readonly isInclusive: boolean
  readonly within: { readonly count: number; readonly unit: GoalUnit } | undefined
}

/** What a run came to, measured by a goal. */
export interface Attempt {
  /** The least that the quantity was within the limit; undefined where it was not recorded. */
  readonly least: number | undefined
  /** Updates that it took to get there, or undefined where it did not. */
  readonly metAt: number | undefined
  readonly hasDiverged: boolean
}

/** A goal as it is written: `cost < 0.1` and, if it has a limit, `50 steps`. Undefined where it cannot be read. */
export function parseGoal(reach: string, within: string | undefined): Goal | undefined {
  const wanted = parseReach(reach)
  const limit = within === undefined ? undefined : parseWithin(within)
  const isRead = wanted !== undefined && (within === undefined || limit !== undefined)
  return isRead ? { ...wanted, within: limit } : undefined
}

/** What to reach: a quantity, `<` or `<=`, and a number above 0. */
export function parseReach(text: string): Omit<Goal, "within"> | undefined {
  const match = /^\s*([a-z-]+)\s*(<=?|≤)\s*([\d.]+(?:e-?\d+)?)\s*$/i.exec(text)
  const [name, sign, number] = match?.slice(1) ?? []
  const quantity = goalQuantities.find((known) => known === name)
  const below = Number(number)
  return quantity === undefined || !(below > 0 && below < Infinity)
    ? undefined
    : { quantity, below, isInclusive: sign !== "<" }
}

/** How soon: `50 steps`, `1 epoch`, `10,000 examples`. */
export function parseWithin(text: string): Goal["within"] {
  const match = /^\s*([\d,]+)\s*([a-z]+)\s*$/i.exec(text)
  const [number, name] = match?.slice(1) ?? ["", ""]
  const count = Number(number.replaceAll(",", ""))
  const unit = goalUnits.find((known) => known === name || known === `${name}s`)
  return unit === undefined || !(count > 0) ? undefined : { count, unit }
}

/** Measures a run by a goal. States are judged, so J counts after the updates that led to it. */
export function attempt(goal: Goal, trace: Trace): Attempt {
  const last = lastStep(goal, trace)
  const { steps, values } = recorded(goal.quantity, trace)
  let least: number | undefined
  let metAt: number | undefined
  for (let row = 0; row < values.length && steps[row] <= last; row++) {
    const value = values[row]
    if (least === undefined || value < least) least = value
    if (value < goal.below || (goal.isInclusive && value === goal.below)) {
      metAt = steps[row]
      break
    }
  }
  return { least, metAt, hasDiverged: trace.outcome.kind === "diverged" }
}

/** The updates after which each value of a quantity was recorded, and the values. */
function recorded(
  quantity: GoalQuantity,
  { checkpoints, steps }: Trace,
): { readonly steps: ArrayLike<number>; readonly values: ArrayLike<number> } {
  if (quantity === "cost") return { steps: checkpoints.step, values: checkpoints.cost }
  return {
    steps: Array.from({ length: steps.length }, (_, row) => row + 1),
    values: quantity === "gradient" ? steps.gradientNorm : steps.batchCost,
  }
}

/** The last update that is within the limit. */
function lastStep({ within }: Goal, { steps, stepsPerEpoch }: Trace): number {
  if (within === undefined) return Infinity
  if (within.unit === "steps") return within.count
  if (within.unit === "epochs") return within.count * stepsPerEpoch
  return steps.examplesSeen.findLastIndex((seen) => seen <= within.count) + 1
}
