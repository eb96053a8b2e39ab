import { axisX, axisY, dot, gridY, line, ruleY, text } from "@observablehq/plot"
import { averageMemory } from "../experiment/cost-run.ts"
import type { EpochFindings } from "../experiment/studies/epoch.ts"
import { exponentialAverage } from "../optim/trace-analysis.ts"
import type { Trace } from "../optim/trace.ts"
import { methodVariable } from "../palette.ts"
import { decimate } from "./decimate.ts"
import { plot } from "./plot.ts"

export interface EpochChartOptions {
  readonly width: number
  readonly height: number
  /** Updates that are shown. */
  readonly upTo: number
  readonly labels: {
    readonly examples: string
    readonly cost: string
    readonly batch: string
    readonly miniBatch: string
    /** A number of examples on the axis. */
    readonly count: (examples: number) => string
  }
  /** Where there is no page: a document to make elements with. */
  readonly document?: Document
}

const pointLimit = 900

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The cost against the examples seen, in one pass through the training set: by mini-batches, and
 * by batch descent, whose single update comes at the end. A trace that is not done shows how far
 * it is; then nothing is known of batch descent but where it starts.
 */
export function epochChart(
  { trace, batch }: { readonly trace: Trace } & Partial<Pick<EpochFindings, "batch">>,
  examples: number,
  { width, height, upTo, labels, document }: EpochChartOptions,
): SVGElement | HTMLElement {
  const { steps, checkpoints } = trace
  const start = checkpoints.cost[0]
  const shown = Math.min(upTo, steps.length)
  const seen = shown === 0 ? 0 : steps.examplesSeen[shown - 1]
  const rows = decimate(steps.batchCost.subarray(0, shown), pointLimit)
  const average = exponentialAverage(steps.batchCost.subarray(0, shown), averageMemory)
  const seenBefore = (row: number): number => (row === 0 ? 0 : steps.examplesSeen[row - 1])
  const raw = Array.from(rows, (row): Point => ({ x: seenBefore(row), y: steps.batchCost[row] }))
  const mean = Array.from(rows, (row): Point => ({ x: seenBefore(row), y: average[row] }))
  const isDone = batch !== undefined && seen >= examples
  const single: Point[] = [
    { x: 0, y: start },
    { x: seen, y: start },
    ...(isDone ? [{ x: seen, y: batch.after }] : []),
  ]
  const green = `var(${methodVariable("mini-batch")})`
  const blue = `var(${methodVariable("batch")})`
  const xy = { x: "x", y: "y" } as const
  const top = Math.max(start, batch?.after ?? start, ...mean.map(({ y }) => y)) * 1.15
  return plot({
    ...(document && { document }),
    width,
    height,
    marginTop: 24,
    marginRight: 16,
    marginBottom: 38,
    marginLeft: 44,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { domain: [0, examples] },
    y: { domain: [0, top] },
    marks: [
      gridY({ ticks: 4, stroke: "var(--rule)", strokeOpacity: 1 }),
      ruleY([0], { stroke: "var(--quiet)" }),
      axisX({
        ticks: width < 500 ? 3 : 6,
        tickSize: 4,
        label: labels.examples,
        labelAnchor: "right",
        labelArrow: "none",
        color: "var(--quiet)",
        tickFormat: (value: number) => labels.count(value),
      }),
      axisY({
        ticks: 4,
        tickSize: 0,
        label: labels.cost,
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      line(raw, { ...xy, stroke: green, strokeWidth: 0.6, strokeOpacity: 0.45, clip: true }),
      line(mean, { ...xy, stroke: green, strokeWidth: 2.4 }),
      line(single, { ...xy, stroke: blue, strokeWidth: 2.2 }),
      dot(isDone ? single.slice(2) : single.slice(0, 1), { ...xy, r: 5, fill: blue }),
      text([single[1]], {
        ...xy,
        text: () => labels.batch,
        textAnchor: seen > examples / 2 ? "end" : "start",
        dx: seen > examples / 2 ? -10 : 8,
        dy: -10,
        fill: blue,
        fontWeight: 600,
      }),
      text(mean.slice(-1), {
        ...xy,
        text: () => labels.miniBatch,
        textAnchor: seen > examples / 2 ? "end" : "start",
        dx: seen > examples / 2 ? -10 : 8,
        dy: 16,
        fill: green,
        fontWeight: 600,
      }),
    ],
  })
}
