import { arrow, axisX, axisY, contour, dot, line, text, type Markish } from "@observablehq/plot"
import type { PlaneWindow } from "../optim/surface.ts"
import { lossVariable, methodVariable, palettes, type Method } from "../palette.ts"
import { decimate } from "./decimate.ts"
import { plot } from "./plot.ts"

export interface ContourChartOptions {
  readonly width: number
  readonly height: number
  readonly window: PlaneWindow
  readonly columns: number
  readonly rows: number
  /** `rows × columns` heights from 0 to 1, row-major from the least bias. */
  readonly heights: ArrayLike<number>
  readonly paths: readonly {
    readonly method: Method
    /** Rows of weight, bias and cost. */
    readonly points: Float64Array
    /** Rows to draw. */
    readonly visible: number
  }[]
  readonly minimum: readonly [number, number, number] | undefined
  /** Contours of another surface at the same heights, to be dashed: weight and bias of each point. */
  readonly ghost?: readonly (readonly (readonly [number, number])[])[]
  /** Its minimum is `minimum`, and this that of the surface itself. */
  readonly ownMinimum?: readonly [number, number, number] | undefined
  readonly arrows?: readonly ContourArrow[]
  /** Of the axes x and y. */
  readonly labels: readonly [string, string]
  readonly document?: Document
}

/** What lies between the edges of the chart and those of the map on it, in pixels. */
export const contourMargins = { top: 14, right: 14, bottom: 36, left: 46 } as const

/** An arrow between two places, weight and bias, in the colour of a method. */
export interface ContourArrow {
  readonly method: Method
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly width: number
}

const steps = palettes.light.loss.length

/** The heights, from 0 to 1, at which the chart draws contours. */
export const contourHeights = Array.from({ length: steps - 1 }, (_, index) => (index + 1) / steps)

const symbols = { batch: "circle", "mini-batch": "diamond", stochastic: "triangle" } as const

/** The cost from above, as a map of contours with the paths of the methods on it. */
export function contourChart(options: ContourChartOptions): SVGElement | HTMLElement {
  const { width, height, window, columns, rows, heights, paths, minimum, labels, document } =
    options
  const { ghost = [], ownMinimum, arrows = [] } = options
  const { x0, x1, y0, y1 } = window
  return plot({
    ...(document && { document }),
    width,
    height,
    marginTop: contourMargins.top,
    marginRight: contourMargins.right,
    marginBottom: contourMargins.bottom,
    marginLeft: contourMargins.left,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { domain: [x0, x1] },
    y: { domain: [y0, y1] },
    color: {
      type: "threshold",
      domain: contourHeights,
      range: palettes.light.loss.map((_, step) => `var(${lossVariable(step)})`),
    },
    symbol: { domain: Object.keys(symbols), range: Object.values(symbols) },
    marks: [
      contour(Array.from(heights), {
        width: columns,
        height: rows,
        x1: x0,
        y1: y0,
        x2: x1,
        y2: y1,
        fill: (value: number) => value,
        thresholds: [0, ...contourHeights],
        stroke: "var(--ink)",
        strokeOpacity: 0.35,
        strokeWidth: 0.6,
      }),
      ghost.map((points) =>
        line(points, { stroke: "var(--ink)", strokeWidth: 1.2, strokeDasharray: "6 4" }),
      ),
      axisX({
        label: labels[0],
        labelArrow: "none",
        ticks: 5,
        tickSize: 4,
        color: "var(--quiet)",
      }),
      axisY({
        label: labels[1],
        labelArrow: "none",
        ticks: 5,
        tickSize: 4,
        color: "var(--quiet)",
      }),
      [...paths].reverse().flatMap(({ method, points, visible }) => {
        const inside = walk(points, visible, window)
        const stroke = `var(${methodVariable(method)})`
        const width = { batch: 2.2, "mini-batch": 1.6, stochastic: 1 }[method]
        const size = { batch: 3, "mini-batch": 2.6, stochastic: 1.6 }[method]
        const last = inside.slice(-1)
        return [
          line(inside, { x: "w", y: "b", stroke, strokeWidth: width, strokeLinejoin: "round" }),
          dot(inside.length > 400 ? [] : inside, {
            x: "w",
            y: "b",
            r: size,
            symbol: symbols[method],
            fill: stroke,
          }),
          dot(last, {
            x: "w",
            y: "b",
            r: size * 2.2,
            symbol: symbols[method],
            fill: stroke,
            stroke: "var(--page)",
            strokeWidth: 1.5,
          }),
        ]
      }),
      arrows.map(({ method, from, to, width: strokeWidth }) =>
        arrow([0], {
          x1: from[0],
          y1: from[1],
          x2: to[0],
          y2: to[1],
          stroke: `var(${methodVariable(method)})`,
          strokeWidth,
          headLength: 12 / strokeWidth + 2,
          clip: true,
        }),
      ),
      placeMark(minimum, "+", "var(--ink)"),
      placeMark(ownMinimum, "×", `var(${methodVariable(paths[0]?.method ?? "batch")})`),
    ],
  })
}

const placeMark = (
  place: readonly [number, number, number] | undefined,
  sign: string,
  fill: string,
): Markish | null =>
  place === undefined
    ? null
    : text([place], {
        x: ([w]: readonly number[]) => w,
        y: ([, b]: readonly number[]) => b,
        text: () => sign,
        fontSize: 20,
        fill,
        stroke: "var(--page)",
        strokeWidth: 3,
        clip: true,
      })

/** The points of a path up to where it first leaves the window. */
function walk(
  points: Float64Array,
  visible: number,
  { x0, x1, y0, y1 }: PlaneWindow,
): { readonly w: number; readonly b: number }[] {
  const weights = new Float64Array(Math.max(0, visible)).map((_, row) => points[3 * row])
  const inside: { w: number; b: number }[] = []
  for (const row of decimate(weights, 900)) {
    const w = points[3 * row]
    const b = points[3 * row + 1]
    if (w < x0 || w > x1 || b < y0 || b > y1) break
    inside.push({ w, b })
  }
  return inside
}
