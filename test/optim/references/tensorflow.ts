import "@tensorflow/tfjs-backend-cpu"
import {
  AdagradOptimizer,
  AdamOptimizer,
  MomentumOptimizer,
  RMSPropOptimizer,
  SGDOptimizer,
  enableProdMode,
  setBackend,
  tensor1d,
  variable,
} from "@tensorflow/tfjs-core"
import type { Tensor } from "@tensorflow/tfjs-core"
import type { Descent, Options } from "./optimizers.ts"

enableProdMode()
await setBackend("cpu")

export type TensorflowName = "sgd" | "momentum" | "nesterov" | "adagrad" | "rmsprop" | "adam"

/**
 * What TensorFlow.js's optimizers may be told. What is left out has PyTorch's default, not
 * TensorFlow.js's, so that the same options serve `reference` and `tensorflow`.
 */
export type TensorflowOptions = Pick<
  Options,
  "momentum" | "initialAccumulator" | "alpha" | "betas" | "epsilon"
>

/** The epsilon of TensorFlow.js's float32 back-ends; its Adagrad can have no other. */
export const TENSORFLOW_EPSILON = 1e-7

/**
 * TensorFlow.js's own defaults as options of `reference`, where they differ from PyTorch's: with
 * these, `reference` computes what TensorFlow.js computes when it is told nothing.
 */
export const tensorflowDefaults: Readonly<Record<TensorflowName, Options>> = {
  sgd: {},
  momentum: {},
  nesterov: {},
  adagrad: { initialAccumulator: 0.1, epsilon: TENSORFLOW_EPSILON, epsilonInsideRoot: true },
  rmsprop: { alpha: 0.9, epsilon: TENSORFLOW_EPSILON, epsilonInsideRoot: true },
  adam: { epsilon: TENSORFLOW_EPSILON },
}

/** What this file needs of an optimizer of TensorFlow.js. */
type Scheduled = {
  setLearningRate: (rate: number) => void
  applyGradients: (gradients: { name: string; tensor: Tensor }[]) => void
  dispose: () => void
}

class ScheduledAdagrad extends AdagradOptimizer {
  setLearningRate(rate: number): void {
    this.learningRate = rate
  }
}

class ScheduledRmsprop extends RMSPropOptimizer {
  setLearningRate(rate: number): void {
    this.learningRate = rate
  }
}

class ScheduledAdam extends AdamOptimizer {
  setLearningRate(rate: number): void {
    this.learningRate = rate
  }
}

/** theta <- theta - rate * g, as PyTorch's. */
export function tensorflowSgd(): Scheduled {
  return new SGDOptimizer(0)
}

/**
 * a <- mu * a + g from a = 0; theta <- theta - rate * a: PyTorch's with dampening 0, the rate
 * outside of the accumulator.
 */
export function tensorflowMomentum(options: TensorflowOptions): Scheduled {
  return new MomentumOptimizer(0, options.momentum ?? 0.9)
}

/** a as with momentum; theta <- theta - rate * (g + mu * a): PyTorch's with nesterov=True. */
export function tensorflowNesterov(options: TensorflowOptions): Scheduled {
  return new MomentumOptimizer(0, options.momentum ?? 0.9, true)
}

/**
 * s <- s + g^2; theta <- theta - rate * g / sqrt(s + 1e-7). PyTorch's is g / (sqrt(s) + 1e-10):
 * here epsilon is inside of the root, it cannot be chosen (another `epsilon` throws), and s starts
 * at 0.1 unless told otherwise. Compare with `reference("adagrad", { epsilonInsideRoot: true,
 * epsilon: 1e-7 })`, or with PyTorch's where the squares are far above 1e-7.
 */
export function tensorflowAdagrad(options: TensorflowOptions): Scheduled {
  if (options.epsilon !== undefined && options.epsilon !== TENSORFLOW_EPSILON) {
    throw new RangeError("TensorFlow.js's Adagrad has an epsilon of 1e-7.")
  }
  return new ScheduledAdagrad(0, options.initialAccumulator ?? 0)
}

/**
 * v <- alpha * v + (1 - alpha) * g^2; a <- rate * g / sqrt(v + epsilon); theta <- theta - a.
 * PyTorch's is g / (sqrt(v) + epsilon): here epsilon is inside of the root; its own defaults are
 * alpha 0.9 and epsilon 1e-7. Compare with `reference("rmsprop", { epsilonInsideRoot: true })` and
 * the same epsilon, or with PyTorch's where v is far above epsilon.
 */
export function tensorflowRmsprop(options: TensorflowOptions): Scheduled {
  return new ScheduledRmsprop(0, options.alpha ?? 0.99, 0, options.epsilon ?? 1e-8)
}

/**
 * Adam by its textbook definition, epsilon outside of the root and after the bias correction, as
 * PyTorch's; its own default of epsilon is 1e-7. It is right at every step, to float32, but not to
 * the last digit: it keeps beta2^t in float32, and 1 - beta2^t loses digits while t is small. With
 * beta2 = 0.999 the first step is off by 7e-6 of its length, and a descent of the rates 0.05 and
 * 0.1 by up to 1.4e-5 on the way. With beta2 = 0.9 the difference is 3e-7.
 */
export function tensorflowAdam(options: TensorflowOptions): Scheduled {
  const [beta1, beta2] = options.betas ?? [0.9, 0.999]
  return new ScheduledAdam(0, beta1, beta2, options.epsilon ?? 1e-8)
}

const optimizers: Readonly<Record<TensorflowName, (options: TensorflowOptions) => Scheduled>> = {
  sgd: tensorflowSgd,
  momentum: tensorflowMomentum,
  nesterov: tensorflowNesterov,
  adagrad: tensorflowAdagrad,
  rmsprop: tensorflowRmsprop,
  adam: tensorflowAdam,
}

/**
 * The named optimizer as TensorFlow.js runs it on its CPU back-end, in float32: the iterates are
 * float32 numbers, and `gradient` is given them and rounded to float32.
 */
export function tensorflow(name: TensorflowName, options: TensorflowOptions = {}): Descent {
  return (gradient, start, rate, steps) => {
    const optimizer = optimizers[name](options)
    const initial = tensor1d(start)
    const theta = variable(initial)
    const iterates = [[...theta.dataSync()]]
    for (let k = 0; k < steps; k++) {
      const g = tensor1d(gradient([...iterates[k]], k))
      optimizer.setLearningRate(rate(k))
      optimizer.applyGradients([{ name: theta.name, tensor: g }])
      iterates.push([...theta.dataSync()])
      g.dispose()
    }
    initial.dispose()
    theta.dispose()
    optimizer.dispose()
    return iterates
  }
}
