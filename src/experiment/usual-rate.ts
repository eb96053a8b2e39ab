import type { OptimizerName } from "../optim/optimizer-names.ts"
import type { Experiment } from "./experiment.ts"

/** Optimizers that set the length of their steps themselves; with these, rates near this are the rule. */
const ownScale: Readonly<Partial<Record<OptimizerName, number>>> = {
  adagrad: 0.1,
  rmsprop: 0.01,
  adam: 0.01,
  adamw: 0.01,
  amsgrad: 0.01,
}

/**
 * A learning rate that suits an optimizer as well as its own suits the experiment. Momentum that
 * adds gradients up goes 1 / (1 - μ) times as far along a steady slope (Goh 2017), so its rate is
 * that much less; a mean of gradients goes as far as they do.
 */
export function usualRate(optimizer: OptimizerName, base: Experiment): number {
  if (optimizer === base.optimizer) return base.rate
  const scaled = ownScale[optimizer]
  if (scaled !== undefined) return scaled
  const addsUp = optimizer === "momentum" || optimizer === "nesterov"
  return Number((addsUp ? base.rate * (1 - base.momentum) : base.rate).toPrecision(2))
}
