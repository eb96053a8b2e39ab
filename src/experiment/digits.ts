import type { Dataset } from "../optim/dataset.ts"
import { unpackDigits } from "./digits-pack.ts"

/** Images that there are. */
export const digitsExamples = 10_000

/** Pixels of an image. */
export const digitsFeatures = 64

/** The first `examples` of the handwritten digits, and of their pixels the first `features`. */
export async function digitsDataset(examples: number, features: number): Promise<Dataset> {
  const { digitsData } = await import("./digits-data.ts")
  const bytes = Uint8Array.from(atob(digitsData), (character) => character.charCodeAt(0))
  const { inputs, classes } = unpackDigits(bytes, examples)
  const chosen = new Float32Array(examples * features)
  for (let i = 0; i < examples; i++)
    chosen.set(inputs.subarray(i * digitsFeatures, i * digitsFeatures + features), i * features)
  return {
    size: examples,
    features,
    inputs: chosen,
    targets: Float32Array.from(classes),
    mislabelled: new Uint8Array(examples),
  }
}
