import type { Vector } from "./kernels/kernels.ts"
import type { Problem } from "./problem.ts"

/** A rectangle of a plane of parameters; of two parameters x is the weight, y the bias. */
export interface PlaneWindow {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** The cost on a regular grid of the parameter plane, edges included. */
export interface CostGrid {
  readonly window: PlaneWindow
  /** Points along each side. */
  readonly columns: number
  readonly rows: number
  /** `rows × columns` costs, row-major: row 0 is y0, column 0 is x0. */
  readonly values: Float64Array
}

/**
 * The cost of a problem over a plane of its parameters, on a grid, a point at a time, so that
 * whoever asks can rest in between: it yields the share that is done and returns the grid.
 * `place` writes the parameters at a point of the plane into a vector.
 */
export function* costGridPoints(
  problem: Problem,
  window: PlaneWindow,
  columns: number,
  rows: number,
  place: (x: number, y: number, into: Vector) => void,
): Generator<number, CostGrid> {
  const values = new Float64Array(rows * columns)
  const { vector, cost } = problem.open(1)
  const parameters = vector()
  for (let row = 0; row < rows; row++) {
    const y = window.y0 + ((window.y1 - window.y0) * row) / (rows - 1)
    for (let column = 0; column < columns; column++) {
      const x = window.x0 + ((window.x1 - window.x0) * column) / (columns - 1)
      place(x, y, parameters)
      values[row * columns + column] = cost(parameters)
      yield (row * columns + column + 1) / values.length
    }
  }
  return { window, columns, rows, values }
}

/**
 * The square window that holds all points, rows of x and y, with a margin on every side
 * that is a share of its width. A lone point gets a window one unit wide.
 */
export function enclosingWindow(points: Float64Array, margin: number): PlaneWindow {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let k = 0; k < points.length; k += 2) {
    x0 = Math.min(x0, points[k])
    x1 = Math.max(x1, points[k])
    y0 = Math.min(y0, points[k + 1])
    y1 = Math.max(y1, points[k + 1])
  }
  const width = Math.max(x1 - x0, y1 - y0, 1e-9)
  const half = (width > 1e-6 ? width / 2 : 0.5) * (1 + 2 * margin)
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return { x0: x - half, x1: x + half, y0: y - half, y1: y + half }
}
