/** The same rate at every step. */
export function constant(rate: number): number {
  return rate
}

/**
 * Multiplied by `gamma` once every `every` epochs: rate * gamma^floor(epoch / every).
 * Source: PyTorch documentation, `torch.optim.lr_scheduler.StepLR`. Epochs count from 0.
 */
export function stepDecay(rate: number, gamma: number, every: number, epoch: number): number {
  return rate * gamma ** Math.floor(epoch / every)
}

/**
 * Multiplied by `gamma` every epoch: rate * gamma^epoch.
 * Source: PyTorch documentation, `torch.optim.lr_scheduler.ExponentialLR`. Epochs count from 0.
 */
export function exponentialDecay(rate: number, gamma: number, epoch: number): number {
  return rate * gamma ** epoch
}

/**
 * rate / (1 + decay * epoch).
 * Source: Robbins & Monro 1951 for the 1/t law; Keras documentation, `InverseTimeDecay`, with
 * decay_steps 1 and staircase False. Epochs count from 0.
 */
export function inverseTimeDecay(rate: number, decay: number, epoch: number): number {
  return rate / (1 + decay * epoch)
}

/**
 * Half a cosine from `rate` at step 0 to `minimum` at step `total`.
 * Source: Loshchilov & Hutter 2017, equation 5, without restarts; PyTorch documentation, the
 * closed form of `torch.optim.lr_scheduler.CosineAnnealingLR` with T_max = total.
 */
export function cosineAnnealing(rate: number, total: number, step: number, minimum = 0): number {
  return minimum + 0.5 * (rate - minimum) * (1 + Math.cos((Math.PI * step) / total))
}

/**
 * The factor that warms a rate up over the first `warmUpSteps` steps: (step + 1) / warmUpSteps,
 * then 1. Steps count from 0, so that no step has rate 0 and step warmUpSteps - 1 has all of it.
 * Source: Ma & Yarats 2021, linear warm-up, min(1, t / tau) with t from 1; Goyal et al. 2017.
 */
export function linearWarmUp(warmUpSteps: number, step: number): number {
  return Math.min(1, (step + 1) / warmUpSteps)
}

/**
 * The factor of PyTorch's `torch.optim.lr_scheduler.LinearLR` with end_factor 1: `startFactor` at
 * step 0, 1 from step `totalSteps` on. (startFactor 0 is the warm-up that begins with a step of
 * rate 0; startFactor 1 / w with totalSteps w - 1 is `linearWarmUp(w, step)`.)
 */
export function linearFactor(startFactor: number, totalSteps: number, step: number): number {
  return startFactor + (1 - startFactor) * (Math.min(step, totalSteps) / totalSteps)
}
