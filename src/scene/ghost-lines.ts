import { contourInScene, contourLevels, contoursOf } from "./contours.ts"
import { contourLook, ghostLook } from "./look.ts"
import { wallLines, type Point, type Relief } from "./relief.ts"

/** A surface that hides nothing: its contours and its rim, dashed. */
export function ghostLines(relief: Relief): readonly (readonly Point[])[] {
  const { columns, rows, heights: values } = relief
  const contours = contourLevels(contourLook.count).flatMap((level) =>
    contoursOf({ columns, rows, values }, level).map((line) => contourInScene(line, relief, level)),
  )
  const rims = wallLines(relief).map(({ rim }) => rim)
  return [...contours, ...rims].flatMap(dashes)
}

/** A line cut into dashes along its length; the last one may be shorter. */
export function dashes(line: readonly Point[]): Point[][] {
  const { dash, gap } = ghostLook
  const cut: Point[][] = [[line[0]]]
  let left: number = dash
  let isDrawn = true
  for (let i = 1; i < line.length; i++) {
    let from = line[i - 1]
    const to = line[i]
    for (let length = distance(from, to); length > 0; length = distance(from, to)) {
      const reached = length <= left ? to : between(from, to, left / length)
      if (isDrawn) cut[cut.length - 1].push(reached)
      left -= Math.min(left, length)
      from = reached
      if (left > 0) break
      isDrawn = !isDrawn
      left = isDrawn ? dash : gap
      if (isDrawn) cut.push([reached])
    }
  }
  return cut.filter(({ length }) => length > 1)
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

const between = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]
