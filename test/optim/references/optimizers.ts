/** The gradient at `theta` for step `step`; the first step is step 0. */
export type Gradient = (theta: number[], step: number) => number[]

/**
 * Runs an optimizer and returns every iterate: `steps + 1` of them, the start first. Step k uses
 * `gradient(iterates[k], k)` and `rate(k)`, and makes iterate k + 1.
 */
export type Descent = (
  gradient: Gradient,
  start: number[],
  rate: (step: number) => number,
  steps: number,
) => number[][]

export type OptimizerName =
  "sgd" | "momentum" | "nesterov" | "adagrad" | "rmsprop" | "adam" | "adamw" | "amsgrad"

/** What an optimizer may be told; what is left out has PyTorch's default, unless said otherwise. */
export type Options = {
  /** Momentum and Nesterov: mu. 0.9 if left out (PyTorch's own default, 0, means no momentum). */
  readonly momentum?: number
  /** Adagrad: the sums of squares before the first step. 0 if left out. */
  readonly initialAccumulator?: number
  /** RMSprop: the smoothing constant. 0.99 if left out. */
  readonly alpha?: number
  /** Adam, AdamW, AMSGrad: beta1 and beta2. 0.9 and 0.999 if left out. */
  readonly betas?: readonly [number, number]
  /** 1e-10 in Adagrad and 1e-8 elsewhere if left out. */
  readonly epsilon?: number
  /**
   * Adagrad and RMSprop: divide by sqrt(v + epsilon), TensorFlow's definition, instead of
   * sqrt(v) + epsilon, PyTorch's.
   */
  readonly epsilonInsideRoot?: boolean
  /** AdamW: the decoupled weight decay lambda. 1e-2 if left out. */
  readonly weightDecay?: number
  /** Each gradient's norm is clipped to this before the optimizer sees it. */
  readonly clipNorm?: number
  /** Each component of the gradient is clipped to plus or minus this before the optimizer sees it. */
  readonly clipValue?: number
}

/**
 * Clips a gradient by its Euclidean norm: g * min(1, maxNorm / (norm + 1e-6)).
 * Source: PyTorch documentation, `torch.nn.utils.clip_grads_with_norm_`.
 */
export function clipByNorm(gradient: number[], maxNorm: number): number[] {
  let squares = 0
  for (const g of gradient) squares += g * g
  const coefficient = Math.min(1, maxNorm / (Math.sqrt(squares) + 1e-6))
  return gradient.map((g) => g * coefficient)
}

/**
 * Clips every component of a gradient to [-maxValue, maxValue].
 * Source: PyTorch documentation, `torch.nn.utils.clip_grad_value_`.
 */
export function clipByValue(gradient: number[], maxValue: number): number[] {
  return gradient.map((g) => Math.min(Math.max(g, -maxValue), maxValue))
}

function clipped(gradient: number[], options: Options): number[] {
  if (options.clipNorm !== undefined) return clipByNorm(gradient, options.clipNorm)
  if (options.clipValue !== undefined) return clipByValue(gradient, options.clipValue)
  return [...gradient]
}

/**
 * Gradient descent: theta <- theta - rate * g.
 * Source: PyTorch documentation, `torch.optim.SGD` with momentum 0.
 */
function sgd(options: Options): Descent {
  return (gradient, start, rate, steps) => {
    const iterates = [[...start]]
    for (let k = 0; k < steps; k++) {
      const theta = iterates[k]
      const g = clipped(gradient([...theta], k), options)
      iterates.push(theta.map((t, i) => t - rate(k) * g[i]))
    }
    return iterates
  }
}

/**
 * Heavy-ball momentum: b <- g at the first step, then b <- mu * b + g; theta <- theta - rate * b.
 * The rate is outside of the buffer. Source: PyTorch documentation, `torch.optim.SGD`, dampening 0.
 */
function momentum(options: Options): Descent {
  const mu = options.momentum ?? 0.9
  return (gradient, start, rate, steps) => {
    const iterates = [[...start]]
    let b: number[] = []
    for (let k = 0; k < steps; k++) {
      const theta = iterates[k]
      const g = clipped(gradient([...theta], k), options)
      if (k === 0) b = g
      else b = b.map((bi, i) => mu * bi + g[i])
      const buffer = b
      iterates.push(theta.map((t, i) => t - rate(k) * buffer[i]))
    }
    return iterates
  }
}

/**
 * Nesterov momentum: the buffer b as with momentum; theta <- theta - rate * (g + mu * b).
 * Source: PyTorch documentation, `torch.optim.SGD` with nesterov=True, dampening 0.
 */
function nesterov(options: Options): Descent {
  const mu = options.momentum ?? 0.9
  return (gradient, start, rate, steps) => {
    const iterates = [[...start]]
    let b: number[] = []
    for (let k = 0; k < steps; k++) {
      const theta = iterates[k]
      const g = clipped(gradient([...theta], k), options)
      if (k === 0) b = g
      else b = b.map((bi, i) => mu * bi + g[i])
      const lookedAhead = b.map((bi, i) => g[i] + mu * bi)
      iterates.push(theta.map((t, i) => t - rate(k) * lookedAhead[i]))
    }
    return iterates
  }
}

/**
 * Adagrad: s <- s + g^2; theta <- theta - rate * g / (sqrt(s) + epsilon).
 * Source: PyTorch documentation, `torch.optim.Adagrad`, lr_decay 0; Duchi, Hazan & Singer 2011.
 */
function adagrad(options: Options): Descent {
  const epsilon = options.epsilon ?? 1e-10
  return (gradient, start, rate, steps) => {
    const iterates = [[...start]]
    const s = start.map(() => options.initialAccumulator ?? 0)
    for (let k = 0; k < steps; k++) {
      const theta = iterates[k]
      const g = clipped(gradient([...theta], k), options)
      const next: number[] = []
      for (let i = 0; i < theta.length; i++) {
        s[i] = s[i] + g[i] ** 2
        const divisor = options.epsilonInsideRoot
          ? Math.sqrt(s[i] + epsilon)
          : Math.sqrt(s[i]) + epsilon
        next.push(theta[i] - (rate(k) * g[i]) / divisor)
      }
      iterates.push(next)
    }
    return iterates
  }
}

/**
 * RMSprop: v <- alpha * v + (1 - alpha) * g^2; theta <- theta - rate * g / (sqrt(v) + epsilon).
 * Source: PyTorch documentation, `torch.optim.RMSprop`, not centred, momentum 0; Hinton 2012.
 */
function rmsprop(options: Options): Descent {
  const alpha = options.alpha ?? 0.99
  const epsilon = options.epsilon ?? 1e-8
  return (gradient, start, rate, steps) => {
    const iterates = [[...start]]
    const v = start.map(() => 0)
    for (let k = 0; k < steps; k++) {
      const theta = iterates[k]
      const g = clipped(gradient([...theta], k), options)
      const next: number[] = []
      for (let i = 0; i < theta.length; i++) {
        v[i] = alpha * v[i] + (1 - alpha) * g[i] * g[i]
        const divisor = options.epsilonInsideRoot
          ? Math.sqrt(v[i] + epsilon)
          : Math.sqrt(v[i]) + epsilon
        next.push(theta[i] - rate(k) * (g[i] / divisor))
      }
      iterates.push(next)
    }
    return iterates
  }
}

/**
 * Adam: m <- beta1 * m + (1 - beta1) * g; v <- beta2 * v + (1 - beta2) * g^2; and with t from 1,
 * theta <- theta - rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon).
 * Source: PyTorch documentation, `torch.optim.Adam`; Kingma & Ba 2015, algorithm 1.
 */
function adam(options: Options): Descent {
  const [beta1, beta2] = options.betas ?? [0.9, 0.999]
  const epsilon = options.epsilon ?? 1e-8
  return (gradient, start, rate, steps) => {
    const iterates = [[...start]]
    const m = start.map(() => 0)
    const v = start.map(() => 0)
    for (let t = 1; t <= steps; t++) {
      const theta = iterates[t - 1]
      const g = clipped(gradient([...theta], t - 1), options)
      const next: number[] = []
      for (let i = 0; i < theta.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i]
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2
        const mHat = m[i] / (1 - beta1 ** t)
        const vHat = v[i] / (1 - beta2 ** t)
        next.push(theta[i] - (rate(t - 1) * mHat) / (Math.sqrt(vHat) + epsilon))
      }
      iterates.push(next)
    }
    return iterates
  }
}

/**
 * AdamW: theta <- theta - rate * lambda * theta first, then Adam's step with the moments of the
 * gradient alone.
 * Source: PyTorch documentation, `torch.optim.AdamW`; Loshchilov & Hutter 2019, algorithm 2.
 */
function adamw(options: Options): Descent {
  const [beta1, beta2] = options.betas ?? [0.9, 0.999]
  const epsilon = options.epsilon ?? 1e-8
  const lambda = options.weightDecay ?? 1e-2
  return (gradient, start, rate, steps) => {
    const iterates = [[...start]]
    let m = start.map(() => 0)
    let v = start.map(() => 0)
    for (let t = 1; t <= steps; t++) {
      const theta = iterates[t - 1]
      const g = clipped(gradient([...theta], t - 1), options)
      const decayed = theta.map((x) => x - rate(t - 1) * lambda * x)
      m = m.map((mi, i) => beta1 * mi + (1 - beta1) * g[i])
      v = v.map((vi, i) => beta2 * vi + (1 - beta2) * g[i] * g[i])
      const mHat = m.map((mi) => mi / (1 - Math.pow(beta1, t)))
      const vHat = v.map((vi) => vi / (1 - Math.pow(beta2, t)))
      iterates.push(
        decayed.map((x, i) => x - rate(t - 1) * (mHat[i] / (Math.sqrt(vHat[i]) + epsilon))),
      )
    }
    return iterates
  }
}

/**
 * AMSGrad: Adam, except that the second moment is replaced by its running maximum, taken before
 * the bias correction: u <- max(u, v); theta <- theta - rate * mHat / (sqrt(u / (1 - beta2^t)) +
 * epsilon). Source: PyTorch documentation, `torch.optim.Adam` with amsgrad=True (older
 * versions of it print the maximum of the corrected moments, which the code never computed). Reddi,
 * Kale & Kumar 2018 have no bias correction.
 */
function amsgrad(options: Options): Descent {
  const [beta1, beta2] = options.betas ?? [0.9, 0.999]
  const epsilon = options.epsilon ?? 1e-8
  return (gradient, start, rate, steps) => {
    const iterates = [[...start]]
    const m = start.map(() => 0)
    const v = start.map(() => 0)
    const largest = start.map(() => 0)
    for (let t = 1; t <= steps; t++) {
      const theta = iterates[t - 1]
      const g = clipped(gradient([...theta], t - 1), options)
      const firstCorrection = 1 - beta1 ** t
      const secondCorrection = 1 - beta2 ** t
      const next = theta.map((x, i) => {
        m[i] = m[i] * beta1 + g[i] * (1 - beta1)
        v[i] = v[i] * beta2 + g[i] * g[i] * (1 - beta2)
        largest[i] = Math.max(largest[i], v[i])
        const root = Math.sqrt(largest[i] / secondCorrection)
        return x - (rate(t - 1) * (m[i] / firstCorrection)) / (root + epsilon)
      })
      iterates.push(next)
    }
    return iterates
  }
}

const optimizers: Readonly<Record<OptimizerName, (options: Options) => Descent>> = {
  sgd,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  adamw,
  amsgrad,
}

/** The named optimizer in float64, as the PyTorch 2.x documentation of `torch.optim` defines it. */
export function reference(name: OptimizerName, options: Options = {}): Descent {
  return optimizers[name](options)
}
