import { axisX, axisY, dot, gridY, line, ruleX, ruleY, text } from "@observablehq/plot"
import { methodOf } from "../experiment/method.ts"
import type { CostFindings, CostRun } from "../experiment/cost-run.ts"
import { methodVariable } from "../palette.ts"
import { decimate } from "./decimate.ts"
import { plot } from "./plot.ts"

/** The words on a chart, in the reader's language. */
export interface CostLabels {
  readonly iteration: string
  readonly cost: string
  readonly epoch: string
  readonly rises: string
}

export interface CostChartOptions {
  readonly width: number
  readonly height: number
  readonly labels: CostLabels
  /** Where there is no page: a document to make elements with. */
  readonly document?: Document
}

/**
 * The range of costs that a figure shows, from 0 to a little above the greatest full cost, or
 * to five times the cost at the start where a run climbs beyond that. As long as the full cost
 * falls, it is the same for every batch size; what exceeds it leaves the chart.
 */
export function costDomain({
  batch,
  chosen,
}: Pick<CostFindings, "batch" | "chosen">): readonly [number, number] {
  const peak = ({ trace }: CostRun): number =>
    trace.checkpoints.cost.reduce((greatest, cost) => Math.max(greatest, cost), 0)
  const start = batch.trace.checkpoints.cost[0]
  return [0, 1.3 * Math.min(Math.max(peak(batch), peak(chosen)), 4 * start)]
}

/** Points that a line may have: beyond about a thousand a redraw no longer fits into a frame. */
const pointLimit = 900

/**
 * One run's cost against its iterations: the full cost J, and for mini-batches the raw
 * cost of each and its average, over rules that mark the epochs.
 */
export function costChart(
  run: CostRun,
  domain: readonly [number, number],
  { width, height, labels, document }: CostChartOptions,
): SVGElement | HTMLElement {
  const { steps, checkpoints, stepsPerEpoch } = run.trace
  const method = methodOf(run.experiment)
  const colour = `var(${methodVariable(method)})`
  const isBatch = method === "batch"
  const [, top] = domain
  const full = within(checkpoints.cost, (row) => checkpoints.step[row], top)
  const raw = isBatch ? [] : within(steps.batchCost, (row) => row + 1, top)
  const average = isBatch ? [] : within(run.average, (row) => row + 1, top)
  const epochs = isBatch ? [] : epochStarts(run.experiment.steps, stepsPerEpoch, width)
  const rise = isBatch ? run.firstRise : undefined
  const xy = { x: "x", y: "y" } as const
  return plot({
    ...(document && { document }),
    width,
    height,
    marginTop: 22,
    marginRight: 10,
    marginBottom: 38,
    marginLeft: 44,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { domain: [0, run.experiment.steps] },
    y: { domain: [...domain] },
    marks: [
      gridY({ ticks: 4, stroke: "var(--rule)", strokeOpacity: 1 }),
      ruleX(
        epochs.map(({ step }) => step),
        { stroke: "var(--rule)", strokeDasharray: "1,3", strokeOpacity: 1 },
      ),
      text(
        epochs.filter(({ named }) => named),
        {
          x: "step",
          text: ({ epoch }: EpochStart) => (epoch === 1 ? `${labels.epoch} 1` : String(epoch)),
          frameAnchor: "top",
          dy: -13,
          dx: 2,
          textAnchor: "start",
          fill: "var(--quiet)",
          fontSize: 11,
        },
      ),
      ruleY([0], { stroke: "var(--quiet)" }),
      axisX({
        ticks: Math.min(6, Math.floor(width / 70)),
        tickSize: 4,
        label: labels.iteration,
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
      line(raw, { ...xy, stroke: colour, strokeWidth: 0.6, strokeOpacity: 0.45 }),
      dot(raw, { ...xy, r: raw.length > 300 ? 0.9 : 1.6, fill: colour, fillOpacity: 0.55 }),
      line(full, {
        ...xy,
        stroke: isBatch ? colour : "var(--ink)",
        strokeWidth: isBatch ? 2.2 : 1.5,
        ...(!isBatch && { strokeDasharray: "5,3" }),
      }),
      line(average, { ...xy, stroke: colour, strokeWidth: 2.4 }),
      isBatch && full.length <= 60 ? dot(full, { ...xy, r: 2.2, fill: colour }) : null,
      rise === undefined
        ? null
        : [
            ruleX([rise], { stroke: "var(--warning)", strokeWidth: 1.5 }),
            text([rise], {
              x: (value: number) => value,
              text: () => labels.rises,
              frameAnchor: "top",
              dy: -13,
              dx: rise > run.experiment.steps / 2 ? 4 : -4,
              textAnchor: rise > run.experiment.steps / 2 ? "end" : "start",
              fill: "var(--warning)",
              fontWeight: 600,
            }),
          ],
    ],
  })
}

/** The span of the iterations on the screen, as shares of the chart's width: to point at one. */
export const plotSpan = (width: number): { readonly from: number; readonly to: number } => ({
  from: 44 / width,
  to: (width - 10) / width,
})

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * The points of a column that the range shows. Where the column leaves the range, the
 * first point outside is drawn at its edge and the next is a gap, so that a run that
 * diverges leaves the chart instead of crawling along its top.
 */
function within(values: Float64Array, xOf: (row: number) => number, top: number): Point[] {
  const points: Point[] = []
  let outside = false
  for (const row of decimate(values, pointLimit)) {
    const y = values[row]
    const wasOutside = outside
    outside = y > top
    if (!outside) points.push({ x: xOf(row), y })
    else points.push({ x: xOf(row), y: wasOutside ? NaN : top })
  }
  return points
}

interface EpochStart {
  readonly epoch: number
  readonly step: number
  /** Whether there is room for its number. */
  readonly named: boolean
}

/** The room that the number of an epoch takes at the least, the first with its word; pixels. */
const roomOfName = 58

/** Where epochs begin, as long as there are few enough to be told apart. */
function epochStarts(steps: number, stepsPerEpoch: number, width: number): EpochStart[] {
  const count = Math.ceil(steps / stepsPerEpoch)
  const every = Math.ceil(count / 24)
  const names = Math.min(8, Math.max(1, Math.floor(width / roomOfName)))
  const starts: EpochStart[] = []
  for (let epoch = 0; epoch < count; epoch += every)
    starts.push({
      epoch: epoch + 1,
      step: epoch * stepsPerEpoch,
      named: (epoch / every) % Math.max(1, Math.ceil(count / every / names)) === 0,
    })
  return starts
}
