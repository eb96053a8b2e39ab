import { axisX, axisY, dot, gridY, line, ruleX, ruleY, text } from "@observablehq/plot"
import { methodOf } from "../experiment/method.ts"
import type { BreathingFindings } from "../experiment/studies/breathing.ts"
import { methodVariable } from "../palette.ts"
import { costCeiling } from "./cost-ceiling.ts"
import { plot } from "./plot.ts"

export interface BreathingChartOptions {
  readonly width: number
  readonly height: number
  /** The updates made at the state that is looked at. */
  readonly row: number
  readonly labels: {
    readonly updates: string
    readonly cost: string
    readonly batch: string
    readonly full: string
  }
  /** Where there is no page: a document to make elements with. */
  readonly document?: Document
}

const [marginLeft, marginRight] = [40, 16]

interface Point {
  readonly x: number
  readonly y: number
}

/** J^{t} of every mini-batch and J of all examples, both at the state that the mini-batch meets. */
export function breathingChart(
  { trace, experiment, departures }: BreathingFindings,
  { width, height, row, labels, document }: BreathingChartOptions,
): SVGElement | HTMLElement {
  const top = 1.12 * costCeiling({ trace })
  const points = (values: Float64Array): Point[] => within(values, departures.length, top)
  const batch = points(trace.steps.batchCost)
  const full = points(trace.checkpoints.cost)
  const colour = `var(${methodVariable(methodOf(experiment))})`
  const last = departures.length - 1
  const epochs = Math.ceil(departures.length / trace.stepsPerEpoch)
  const starts = Array.from({ length: epochs }, (_, epoch) => epoch * trace.stepsPerEpoch)
  const isOnTheRight = row > last / 2
  const xy = { x: "x", y: "y" } as const
  const named = { ...xy, fontWeight: 600, stroke: "var(--page)", strokeWidth: 4 } as const
  const beside = {
    textAnchor: isOnTheRight ? "end" : "start",
    dx: isOnTheRight ? -11 : 11,
  } as const
  const isAbove = batch[row].y >= full[row].y
  return plot({
    ...(document && { document }),
    width,
    height,
    marginTop: 22,
    marginRight,
    marginBottom: 38,
    marginLeft,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { domain: [0, Math.max(1, last)] },
    y: { domain: [0, top] },
    marks: [
      gridY({ ticks: 4, stroke: "var(--rule)", strokeOpacity: 1 }),
      ruleX(epochs > 24 ? [] : starts, {
        stroke: "var(--rule)",
        strokeDasharray: "1,3",
        strokeOpacity: 1,
      }),
      ruleY([0], { stroke: "var(--quiet)" }),
      axisX({
        ticks: width < 500 ? 4 : 8,
        tickSize: 4,
        label: labels.updates,
        labelAnchor: "right",
        labelArrow: "none",
        color: "var(--quiet)",
        tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : ""),
      }),
      axisY({
        ticks: 4,
        tickSize: 0,
        label: labels.cost,
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      ruleX([row], { stroke: "var(--ink)", strokeWidth: 1 }),
      line(batch, { ...xy, stroke: colour, strokeWidth: 0.7, strokeOpacity: 0.45 }),
      dot(batch, { ...xy, r: batch.length > 120 ? 1.5 : 2.6, fill: colour, fillOpacity: 0.75 }),
      line(full, { ...xy, stroke: "var(--ink)", strokeWidth: 1.6, strokeDasharray: "5 3" }),
      dot([batch[row]], { ...xy, r: 6, symbol: "diamond", fill: colour, stroke: "var(--page)" }),
      dot([full[row]], {
        ...xy,
        r: 4.5,
        stroke: "var(--ink)",
        strokeWidth: 2,
        fill: "var(--page)",
      }),
      text([batch[row]], {
        ...named,
        ...beside,
        text: () => labels.batch,
        dy: isAbove ? -9 : 11,
        fill: colour,
      }),
      text([full[row]], {
        ...named,
        ...beside,
        text: () => labels.full,
        dy: isAbove ? 11 : -9,
        fill: "var(--ink)",
      }),
    ],
  })
}

/** A column as points; where it climbs beyond the range it leaves the chart at its edge. */
function within(values: Float64Array, length: number, top: number): Point[] {
  return Array.from({ length }, (_, x) => {
    const isOut = values[x] > top
    const wasOut = x > 0 && values[x - 1] > top
    return { x, y: isOut ? (wasOut ? NaN : top) : values[x] }
  })
}

/** The state that a place of the chart stands for; `share` from 0, its left edge, to 1. */
export function rowAt(share: number, width: number, length: number): number {
  const along = (share * width - marginLeft) / (width - marginLeft - marginRight)
  return Math.min(length - 1, Math.max(0, Math.round(along * (length - 1))))
}
