import type { CostGrid, PlaneWindow } from "../../src/optim/surface.ts"

export const square: PlaneWindow = { x0: -1, x1: 1, y0: -1, y1: 1 }

/** A cost of w and b on a grid of a window. */
export function gridOf(
  cost: (w: number, b: number) => number,
  size = 30,
  window: PlaneWindow = square,
): CostGrid {
  const { x0, x1, y0, y1 } = window
  const values = Float64Array.from({ length: size * size }, (_, i) =>
    cost(
      x0 + ((x1 - x0) * (i % size)) / (size - 1),
      y0 + ((y1 - y0) * Math.floor(i / size)) / (size - 1),
    ),
  )
  return { window, columns: size, rows: size, values }
}

export const bowl = (w: number, b: number): number => 2 * w * w + 1.2 * w * b + b * b + 0.1

/** Points of a descent that circles in on the origin from (-0.9, 0.9), as rows of w, b, J. */
export function spiral(length: number, noise: number): Float64Array {
  const rows: number[] = []
  for (let i = 0; i < length; i++) {
    const shrink = 0.9 * Math.exp(-i / 30)
    const w = -shrink + noise * Math.sin(7.3 * i)
    const b = shrink * Math.cos(i / 15) + noise * Math.cos(5.1 * i)
    rows.push(w, b, bowl(w, b))
  }
  return Float64Array.from(rows)
}
