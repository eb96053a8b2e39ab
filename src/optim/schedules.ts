import { cosPi } from "./cosine.ts"

/** How the learning rate falls in the course of a run. */
export type ScheduleName = "constant" | "step" | "exponential" | "inverse-time" | "cosine"

/** A learning rate and how it falls. An epoch is counted whole, from 0. */
export interface ScheduleSettings {
  readonly schedule: ScheduleName
  /** The learning rate at the beginning, warm-up aside; above 0. */
  readonly rate: number
  /**
   * How strongly the rate falls. Step: the share that is lost at every drop, from 0 to
   * below 1. Exponential: the share that is lost in every epoch, from 0 to below 1.
   * Inverse-time: the growth of the divisor in every epoch, from 0. Else without effect.
   */
  readonly decay: number
  /** Epochs between two drops of the step schedule, from 1. */
  readonly every: number
  /** Updates of linear warm-up; 0 for none. */
  readonly warmUp: number
  /** Updates of the whole run, from 1. */
  readonly steps: number
  /** Updates of one epoch, from 1. */
  readonly stepsPerEpoch: number
}

/**
 * The learning rate of update `step`, from 0. With `epoch` = ⌊step / stepsPerEpoch⌋:
 *
 * - constant: rate
 * - step: rate (1 - decay)^⌊epoch / every⌋
 * - exponential: rate (1 - decay)^epoch
 * - inverse-time: rate / (1 + decay epoch) (Darken and Moody 1990, "Note on learning rate
 *   schedules for stochastic optimization")
 * - cosine: rate (1 + cos(π step / steps)) / 2, which is 0 from `steps` on (Loshchilov and
 *   Hutter 2017, "SGDR: stochastic gradient descent with warm restarts", equation 5)
 *
 * times min(1, (step + 1) / warmUp) for a warm-up (Goyal and others 2017, "Accurate, large
 * minibatch SGD", section 2.2). The function that it gives allocates nothing.
 *
 * @throws RangeError for a setting that is out of range.
 */
export function createSchedule(settings: ScheduleSettings): (step: number) => number {
  requireSettings(settings)
  const falling = createFall(settings)
  const { warmUp } = settings
  if (warmUp === 0) return falling
  return (step) => falling(step) * Math.min(1, (step + 1) / warmUp)
}

function createFall(settings: ScheduleSettings): (step: number) => number {
  const { schedule, rate, decay, every, steps, stepsPerEpoch } = settings
  switch (schedule) {
    case "constant":
      return () => rate
    case "step":
      return (step) => rate * power(1 - decay, Math.floor(Math.floor(step / stepsPerEpoch) / every))
    case "exponential":
      return (step) => rate * power(1 - decay, Math.floor(step / stepsPerEpoch))
    case "inverse-time":
      return (step) => rate / (1 + decay * Math.floor(step / stepsPerEpoch))
    case "cosine":
      return (step) => {
        // (1 + cos 2a) / 2 = cos² a, which stays above 0 up to the last update.
        const half = cosPi(Math.min(step, steps) / steps / 2)
        return rate * (half * half)
      }
  }
}

/** base^exponent for a whole exponent from 0, by repeated squaring. */
function power(base: number, exponent: number): number {
  let result = 1
  let square = base
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square
    square *= square
  }
  return result
}

function requireSettings(settings: ScheduleSettings): void {
  const { schedule, rate, decay, every, warmUp, steps, stepsPerEpoch } = settings
  if (!(Number.isFinite(rate) && rate > 0))
    throw new RangeError(`the rate is ${rate}; it takes a finite number above 0`)
  if (!(Number.isFinite(decay) && decay >= 0))
    throw new RangeError(`the decay is ${decay}; it takes a finite number from 0`)
  if ((schedule === "step" || schedule === "exponential") && decay >= 1)
    throw new RangeError(`the decay is ${decay}; the ${schedule} schedule takes one below 1`)
  for (const [name, value, least] of [
    ["every", every, 1],
    ["warmUp", warmUp, 0],
    ["steps", steps, 1],
    ["stepsPerEpoch", stepsPerEpoch, 1],
  ] as const)
    if (!(Number.isFinite(value) && value >= least))
      throw new RangeError(`${name} is ${value}; it takes a finite number from ${least}`)
}
