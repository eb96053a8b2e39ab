import { simplify } from "./polyline.ts"
import { reliefHeight, type Point, type Relief } from "./relief.ts"

/** Numbers on a regular grid, row-major. */
export interface Field {
  readonly columns: number
  readonly rows: number
  readonly values: ArrayLike<number>
}

/** A line of equal value. */
export interface Contour {
  /** Whether it returns to its beginning, which is then not repeated. */
  readonly closed: boolean
  /** Column and row of each point, as fractions of grid steps: u0, v0, u1, v1... */
  readonly points: readonly number[]
}

/** `count` levels between 0 and 1, evenly spaced, neither end among them. */
export const contourLevels = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i + 1) / (count + 1))

const bottom = 0
const right = 1
const top = 2
const left = 3

/**
 * The sides of a cell that a contour joins, by which of its corners are at or above the level:
 * 1, 2, 4 and 8 for the corners anticlockwise from the first. Cells 5 and 10 are saddles and
 * stand here as if their middle were high.
 */
const crossings: readonly (readonly number[])[] = [
  [],
  [left, bottom],
  [bottom, right],
  [left, right],
  [right, top],
  [bottom, right, top, left],
  [bottom, top],
  [left, top],
  [top, left],
  [bottom, top],
  [left, bottom, right, top],
  [right, top],
  [left, right],
  [bottom, right],
  [left, bottom],
  [],
]

/** The same for the two saddles when their middle is low. */
const low5 = crossings[10]
const low10 = crossings[5]

/**
 * Contours of a grid at one level by marching squares, joined into lines and rings. Crossings are
 * interpolated along the sides of the cells; a saddle is settled by the mean of its corners.
 */
export function contoursOf({ columns, rows, values }: Field, level: number): readonly Contour[] {
  const neighbours = new Map<number, number[]>()
  const join = (a: number, b: number): void => {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column
      const a = values[at]
      const b = values[at + 1]
      const c = values[at + columns + 1]
      const d = values[at + columns]
      const cell =
        (a >= level ? 1 : 0) + (b >= level ? 2 : 0) + (c >= level ? 4 : 0) + (d >= level ? 8 : 0)
      const middleLow = (a + b + c + d) / 4 < level
      const sides =
        cell === 5 && middleLow ? low5 : cell === 10 && middleLow ? low10 : crossings[cell]
      const side = [2 * at, 2 * (at + 1) + 1, 2 * (at + columns), 2 * at + 1]
      for (let i = 0; i < sides.length; i += 2) join(side[sides[i]], side[sides[i + 1]])
    }
  }

  const point = (edge: number): [number, number] => {
    const at = edge >> 1
    const upright = edge % 2
    const from = values[at]
    const to = values[at + (upright ? columns : 1)]
    const t = Number.isFinite(from) && Number.isFinite(to) ? (level - from) / (to - from) : 0.5
    const column = at % columns
    const row = Math.floor(at / columns)
    return upright ? [column, row + t] : [column + t, row]
  }
  const follow = (start: number): number[] => {
    const points: number[] = []
    let edge: number | undefined = start
    while (edge !== undefined) {
      points.push(...point(edge))
      const ahead: number[] = neighbours.get(edge) ?? []
      neighbours.delete(edge)
      edge = ahead.find((other) => neighbours.has(other))
    }
    return points
  }
  const contours: Contour[] = []
  for (const [edge, joined] of neighbours) {
    if (joined.length === 1) contours.push({ closed: false, points: follow(edge) })
  }
  for (const edge of neighbours.keys()) contours.push({ closed: true, points: follow(edge) })
  return contours
}

/**
 * The rings around what is at or above a level, the edge of the grid included: filled even-odd,
 * they are that region. Points are columns and rows as in a contour.
 */
export function regionOf({ columns, rows, values }: Field, level: number): readonly number[][] {
  const padded = new Float64Array((columns + 2) * (rows + 2)).fill(-Infinity)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      padded[(row + 1) * (columns + 2) + column + 1] = values[row * columns + column]
    }
  }
  const within = (place: number, last: number): number => Math.min(last, Math.max(0, place - 1))
  return contoursOf({ columns: columns + 2, rows: rows + 2, values: padded }, level).map(
    ({ points }) => points.map((place, i) => within(place, (i % 2 === 0 ? columns : rows) - 1)),
  )
}

/**
 * A contour of the relief in the scene, less the points that no eye would miss; a ring repeats its
 * first point.
 */
export function contourInScene(
  { closed, points }: Contour,
  { columns, rows }: Pick<Relief, "columns" | "rows">,
  level: number,
): Point[] {
  const whole = closed ? [...points, points[0], points[1]] : points
  const base = whole.map((place, i) => (place / ((i % 2 === 0 ? columns : rows) - 1)) * 2 - 1)
  const kept = simplify(base, 0.0008)
  return Array.from({ length: kept.length / 2 }, (_, i): Point => [
    kept[2 * i],
    kept[2 * i + 1],
    level * reliefHeight,
  ])
}
