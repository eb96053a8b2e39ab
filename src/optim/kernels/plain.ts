import type { Kernels, MachineMaker, Precision } from "./kernels.ts"
import { plainDescent } from "./plain-descent.ts"
import { double } from "./plain-elementary.ts"
import { plainLinearModel } from "./plain-linear-model.ts"
import { plainNetwork } from "./plain-network.ts"
import { plainShuffle } from "./plain-shuffle.ts"
import { plainVectors } from "./plain-vectors.ts"
import { single } from "./single.ts"

/**
 * Kernels in plain TypeScript. In single precision they are what the compiled kernels are
 * held to, bit for bit, and stand in where those cannot run; in double precision they are
 * the engine of small, exact experiments.
 */
export const plain = (precision: Precision): MachineMaker => ({
  precision,
  compiled: false,
  make(bytes) {
    const buffer = new ArrayBuffer(Math.ceil(bytes / 16) * 16)
    return { precision, buffer, kernels: plainKernels(buffer, precision) }
  },
})

function plainKernels(buffer: ArrayBuffer, precision: Precision): Kernels {
  const floats = precision === "single" ? new Float32Array(buffer) : new Float64Array(buffer)
  const elementary = precision === "single" ? single : double
  const words = new Uint32Array(buffer)
  const vectors = plainVectors(floats, elementary)
  const linearModel = plainLinearModel(floats, words, elementary)
  return {
    ...linearModel,
    ...plainDescent({ ...linearModel, ...vectors }, buffer),
    ...plainNetwork(floats, words, elementary, vectors),
    ...vectors,
    ...plainShuffle(floats, words),
  }
}
