import type { Lens } from "./camera.ts"
import { hides, type Point, type Relief } from "./relief.ts"
import { simplify } from "./polyline.ts"
import { pathData } from "./svg.ts"

/** A flat picture of the relief through a lens. */
export interface Picture {
  readonly relief: Relief
  readonly lens: Lens
  /** Where a point of the scene falls, in pixels, y downwards. */
  readonly place: (point: Point) => readonly [x: number, y: number]
  /** Size of lines and marks. */
  readonly scale: number
}

/** Whether the ground stands between the eye and a point that lies on it. */
export const isHidden = ({ relief, lens }: Picture, [x, y, z]: Point): boolean =>
  hides(relief, lens.eye, [x, y, z + 0.004])

/** The stretches of a line that are seen and those that the ground hides, in pixels. */
export function bySight(
  picture: Picture,
  line: readonly Point[],
): { seen: number[][]; hidden: number[][] } {
  const seen: number[][] = []
  const hidden: number[][] = []
  let stretch: number[] = []
  let before: boolean | undefined
  for (const point of line) {
    const now = isHidden(picture, point)
    if (now !== before) {
      stretch = stretch.slice(-2)
      ;(now ? hidden : seen).push(stretch)
      before = now
    }
    stretch.push(...picture.place(point))
  }
  return { seen, hidden }
}

/** Path data of several lines, in pixels. */
export const linesData = (lines: readonly (readonly number[])[], tolerance = 0.3): string =>
  lines.map((line) => pathData(simplify(line, tolerance))).join("")

/** x, y, z of each point, in a row, as points. */
export const inPoints = (row: ArrayLike<number>): Point[] =>
  Array.from({ length: row.length / 3 }, (_, i) => [row[3 * i], row[3 * i + 1], row[3 * i + 2]])
