import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  contourInScene,
  contourLevels,
  contoursOf,
  regionOf,
  type Field,
} from "../../src/scene/contours.ts"
import { reliefHeight } from "../../src/scene/relief.ts"
import { bowl, gridOf } from "./grids.ts"

const fieldOf = (columns: number, ...values: number[]): Field => ({
  columns,
  rows: values.length / columns,
  values,
})

/** The value of a field at a crossing: on one side of a cell, between two grid points. */
function valueAt({ columns, rows, values }: Field, u: number, v: number): number {
  const column = Math.min(Math.floor(u), columns - 1)
  const row = Math.min(Math.floor(v), rows - 1)
  const at = row * columns + column
  if (u > column) return values[at] + (u - column) * (values[at + 1] - values[at])
  if (v > row) return values[at] + (v - row) * (values[at + columns] - values[at])
  return values[at]
}

function pairs(points: readonly number[]): [number, number][] {
  return Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i], points[2 * i + 1]])
}

/** Twice the signed area of a ring. */
const area = (points: readonly number[]): number =>
  pairs(points).reduce((sum, [x, y], i, all) => {
    const [nextX, nextY] = all[(i + 1) % all.length]
    return sum + x * nextY - y * nextX
  }, 0)

describe("contoursOf", () => {
  it("surrounds the minimum of a bowl with one ring, and opens where it meets the edge", () => {
    const field = gridOf(bowl)
    const [ring, ...others] = contoursOf(field, 0.5)
    expect(others).toEqual([])
    expect(ring.closed).toBe(true)
    const open = contoursOf(field, 2.5)
    expect(open.length).toBeGreaterThan(1)
    for (const { closed } of open) expect(closed).toBe(false)
  })

  it("finds the area of an ellipse", () => {
    const field = gridOf(bowl, 201)
    const [ring] = contoursOf(field, 0.5)
    const exact = (Math.PI * 0.4) / Math.sqrt(2 * 1 - 0.6 ** 2)
    expect(Math.abs(area(ring.points)) / 2 / 100 ** 2).toBeCloseTo(exact, 3)
  })

  it("interpolates along the sides of the cells", () => {
    expect(contoursOf(fieldOf(2, 0, 1, 0, 1), 0.25)).toEqual([
      { closed: false, points: [0.25, 0, 0.25, 1] },
    ])
  })

  it("settles a saddle by its middle", () => {
    const joined = (values: number[]): string[] =>
      contoursOf(fieldOf(2, ...values), 0.5)
        .map(({ points }) => String(points))
        .sort()
    const highMiddle = joined([1, 0.2, 0.2, 1])
    const lowMiddle = joined([0.8, 0, 0, 0.8])
    expect(highMiddle).toHaveLength(2)
    expect(lowMiddle).toHaveLength(2)
    const cutsOffFirstCorner = (lines: string[]) =>
      lines.some((line) => pairs(line.split(",").map(Number)).every(([u, v]) => u + v < 1))
    expect(cutsOffFirstCorner(highMiddle)).toBe(false)
    expect(cutsOffFirstCorner(lowMiddle)).toBe(true)
  })

  it("stays on its level, and ends only at the edge, on any grid", () => {
    const heights = fc.float({ min: 0, max: 1, noNaN: true })
    const fields = fc
      .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }))
      .chain(([columns, rows]) =>
        fc
          .array(heights, { minLength: columns * rows, maxLength: columns * rows })
          .map((values): Field => ({ columns, rows, values })),
      )
    fc.assert(
      fc.property(fields, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (field, level) => {
        for (const { closed, points } of contoursOf(field, level)) {
          const all = pairs(points)
          for (const [u, v] of all) expect(valueAt(field, u, v)).toBeCloseTo(level, 5)
          if (closed) continue
          for (const [u, v] of [all[0], all[all.length - 1]]) {
            const outside = u <= 0 || v <= 0 || u >= field.columns - 1 || v >= field.rows - 1
            expect(outside).toBe(true)
          }
        }
      }),
    )
  })
})

describe("regionOf", () => {
  it("is the whole grid at the least value and nothing above the greatest", () => {
    const field = fieldOf(3, 0, 1, 2, 3, 4, 5)
    const [ring, ...others] = regionOf(field, 0)
    expect(others).toEqual([])
    expect(Math.abs(area(ring)) / 2).toBeCloseTo(2)
    expect(regionOf(field, 6)).toEqual([])
  })

  it("closes along the edge", () => {
    const [ring] = regionOf(fieldOf(3, 0, 1, 2, 0, 1, 2, 0, 1, 2), 0.5)
    expect(Math.abs(area(ring)) / 2).toBeCloseTo(1.5 * 2)
  })
})

describe("contourInScene", () => {
  it("lies at the height of its level and returns to its first point", () => {
    const field = gridOf(bowl)
    const [ring] = contoursOf(field, 0.5)
    const line = contourInScene(ring, field, 0.5)
    expect(line[0]).toEqual(line[line.length - 1])
    for (const [x, y, z] of line) {
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(1)
      expect(z).toBe(0.5 * reliefHeight)
    }
  })
})

it("spaces levels evenly between the ends", () => {
  expect(contourLevels(3)).toEqual([0.25, 0.5, 0.75])
})
