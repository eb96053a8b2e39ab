import { dirname } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of TensorFlow.js's .wasm files in Node: that of the package. */
export const tensorflowFolder = (): string =>
  `${dirname(fileURLToPath(import.meta.resolve("@tensorflow/tfjs-backend-wasm")))}/`
