import { optimizerNames, type OptimizerName } from "./optimizer-names.ts"
import {
  addDecayedWeights,
  chain,
  clipByNorm,
  clipByValue,
  scaleByAdam,
  scaleByRootMean,
  scaleByRootSum,
  traceMomentum,
  type Transformation,
} from "./transformation.ts"

/** Constants of the optimizers. Each has its own meaning in each; all have the defaults of PyTorch. */
export interface OptimizerConstants {
  /** Share of the old that momentum, or the first moment of Adam, keeps (μ, β1). */
  readonly momentum?: number
  /** Share of the old that the mean of squares keeps (α in RMSProp, β2 in Adam). */
  readonly squares?: number
  /** What keeps a division from being one by 0. */
  readonly epsilon?: number
  /** Decoupled weight decay, λ, of AdamW. */
  readonly weightDecay?: number
}

type Make = (constants: OptimizerConstants) => Transformation

const adam =
  (amsgrad: boolean): Make =>
  ({ momentum = 0.9, squares = 0.999, epsilon = 1e-8 }) =>
    scaleByAdam({ beta1: momentum, beta2: squares, epsilon, amsgrad })

/**
 * The optimizers, as PyTorch 2 documents them. The step is always θ ← θ - rate × what the
 * transformation makes of the gradient.
 */
export const optimizers = {
  /** Gradient descent: the gradient as it is. */
  sgd: () => chain(),
  /** Heavy ball: b ← μ b + g, b. μ = 0.9. */
  momentum: ({ momentum = 0.9 }) => traceMomentum({ mu: momentum }),
  /** Nesterov's accelerated gradient: b ← μ b + g, g + μ b. μ = 0.9. */
  nesterov: ({ momentum = 0.9 }) => traceMomentum({ mu: momentum, nesterov: true }),
  /** The lecture's momentum, a mean: v ← β v + (1 - β) g, v. β = 0.9. */
  "mean-momentum": ({ momentum = 0.9 }) => traceMomentum({ mu: momentum, take: 1 - momentum }),
  /** s ← s + g², g / (√s + ε). ε = 10^-10. */
  adagrad: ({ epsilon = 1e-10 }) => scaleByRootSum({ epsilon }),
  /** v ← α v + (1 - α) g², g / (√v + ε). α = 0.99, ε = 10^-8. */
  rmsprop: ({ squares = 0.99, epsilon = 1e-8 }) => scaleByRootMean({ alpha: squares, epsilon }),
  /** m̂ / (√v̂ + ε). β1 = 0.9, β2 = 0.999, ε = 10^-8. */
  adam: adam(false),
  /** Adam, and λ θ besides. λ = 0.01. */
  adamw: (constants) =>
    chain(adam(false)(constants), addDecayedWeights({ decay: constants.weightDecay ?? 0.01 })),
  /** Adam with the largest mean of squares so far. */
  amsgrad: adam(true),
} as const satisfies Record<OptimizerName, Make>

function isOptimizerName(name: string): name is OptimizerName {
  return Object.hasOwn(optimizers, name)
}

/** Which optimizer, with which constants, and where gradients are clipped. */
export interface OptimizerSettings extends OptimizerConstants {
  readonly optimizer: OptimizerName
  /** The greatest norm of a gradient; none by default. */
  readonly clipNorm?: number
  /** The greatest size of an entry of a gradient; none by default. */
  readonly clipValue?: number
}

/**
 * The transformation that the settings describe: gradients are clipped first.
 *
 * @throws RangeError for an unknown optimizer or a constant out of its bounds, saying what is allowed.
 */
export function createOptimizer(settings: OptimizerSettings): Transformation {
  const { optimizer, clipNorm, clipValue } = settings
  if (!isOptimizerName(optimizer))
    throw new RangeError(
      `there is no optimizer "${String(optimizer)}"; there are ${optimizerNames.join(", ")}`,
    )
  requireBelowOne("momentum", settings.momentum)
  requireBelowOne("squares", settings.squares)
  requirePositive("epsilon", settings.epsilon)
  requirePositive("clipNorm", clipNorm)
  requirePositive("clipValue", clipValue)
  requireNotNegative("weightDecay", settings.weightDecay)
  return chain(
    ...(clipValue === undefined ? [] : [clipByValue({ bound: clipValue })]),
    ...(clipNorm === undefined ? [] : [clipByNorm({ norm: clipNorm })]),
    optimizers[optimizer](settings),
  )
}

/** Whether the settings describe nothing but gradient descent. */
export const isPlainDescent = ({ optimizer, clipNorm, clipValue }: OptimizerSettings): boolean =>
  optimizer === "sgd" && clipNorm === undefined && clipValue === undefined

function requireBelowOne(name: string, value: number | undefined): void {
  if (value !== undefined && !(value >= 0 && value < 1))
    throw new RangeError(`${name} is ${value}; it takes a number from 0 to below 1`)
}

function requirePositive(name: string, value: number | undefined): void {
  if (value !== undefined && !(value > 0 && value < Infinity))
    throw new RangeError(`${name} is ${value}; it takes a number above 0`)
}

function requireNotNegative(name: string, value: number | undefined): void {
  if (value !== undefined && !(value >= 0 && value < Infinity))
    throw new RangeError(`${name} is ${value}; it takes a number of at least 0`)
}
