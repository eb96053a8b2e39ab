import type { Data, Work } from "./contender.ts"

/** A mini-batch's own copy of its inputs and targets. */
export interface Batch {
  readonly size: number
  readonly inputs: Float32Array<ArrayBuffer>
  readonly targets: Float32Array<ArrayBuffer>
}

/** Inputs of one example. */
export const featuresOf = (work: Work): number =>
  work.kind === "network" ? work.layers[0] : work.features

/** Cuts the examples, in their own order, into mini-batches; the last may be smaller. */
export function cutBatches(work: Work, { inputs, targets }: Data): Batch[] {
  const features = featuresOf(work)
  const count = Math.ceil(work.examples / work.batch)
  return Array.from({ length: count }, (_, index) => {
    const begin = index * work.batch
    const end = Math.min(begin + work.batch, work.examples)
    return {
      size: end - begin,
      inputs: inputs.slice(begin * features, end * features),
      targets: targets.slice(begin, end),
    }
  })
}
