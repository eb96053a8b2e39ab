import { featuresOf } from "./batches.ts"
import type { Data, Work } from "./contender.ts"

/** Data for a piece of work, the same at every call. */
export function sampleData(work: Work): Data {
  const gaussian = gaussians()
  const features = featuresOf(work)
  const inputs = new Float32Array(work.examples * features).map(gaussian)
  const truth = new Float32Array(features).map(() => gaussian() / Math.sqrt(features))
  const targets = new Float32Array(work.examples).map((_, i) => {
    let z = 0.5 * gaussian()
    for (let j = 0; j < features; j++) z += truth[j] * inputs[i * features + j]
    switch (work.kind) {
      case "linear":
        return z
      case "logistic":
        return z > 0 ? 1 : 0
      case "network":
        return classOf(z, work.layers[2])
    }
  })
  return { inputs, targets, parameters: startOf(work, gaussian) }
}

const classOf = (z: number, classes: number): number =>
  Math.max(0, Math.min(classes - 1, Math.floor(classes / 2 + z * 2)))

function startOf(work: Work, gaussian: () => number): Float32Array {
  if (work.kind !== "network") return new Float32Array(work.features + 1)
  const [inputs, hidden, outputs] = work.layers
  const layer = (from: number, to: number): number[] => [
    ...Array.from({ length: from * to }, () => gaussian() / Math.sqrt(from)),
    ...Array.from({ length: to }, () => 0),
  ]
  return Float32Array.from([...layer(inputs, hidden), ...layer(hidden, outputs)])
}

/** Box and Muller's normal numbers from a linear congruential generator: for data, good enough. */
function gaussians(): () => number {
  let state = 1
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
