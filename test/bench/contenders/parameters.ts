import type { Data, Work } from "./contender.ts"

/** One array of parameters, as a matrix; a bias is a row. */
export interface Part {
  readonly values: Float32Array<ArrayBuffer>
  readonly shape: [number, number]
}

/** The start, cut into weights and biases in turn. */
export function partsOf(work: Work, { parameters }: Data): Part[] {
  const shapes: [number, number][] =
    work.kind === "network"
      ? [
          [work.layers[0], work.layers[1]],
          [1, work.layers[1]],
          [work.layers[1], work.layers[2]],
          [1, work.layers[2]],
        ]
      : [
          [work.features, 1],
          [1, 1],
        ]
  let end = 0
  return shapes.map((shape) => {
    const begin = end
    end += shape[0] * shape[1]
    return { values: parameters.slice(begin, end), shape }
  })
}
