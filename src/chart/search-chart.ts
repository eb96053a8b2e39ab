import { axisX, axisY, dot, gridY, line, rect, ruleX, ruleY, text } from "@observablehq/plot"
import {
  bestSize,
  takesOf,
  type BatchSearchFindings,
  type SizeFindings,
} from "../experiment/studies/batch-search.ts"
import { logTicks } from "./log-ticks.ts"
import { plot } from "./plot.ts"
import { sizeLook } from "./size-look.ts"
import { sizeTicks } from "./step-time-chart.ts"

export interface SearchChartOptions {
  readonly width: number
  readonly height: number
  /** What an update of a size is worth, in the units of the axis. */
  readonly worth: (batch: number) => number
  /** A size that is pointed at. */
  readonly pointed: number | undefined
  readonly labels: {
    readonly batch: string
    /** What the axis measures. */
    readonly measure: string
    readonly band: string
    readonly best: string
    readonly never: string
    /** What stands above the line. */
    readonly beyond: string
    readonly diverged: string
    readonly count: (size: number) => string
    readonly distance: (distance: number) => string
  }
  readonly document?: Document
}

export const searchMargins = {
  marginTop: 34,
  marginRight: 20,
  marginBottom: 38,
  marginLeft: 66,
} as const

/** The sizes that the lecture calls typical. */
export const typicalBand = [64, 512] as const

/**
 * What each size takes to the target: the median of its trials, half of them within the bar. Sizes
 * that do not get there stand above, with the reason.
 */
export function searchChart(
  findings: BatchSearchFindings,
  options: SearchChartOptions,
): SVGElement | HTMLElement {
  const { width, height, worth, pointed, labels, document } = options
  const { examples } = findings.experiment
  const points = findings.sizes.map((size) => ({ size, ...takesOf(size, worth) }))
  const reached = points.filter(({ median }) => median < Infinity)
  const lost = points.filter(({ median }) => median === Infinity)
  const values = reached.flatMap(({ lower, upper, median }) =>
    [lower, upper, median].filter((value) => value > 0 && value < Infinity),
  )
  const [low, high] =
    values.length === 0 ? [1, 10] : [Math.min(...values) / 1.6, Math.max(...values) * 1.6]
  const top = high * (high / low) ** 0.14
  const ceiling = high * (high / low) ** 0.09
  const best = bestSize(findings.sizes, worth)
  const bestPoint = reached.filter(({ size }) => size === best)
  const [from, to] = typicalBand
  const ticks = logTicks([low, high])
  const lookOf = ({ size }: { readonly size: SizeFindings }) => sizeLook(size.batch, examples)
  const isCompact = width < 480
  return plot({
    ...(document && { document }),
    width,
    height,
    ...searchMargins,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { type: "log", base: 2, domain: [0.8, examples * 1.25] },
    y: { type: "log", domain: [low, top] },
    color: { type: "identity" },
    symbol: { type: "identity" },
    marks: [
      from < examples
        ? [
            rect([{ x1: from / 1.19, x2: Math.min(to * 1.19, examples * 1.25) }], {
              x1: "x1",
              x2: "x2",
              fill: "var(--method-mini-batch)",
              fillOpacity: 0.09,
            }),
            text([Math.sqrt(from * Math.min(to, examples))], {
              x: (size: number) => size,
              text: () => labels.band,
              frameAnchor: "top",
              dy: -14,
              fill: "var(--quiet)",
            }),
          ]
        : null,
      gridY({ ticks, stroke: "var(--rule)", strokeOpacity: 1 }),
      axisX({
        ticks: sizeTicks(examples, isCompact ? 4 : 9),
        tickSize: 4,
        tickFormat: (size: number) => labels.count(size),
        label: labels.batch,
        labelAnchor: "right",
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      axisY({
        ticks,
        tickSize: 0,
        tickFormat: (value: number) => labels.distance(value),
        label: labels.measure,
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      lost.length > 0
        ? [
            ruleY([high], { stroke: "var(--quiet)", strokeDasharray: "2,3" }),
            text([high], {
              x: () => examples * 1.25,
              y: (value: number) => value,
              text: () => labels.beyond,
              textAnchor: "end",
              dy: -8,
              fill: "var(--quiet)",
            }),
          ]
        : null,
      pointed === undefined ? null : ruleX([pointed], { stroke: "var(--ink)" }),
      line(reached, {
        x: ({ size }: { size: SizeFindings }) => size.batch,
        y: "median",
        stroke: "var(--quiet)",
        strokeWidth: 1.2,
      }),
      reached.map((point) =>
        line(
          [point.lower, Math.min(point.upper, high)].map((y) => ({ x: point.size.batch, y })),
          { x: "x", y: "y", stroke: lookOf(point).colour, strokeWidth: 5, strokeOpacity: 0.4 },
        ),
      ),
      dot(reached, {
        x: ({ size }: { size: SizeFindings }) => size.batch,
        y: "median",
        r: 4.5,
        symbol: (point: { size: SizeFindings }) => lookOf(point).symbol,
        fill: (point: { size: SizeFindings }) => lookOf(point).colour,
        stroke: "var(--page)",
        strokeWidth: 1,
      }),
      dot(bestPoint, {
        x: ({ size }: { size: SizeFindings }) => size.batch,
        y: "median",
        r: 9,
        stroke: "var(--ink)",
        strokeWidth: 1.6,
      }),
      text(bestPoint, {
        x: ({ size }: { size: SizeFindings }) => size.batch,
        y: "median",
        text: () => labels.best,
        dy: 20,
        fontWeight: 600,
        fill: "var(--ink)",
        stroke: "var(--page)",
        strokeWidth: 4,
      }),
      text(lost, {
        x: ({ size }: { size: SizeFindings }) => size.batch,
        y: () => ceiling,
        text: ({ size }: { size: SizeFindings }) =>
          size.trials.some(({ kind }) => kind === "diverged") ? labels.diverged : labels.never,
        fontSize: 14,
        fill: (point: { size: SizeFindings }) => lookOf(point).colour,
      }),
    ],
  })
}
