import type { Kernels, Vector } from "./kernels/kernels.ts"

/**
 * A transformation of gradients, after optax (DeepMind 2020): what an optimizer does between
 * the gradient and the step θ ← θ - rate × updates. Transformations are chained.
 */
export interface Transformation {
  /** Vectors that its state takes. */
  readonly vectors: number
  /** Takes its state from a memory, at its beginning. */
  readonly init: (space: Space) => Updater
}

/** A transformation with its state. */
export interface Updater {
  /** Transforms `updates` in place, knowing the parameters before the step; once for each step. */
  readonly update: (updates: Vector, parameters: Vector) => void
}

/** Where states lie, and what works on them. */
export interface Space {
  readonly kernels: Kernels
  /** Floats of a vector. */
  readonly length: number
  /** A vector of zeros. */
  readonly vector: () => Vector
}

/** One transformation after the other. */
export const chain = (...parts: readonly Transformation[]): Transformation => ({
  vectors: parts.reduce((sum, { vectors }) => sum + vectors, 0),
  init(space) {
    const updaters = parts.map(({ init }) => init(space))
    return {
      update(updates, parameters) {
        for (const updater of updaters) updater.update(updates, parameters)
      },
    }
  },
})

const stateless = (
  update: (space: Space, updates: Vector, parameters: Vector) => void,
): Transformation => ({
  vectors: 0,
  init: (space) => ({ update: (updates, parameters) => update(space, updates, parameters) }),
})

/**
 * Momentum: b ← μ b + take × g, from b = 0 (Polyak 1964; Sutskever et al. 2013). b has the
 * unit of the gradient, so a rate is in that of parameters by gradient, as for descent. With
 * take = 1 it is PyTorch's: b grows to 1 / (1 - μ) times a constant gradient. The lecture's
 * form, an exponentially weighted mean of the gradients, has take = 1 - μ: the same path at a
 * rate 1 / (1 - μ) times as high. `nesterov` looks ahead: take × g + μ b.
 */
export const traceMomentum = ({
  mu,
  take = 1,
  nesterov = false,
}: {
  readonly mu: number
  readonly take?: number
  readonly nesterov?: boolean
}): Transformation => ({
  vectors: 1,
  init({ kernels, length, vector }) {
    const buffer = vector()
    return {
      update(updates) {
        const { byteOffset } = updates
        kernels.momentum(byteOffset, buffer.byteOffset, mu, take, nesterov ? 1 : 0, length)
      },
    }
  },
})

/**
 * AdaGrad: s ← s + g², g / (√s + ε), from s = 0 (Duchi, Hazan and Singer 2011). What comes of
 * it has no unit: a rate is in that of the parameters. ε has the unit of the gradient.
 */
export const scaleByRootSum = ({ epsilon }: { readonly epsilon: number }): Transformation => ({
  vectors: 1,
  init({ kernels, length, vector }) {
    const sums = vector()
    return {
      update: (updates) => kernels.adagrad(updates.byteOffset, sums.byteOffset, epsilon, length),
    }
  },
})

/**
 * RMSProp: v ← α v + (1 - α) g², g / (√v + ε), from v = 0 (Tieleman and Hinton 2012), not
 * centred. What comes of it has no unit: a rate is in that of the parameters. The lecture's
 * form has ε under the root in some editions; here, as in PyTorch, it is outside.
 */
export const scaleByRootMean = ({
  alpha,
  epsilon,
}: {
  readonly alpha: number
  readonly epsilon: number
}): Transformation => ({
  vectors: 1,
  init({ kernels, length, vector }) {
    const means = vector()
    return {
      update: (updates) =>
        kernels.rmsprop(updates.byteOffset, means.byteOffset, alpha, 1 - alpha, epsilon, length),
    }
  },
})

/**
 * Adam: m ← β1 m + (1 - β1) g, v ← β2 v + (1 - β2) g², and with both made unbiased,
 * m̂ = m / (1 - β1^t) and v̂ = v / (1 - β2^t): m̂ / (√v̂ + ε) (Kingma and Ba 2015,
 * algorithm 1). With `amsgrad` the largest v so far stands for v (Reddi, Kale and Kumar 2018),
 * made unbiased after the maximum is taken, as PyTorch does. What comes of it has no unit: a
 * rate is in that of the parameters, and about the length of a step in each of them. The
 * lecture's form is the same.
 */
export const scaleByAdam = ({
  beta1,
  beta2,
  epsilon,
  amsgrad = false,
}: {
  readonly beta1: number
  readonly beta2: number
  readonly epsilon: number
  readonly amsgrad?: boolean
}): Transformation => ({
  vectors: amsgrad ? 3 : 2,
  init({ kernels, length, vector }) {
    const [m, v] = [vector(), vector()]
    const most = amsgrad ? vector().byteOffset : 0
    let [power1, power2] = [1, 1]
    return {
      update(updates) {
        power1 *= beta1
        power2 *= beta2
        kernels.adam(
          updates.byteOffset,
          m.byteOffset,
          v.byteOffset,
          most,
          beta1,
          1 - beta1,
          beta2,
          1 - beta2,
          1 - power1,
          Math.sqrt(1 - power2),
          epsilon,
          length,
        )
      },
    }
  },
})

/**
 * Decoupled weight decay: adds λ θ after the gradient is scaled, so that a step takes the share
 * rate × λ of each parameter away (Loshchilov and Hutter 2019). λ is the inverse of a rate.
 */
export const addDecayedWeights = ({ decay }: { readonly decay: number }): Transformation =>
  stateless(({ kernels, length }, updates, parameters) =>
    kernels.addScaled(updates.byteOffset, parameters.byteOffset, decay, length),
  )

/**
 * Scales a gradient that is longer than `norm` down to it: × min(1, norm / (|g| + 10^-6)), as
 * PyTorch's clip_grad_norm_ (Pascanu, Mikolov and Bengio 2013).
 */
export const clipByNorm = ({ norm }: { readonly norm: number }): Transformation =>
  stateless(({ kernels, length }, updates) => {
    const factor = norm / (Math.sqrt(kernels.sumOfSquares(updates.byteOffset, length)) + 1e-6)
    if (factor < 1) kernels.scale(updates.byteOffset, factor, length)
  })

/** Cuts every entry of a gradient off at ± bound. */
export const clipByValue = ({ bound }: { readonly bound: number }): Transformation =>
  stateless(({ kernels, length }, updates) => kernels.clamp(updates.byteOffset, bound, length))
