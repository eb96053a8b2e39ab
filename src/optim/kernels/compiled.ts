import type { Kernels, MachineMaker } from "./kernels.ts"

const pageBytes = 65_536

/** Kernels compiled to WebAssembly with SIMD, in single precision. */
export const compiled = (module: WebAssembly.Module): MachineMaker => ({
  precision: "single",
  compiled: true,
  make(bytes) {
    const pages = Math.ceil(bytes / pageBytes)
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
    const { exports } = new WebAssembly.Instance(module, { env: { memory } })
    return { precision: "single", buffer: memory.buffer, kernels: requireKernels(exports) }
  },
})

const names: Readonly<Record<keyof Kernels, true>> = {
  linearModel: true,
  descendSingly: true,
  descendByBatches: true,
  gatherRows: true,
  forward: true,
  backwardWeights: true,
  backwardInputs: true,
  descendLayer: true,
  crossEntropy: true,
  dealRows: true,
  shuffle: true,
  sumOfSquares: true,
  descend: true,
  scale: true,
  addScaled: true,
  clamp: true,
  momentum: true,
  adagrad: true,
  rmsprop: true,
  adam: true,
}

function requireKernels(exports: object): Kernels {
  if (!isKernels(exports)) throw new TypeError("the compiled kernels are not those of this engine")
  return exports
}

const isKernels = (exports: object): exports is Kernels =>
  Object.keys(names).every((name) => typeof Reflect.get(exports, name) === "function")
