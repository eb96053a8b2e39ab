import type { Vector } from "../optim/kernels/kernels.ts"
import type { Problem } from "../optim/problem.ts"
import { coordinates, pathPlane, pointOn } from "../optim/projection.ts"
import type { Trace } from "../optim/trace.ts"

/** The plane over which a surface is drawn. */
export interface Plane {
  /**
   * The shares of a path's movement that its two directions hold; undefined where the problem
   * has two parameters and they are the plane.
   */
  readonly explained: readonly [number, number] | undefined
  /** Rows of x and y, of the states that a trace recorded. */
  readonly coordinates: (trace: Trace) => Float64Array
  /** Writes the parameters at (x, y) where the problem has them in a vector. */
  readonly place: (x: number, y: number, into: Vector) => void
}

/**
 * The parameters themselves where there are two, else the plane of the two leading principal
 * directions of a path (Li et al. 2018).
 */
export function planeOf({ parameterCount, places }: Problem, path: Trace): Plane {
  if (parameterCount === 2)
    return {
      explained: undefined,
      coordinates: ({ checkpoints }) => checkpoints.parameters,
      place(x, y, into) {
        into[places[0]] = x
        into[places[1]] = y
      },
    }
  const plane = pathPlane(path.checkpoints.parameters, parameterCount)
  const point = new Float64Array(parameterCount)
  return {
    explained: plane.explained,
    coordinates: ({ checkpoints }) => coordinates(plane, checkpoints.parameters),
    place(x, y, into) {
      pointOn(plane, x, y, point)
      for (let j = 0; j < parameterCount; j++) into[places[j]] = point[j]
    },
  }
}
