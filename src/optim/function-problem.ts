import { plain } from "./kernels/plain.ts"
import type { Vector } from "./kernels/kernels.ts"
import type { Problem, Workspace } from "./problem.ts"
import { openSpace, planSpace } from "./space.ts"
import type { TestFunction } from "./test-functions.ts"

const vectorLength = 4

/**
 * A function of two parameters as a problem: one example, so that every step is one of batch
 * descent. A spread of 0 starts at the function's own starting point, else about it.
 */
export function functionProblem({ value, evaluate, start }: TestFunction): Problem {
  const plan = (vectors: number) => planSpace({ size: 1, vectorLength, vectors, float: 8 })
  const open = (vectors: number): Workspace => {
    const slope = new Float64Array(2)
    return {
      ...openSpace(plan(vectors), plain("double")),
      norm: ([x, y]) => Math.sqrt(x * x + y * y),
      cost: ([x, y]) => value(x, y),
      batchCost([x, y], _from, _to, gradient) {
        const cost = evaluate(x, y, slope)
        gradient.set(slope)
        return cost
      },
    }
  }
  return {
    size: 1,
    dataset: undefined,
    parameterCount: 2,
    vectorLength,
    mislabelled: new Uint8Array(1),
    exampleWork: 8,
    bytes: (vectors) => plan(vectors).layout.bytes,
    open,
    initialise(parameters: Vector, stream, spread) {
      for (let j = 0; j < 2; j++) parameters[j] = start[j] + spread * stream.gaussian()
    },
    places: Uint32Array.of(0, 1),
  }
}
