import { areaY, axisX, axisY, dot, gridY, line, text } from "@observablehq/plot"
import type { KernelName, StepTime } from "../experiment/studies/step-time.ts"
import { methodOf } from "../experiment/method.ts"
import { methodVariable } from "../palette.ts"
import { plot } from "./plot.ts"

/** Step times of one machine. */
export interface TimedMachine {
  readonly times: readonly StepTime[]
  /** Whether it is the reader's own device: else it is a record, and drawn as one. */
  readonly isHere: boolean
}

/** What is plotted against the size: the time of an example, or of a whole step. */
export type TimedQuantity = "example" | "step"

export interface StepTimeChartOptions {
  readonly width: number
  readonly height: number
  readonly quantity: TimedQuantity
  /** m: a mini-batch of so many is batch descent. */
  readonly examples: number
  readonly labels: {
    readonly batch: string
    readonly kernels: Readonly<Record<KernelName, string>>
    readonly time: (seconds: number) => string
    readonly count: (size: number) => string
  }
  readonly document?: Document
}

interface Point {
  readonly batch: number
  readonly median: number
  readonly lower: number
  readonly upper: number
}

/** Where a name stands beside its line: a rising line leaves room at either side. */
const above = { dy: -16 } as const
const upperLeft = { textAnchor: "end", dx: -8, dy: -8 } as const
const lowerRight = { textAnchor: "start", dx: 8, dy: 10 } as const

/** At which share of the line: further on where a name to the left would reach the axis. */
const namedAt = (place: object, width: number): number =>
  place === upperLeft && width < 420 ? 0.9 : 0.6

const symbols = { batch: "circle", "mini-batch": "diamond", stochastic: "triangle" } as const

/**
 * The time of a step, or of an example in it, against the size of the mini-batch, both by
 * powers of ten: medians on a line, half of the samples within the band about it.
 */
export function stepTimeChart(
  machines: readonly TimedMachine[],
  { width, height, quantity, examples, labels, document }: StepTimeChartOptions,
): SVGElement | HTMLElement {
  const lines = machines.flatMap(({ times, isHere }) =>
    (["plain", "compiled"] as const).map((kernel) => ({
      kernel,
      isHere,
      points: pointsOf(times, kernel, quantity),
    })),
  )
  const all = lines.flatMap(({ points }) => points)
  const xy = { x: "batch", y: "median" } as const
  const hasOwn = machines.some(({ isHere }) => isHere)
  return plot({
    ...(document && { document }),
    width,
    height,
    marginTop: 20,
    marginRight: 26,
    marginBottom: 38,
    marginLeft: 62,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { type: "log", base: 2, domain: [1, examples] },
    y: {
      type: "log",
      domain: [
        Math.min(...all.map(({ lower }) => lower)) / 1.6,
        Math.max(...all.map(({ upper }) => upper)) * 1.6,
      ],
    },
    marks: [
      gridY({ ticks: decades(all), stroke: "var(--rule)", strokeOpacity: 1 }),
      axisX({
        ticks: sizeTicks(examples, width < 420 ? 4 : 7),
        tickSize: 4,
        tickFormat: (size: number) => labels.count(size),
        label: labels.batch,
        labelAnchor: "right",
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      axisY({
        ticks: decades(all),
        tickSize: 0,
        tickFormat: (seconds: number) => labels.time(seconds),
        label: null,
        color: "var(--quiet)",
      }),
      lines.flatMap(({ kernel, isHere, points }) => {
        const isQuiet = hasOwn && !isHere
        const place = quantity === "example" ? above : kernel === "plain" ? upperLeft : lowerRight
        const ink = isQuiet ? "var(--quiet)" : "var(--ink)"
        const fill = ({ batch }: Point): string =>
          isQuiet ? "var(--page)" : `var(${methodVariable(methodOf({ batch, examples }))})`
        return [
          areaY(points, { x: "batch", y1: "lower", y2: "upper", fill: ink, fillOpacity: 0.14 }),
          line(points, {
            ...xy,
            stroke: ink,
            strokeWidth: kernel === "compiled" ? 1.8 : 1.2,
            ...(!isHere && { strokeDasharray: "4,3" }),
          }),
          dot(points, {
            ...xy,
            r: 3.2,
            symbol: ({ batch }: Point) => symbols[methodOf({ batch, examples })],
            fill,
            stroke: isQuiet ? "var(--quiet)" : "none",
          }),
          isQuiet
            ? null
            : text([points[Math.round(namedAt(place, width) * (points.length - 1))]], {
                ...xy,
                text: () => labels.kernels[kernel],
                ...place,
                fill: "var(--ink)",
                stroke: "var(--page)",
                strokeWidth: 4,
                fontWeight: 600,
              }),
        ]
      }),
    ],
    symbol: { type: "identity" },
  })
}

function pointsOf(
  times: readonly StepTime[],
  kernel: KernelName,
  quantity: TimedQuantity,
): Point[] {
  return times
    .filter((time) => time.kernel === kernel)
    .map(({ batch, median, lower, upper }) => {
      const share = quantity === "example" ? 1 / batch : 1
      return { batch, median: median * share, lower: lower * share, upper: upper * share }
    })
}

/** The powers of ten about the points. */
function decades(points: readonly Point[]): number[] {
  const low = Math.ceil(Math.log10(Math.min(...points.map(({ lower }) => lower)) / 1.6))
  const high = Math.floor(Math.log10(Math.max(...points.map(({ upper }) => upper)) * 1.6))
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, k) => 10 ** (low + k))
}

/** Powers of two up to m, at most about so many, and m. */
export function sizeTicks(examples: number, most: number): number[] {
  const doublings = Math.floor(Math.log2(examples))
  const every = Math.max(1, Math.ceil(doublings / most))
  const ticks: number[] = []
  for (let k = 0; k <= doublings - every / 2; k += every) ticks.push(2 ** k)
  return [...ticks.filter((tick) => tick * 2 ** (every / 1.5) < examples), examples]
}
