import { areaY, axisX, axisY, dot, gridY, line, ruleX, text } from "@observablehq/plot"
import {
  throughputTasks,
  type ThroughputTask,
  type ThroughputTime,
} from "../experiment/studies/throughput.ts"
import { typicalMemories } from "../experiment/typical-memories.ts"
import { plot } from "./plot.ts"

/** The throughput of one machine. */
export interface ThroughputMachine {
  readonly times: readonly ThroughputTime[]
  /** Whether it is the reader's own device: else it is a record, and drawn as one. */
  readonly isHere: boolean
}

export interface ThroughputChartOptions {
  readonly width: number
  readonly height: number
  readonly labels: {
    readonly bytes: string
    readonly rate: string
    readonly tasks: Readonly<Record<ThroughputTask, string>>
    readonly caches: Readonly<Record<"l1" | "l2" | "l3", string>>
    readonly size: (bytes: number) => string
    readonly compact: (rate: number) => string
  }
  readonly document?: Document
}

interface Point {
  readonly bytes: number
  readonly rate: number
  readonly lower: number
  readonly upper: number
}

const symbols = { logistic: "circle", network: "square" } as const

/**
 * Examples a second against the bytes of the mini-batch that is gone through again and again,
 * both by equal factors: medians on a line, half of the samples within the band about it.
 */
export function throughputChart(
  machines: readonly ThroughputMachine[],
  { width, height, labels, document }: ThroughputChartOptions,
): SVGElement | HTMLElement {
  const lines = machines.flatMap(({ times, isHere }) =>
    throughputTasks.map((task) => ({ task, isHere, points: pointsOf(times, task) })),
  )
  const all = lines.flatMap(({ points }) => points)
  const [least, most] = [Math.min(...all.map((p) => p.bytes)), Math.max(...all.map((p) => p.bytes))]
  const caches = cachesWithin(least, most)
  const rates: [number, number] = [
    Math.min(...all.map(({ lower }) => lower)) / 1.5,
    Math.max(...all.map(({ upper }) => upper)) * 2,
  ]
  const ticks = ticksWithin(rates)
  const hasOwn = machines.some(({ isHere }) => isHere)
  const xy = { x: "bytes", y: "rate" } as const
  return plot({
    ...(document && { document }),
    width,
    height,
    marginTop: 34,
    marginRight: 22,
    marginBottom: 38,
    marginLeft: 52,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { type: "log", base: 2, domain: [least, most] },
    y: { type: "log", domain: rates },
    symbol: { type: "identity" },
    marks: [
      gridY({ ticks, stroke: "var(--rule)", strokeOpacity: 1 }),
      ruleX(caches, { x: "bytes", stroke: "var(--quiet)", strokeDasharray: "1,3" }),
      text(caches, {
        x: "bytes",
        text: ({ name }: (typeof caches)[number]) => labels.caches[name],
        frameAnchor: "top",
        dy: -8,
        fill: "var(--quiet)",
      }),
      axisX({
        ticks: sizeTicks(least, most, width < 480 ? 4 : 7),
        tickSize: 4,
        tickFormat: (bytes: number) => labels.size(bytes),
        label: labels.bytes,
        labelAnchor: "right",
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      axisY({
        ticks,
        tickSize: 0,
        tickFormat: (rate: number) => labels.compact(rate),
        label: labels.rate,
        labelOffset: 34,
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      lines.flatMap(({ task, isHere, points }) => {
        const isQuiet = hasOwn && !isHere
        const ink = isQuiet ? "var(--quiet)" : "var(--ink)"
        return [
          areaY(points, { x: "bytes", y1: "lower", y2: "upper", fill: ink, fillOpacity: 0.14 }),
          line(points, {
            ...xy,
            stroke: ink,
            strokeWidth: isHere ? 2 : 1.6,
            ...(!isHere && { strokeDasharray: "4,3" }),
          }),
          dot(points, {
            ...xy,
            r: 3.2,
            symbol: symbols[task],
            fill: isQuiet ? "var(--page)" : ink,
            stroke: isQuiet ? ink : "none",
          }),
          isQuiet
            ? null
            : text(nameAbove(points), {
                ...xy,
                text: () => labels.tasks[task],
                textAnchor: "start",
                dx: 2,
                dy: -12,
                fill: "var(--ink)",
                stroke: "var(--page)",
                strokeWidth: 4,
                fontWeight: 600,
              }),
        ]
      }),
    ],
  })
}

const pointsOf = (times: readonly ThroughputTime[], task: ThroughputTask): Point[] =>
  times
    .filter((time) => time.task === task)
    .map(({ batch, bytes, median, lower, upper }) => ({
      bytes,
      rate: batch / median,
      lower: batch / upper,
      upper: batch / lower,
    }))

/** Where the name of a line stands clear of its band: above the first points. */
const nameAbove = (points: readonly Point[]): Pick<Point, "bytes" | "rate">[] => {
  const first = points.slice(0, 5)
  return first
    .slice(0, 1)
    .map(({ bytes }) => ({ bytes, rate: Math.max(...first.map(({ upper }) => upper)) }))
}

/** Caches whose size lies among those that are drawn. */
const cachesWithin = (least: number, most: number) =>
  typicalMemories.flatMap(({ name, bytes }) =>
    (name === "l1" || name === "l2" || name === "l3") && bytes >= least && bytes <= most
      ? [{ name, bytes }]
      : [],
  )

/** 1, 2 and 5 times the powers of ten. */
function ticksWithin([low, high]: readonly [number, number]): number[] {
  const first = Math.floor(Math.log10(low))
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - first }, (_, k) => first + k)
  return decades
    .flatMap((exponent) => [1, 2, 5].map((digit) => digit * 10 ** exponent))
    .filter((tick) => tick >= low && tick <= high)
}

/** Sizes in equal factors from the least to the most, at most so many. */
function sizeTicks(least: number, most: number, count: number): number[] {
  const octaves = Math.log2(most / least)
  const every = Math.ceil(octaves / count)
  return Array.from({ length: Math.floor(octaves / every) + 1 }, (_, k) => least * 2 ** (k * every))
}
