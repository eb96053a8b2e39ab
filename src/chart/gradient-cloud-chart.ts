import type { PlaneWindow } from "../optim/surface.ts"
import type { GradientCloudFindings } from "../experiment/studies/gradient-cloud.ts"
import { contourMargins } from "./contour-chart.ts"

/** Where a map of contours lies on the screen, in pixels from the corner of its chart. */
export interface MapFrame {
  readonly left: number
  readonly top: number
  /** Of the map itself, a square. */
  readonly side: number
}

/** The height of a chart of that width whose map is a square, so that angles are true. */
export const squareHeight = (width: number): number =>
  width - contourMargins.left - contourMargins.right + contourMargins.top + contourMargins.bottom

export const mapFrame = (width: number): MapFrame => ({
  left: contourMargins.left,
  top: contourMargins.top,
  side: Math.max(1, width - contourMargins.left - contourMargins.right),
})

/** A place on the screen, from the upper left corner of the map. */
export type Spot = readonly [x: number, y: number]

/** The place of a weight and a bias. */
export const spotOf = (
  { x0, x1, y0, y1 }: PlaneWindow,
  { side }: Pick<MapFrame, "side">,
  [w, b]: readonly [number, number],
): Spot => [((w - x0) / (x1 - x0)) * side, ((y1 - b) / (y1 - y0)) * side]

/** The weight and the bias at a place, at most at the edge of the window. */
export function pointAtSpot(
  { x0, x1, y0, y1 }: PlaneWindow,
  { side }: Pick<MapFrame, "side">,
  [x, y]: Spot,
): readonly [number, number] {
  const share = (value: number): number => Math.min(1, Math.max(0, value / side))
  return [x0 + share(x) * (x1 - x0), y1 - share(y) * (y1 - y0)]
}

/** What is drawn on the map: paths in pixels, from its upper left corner. */
export interface CloudShapes {
  readonly point: Spot
  /** The steps that lead downhill, and those that lead uphill: shafts and heads. */
  readonly downhill: ArrowPaths
  readonly uphill: ArrowPaths
  readonly mean: ArrowPaths
  /** Centre, half axes and degrees of the ellipse of two standard deviations. */
  readonly ellipse: { readonly centre: Spot; readonly axes: Spot; readonly turn: number }
}

interface ArrowPaths {
  readonly shafts: string
  readonly heads: string
}

/** Pixels of an arrow's head. */
const [smallHead, largeHead] = [5, 11]

/** The steps of the mini-batches as arrows from one point, true to the scale of the map. */
export function cloudShapes(
  findings: Pick<
    GradientCloudFindings,
    "point" | "steps" | "uphill" | "whole" | "mean" | "ellipse"
  >,
  window: PlaneWindow,
  frame: Pick<MapFrame, "side">,
): CloudShapes {
  const { point, steps, uphill, whole, mean, ellipse } = findings
  const scale = frame.side / (window.x1 - window.x0)
  const from = spotOf(window, frame, point)
  const end = ([x, y]: readonly [number, number]): Spot => [
    from[0] + x * scale,
    from[1] - y * scale,
  ]
  const arrows = (kind: number): ArrowPaths =>
    join(
      Array.from(uphill, (flag, t) => ({ flag, t }))
        .filter(({ flag }) => flag === kind)
        .map(({ t }) => arrow(from, end([steps[2 * t], steps[2 * t + 1]]), smallHead)),
    )
  return {
    point: from,
    downhill: arrows(0),
    uphill: arrows(1),
    mean: arrow(from, end(whole), largeHead),
    ellipse: {
      centre: end(mean),
      axes: [2 * ellipse.axes[0] * scale, 2 * ellipse.axes[1] * scale],
      turn: (-ellipse.angle * 180) / Math.PI,
    },
  }
}

/** A shaft and a head; an arrow too short for its head has none. */
function arrow([x, y]: Spot, [toX, toY]: Spot, head: number): ArrowPaths {
  const length = Math.hypot(toX - x, toY - y)
  if (!(length > 0.3)) return { shafts: "", heads: "" }
  const size = Math.min(head, length)
  const [alongX, alongY] = [(toX - x) / length, (toY - y) / length]
  const [baseX, baseY] = [toX - alongX * size, toY - alongY * size]
  const half = 0.38 * size
  const corner = (sign: number): string =>
    `${short(baseX - sign * alongY * half)} ${short(baseY + sign * alongX * half)}`
  return {
    shafts: `M${short(x)} ${short(y)}L${short(baseX)} ${short(baseY)}`,
    heads: `M${short(toX)} ${short(toY)}L${corner(1)} ${corner(-1)}Z`,
  }
}

const join = (parts: readonly ArrowPaths[]): ArrowPaths => ({
  shafts: parts.map(({ shafts }) => shafts).join(""),
  heads: parts.map(({ heads }) => heads).join(""),
})

/** A tenth of a pixel is as fine as it need be. */
const short = (value: number): number => Math.round(value * 10) / 10
