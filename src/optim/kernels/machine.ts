import { binary } from "./binary.ts"
import { compiled } from "./compiled.ts"
import type { MachineMaker, Precision } from "./kernels.ts"
import { plain } from "./plain.ts"

const bytes = Uint8Array.from(atob(binary), (character) => character.charCodeAt(0))

let singleHere: MachineMaker | undefined

/** Whether the compiled kernels can run here: WebAssembly is there and knows SIMD. */
export const canRunCompiled = (): boolean =>
  typeof WebAssembly === "object" && WebAssembly.validate(bytes)

/**
 * What runs an experiment of a precision: in single precision the compiled kernels, or their
 * plain twin where they cannot run, to the same bits.
 */
export function machineFor(precision: Precision): MachineMaker {
  if (precision === "double") return plain(precision)
  return (singleHere ??= canRunCompiled()
    ? compiled(new WebAssembly.Module(bytes))
    : plain(precision))
}
