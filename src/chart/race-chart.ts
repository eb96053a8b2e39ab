import { axisX, axisY, dot, gridY, line, ruleX, ruleY, text } from "@observablehq/plot"
import {
  arrival,
  distanceAt,
  raceLimit,
  type BatchRaceFindings,
  type BatchRun,
  type RaceMeasure,
  type StepSeconds,
} from "../experiment/studies/race.ts"
import { decimate } from "./decimate.ts"
import { dodge } from "./dodge.ts"
import { plot } from "./plot.ts"
import { sizeLook } from "./size-look.ts"

export interface RaceChartOptions {
  readonly width: number
  readonly height: number
  readonly measure: RaceMeasure
  readonly secondsOf: StepSeconds
  readonly target: number
  /** How far the race is shown, in the units of its measure. */
  readonly upTo: number
  /** Names instead of sizes, where the reader is to guess; then all lines look alike. */
  readonly letters: ReadonlyMap<number, string> | undefined
  readonly labels: {
    readonly measure: string
    readonly cost: string
    readonly target: string
    readonly size: (batch: number) => string
    /** A distance on the axis. */
    readonly distance: (distance: number) => string
  }
  readonly document?: Document
}

const margins = { marginTop: 24, marginRight: 92, marginBottom: 38, marginLeft: 44 } as const

/** How lines look that are not to be told apart but by their letters. */
const nameless = { colour: "var(--ink)", dash: "none", width: 1.2, symbol: "circle" } as const

const pointLimit = 500

/** A run of so few states, all recorded, is drawn by steps: between two of them nothing happens. */
const fewStates = 60

const labelHeight = 14

interface Point {
  readonly x: number
  readonly y: number
}

/** The full cost of every run against the measure of the race, with the target that they race to. */
export function raceChart(
  findings: BatchRaceFindings,
  options: RaceChartOptions,
): SVGElement | HTMLElement {
  const { width, height, measure, secondsOf, target, upTo, letters, labels, document } = options
  const { experiment, runs } = findings
  const limit = raceLimit(experiment, measure, secondsOf)
  const [low, top] = costRange(runs, target)
  const end = Math.min(limit, upTo)
  const lines = runs.map((run) => {
    const { batch } = run.experiment
    const look = sizeLook(batch, experiment.examples)
    const points = pointsOf(run, measure, secondsOf, end, top)
    return {
      points,
      isEveryState: points.length < fewStates && run.trace.checkpoints.step[1] === 1,
      look: letters ? { ...look, ...nameless } : look,
      name: letters?.get(batch) ?? labels.size(batch),
      arrival: arrival(run, target, measure, end, secondsOf),
    }
  })
  const inner = [margins.marginTop, height - margins.marginBottom] as const
  const pixelOf = (y: number): number =>
    inner[1] - (Math.log(y / low) / Math.log(top / low)) * (inner[1] - inner[0])
  const costOf = (pixel: number): number =>
    low * (top / low) ** ((inner[1] - pixel) / (inner[1] - inner[0]))
  const ends = lines.map(({ points }) => points[points.length - 1].y)
  const places = dodge(
    ends.map((cost) => pixelOf(Number.isFinite(cost) ? cost : top)),
    labelHeight,
    inner,
  ).map(costOf)
  const ticks = costTicks(low, top)
  const xy = { x: "x", y: "y" } as const
  const isPartial = end < limit
  return plot({
    ...(document && { document }),
    width,
    height,
    ...margins,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { domain: [0, limit] },
    y: { type: "log", domain: [low, top] },
    marks: [
      gridY({ ticks, stroke: "var(--rule)", strokeOpacity: 1 }),
      axisX({
        ticks: Math.max(2, Math.min(6, Math.floor(width / 110))),
        tickSize: 4,
        tickFormat: (distance: number) => labels.distance(distance),
        label: labels.measure,
        labelAnchor: "right",
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      axisY({
        ticks,
        tickSize: 0,
        tickFormat: (cost: number) => String(Number(cost.toPrecision(2))),
        label: labels.cost,
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      ruleY([target], { stroke: "var(--warning)", strokeWidth: 1, strokeDasharray: "2,2" }),
      isPartial ? ruleX([end], { stroke: "var(--ink)", strokeWidth: 1 }) : null,
      lines.map(({ points, look, isEveryState }) =>
        line(points, {
          ...xy,
          stroke: look.colour,
          strokeWidth: look.width,
          strokeDasharray: look.dash,
          strokeLinejoin: "round",
          curve: isEveryState ? "step-after" : "linear",
        }),
      ),
      text([target], {
        x: () => 0,
        y: (cost: number) => cost,
        text: () => labels.target,
        textAnchor: "start",
        dx: 4,
        dy: 9,
        fill: "var(--warning)",
        stroke: "var(--page)",
        strokeWidth: 3,
      }),
      lines.map(({ arrival: at, look }) =>
        at === undefined
          ? null
          : dot([{ x: at, y: target }], {
              ...xy,
              r: 4.5,
              symbol: look.symbol,
              fill: look.colour,
              stroke: "var(--page)",
              strokeWidth: 1.2,
            }),
      ),
      text(
        lines.map(({ name, look }, index) => ({
          x: end,
          y: places[index],
          name: Number.isFinite(ends[index]) ? name : `${name} ↑`,
          colour: look.colour,
        })),
        {
          ...xy,
          text: "name",
          fill: "colour",
          textAnchor: "start",
          dx: 6,
          fontWeight: 600,
          stroke: "var(--page)",
          strokeWidth: 3,
        },
      ),
    ],
    color: { type: "identity" },
  })
}

/** Where the race is at a place of the chart, as shares of its width. */
export const raceSpan = (width: number): { readonly from: number; readonly to: number } => ({
  from: margins.marginLeft / width,
  to: (width - margins.marginRight) / width,
})

/** A little more than the costs of the race; what climbs beyond the start leaves the chart. */
function costRange(runs: readonly BatchRun[], target: number): readonly [number, number] {
  let low = target
  let start = target
  for (const { trace } of runs) {
    for (const cost of trace.checkpoints.cost) low = Math.min(low, cost)
    start = Math.max(start, trace.checkpoints.cost[0])
  }
  return [Math.max(low, start * 1e-6) * 0.96, start * 1.25]
}

/**
 * The states of a run as far as they are shown; beyond the range the line breaks off. The cost
 * stays what it is until an update is done, so the last state goes on to the end.
 */
function pointsOf(
  run: BatchRun,
  measure: RaceMeasure,
  secondsOf: StepSeconds,
  end: number,
  top: number,
): Point[] {
  const { cost } = run.trace.checkpoints
  const points: Point[] = []
  for (const row of decimate(cost, pointLimit)) {
    const x = distanceAt(run, row, measure, secondsOf)
    if (x > end) break
    points.push({ x, y: cost[row] > top ? NaN : cost[row] })
  }
  const hasEnded = run.trace.outcome.kind === "diverged"
  const [last] = points.slice(-1)
  return hasEnded || points.length === 0 ? points : [...points, { x: end, y: last.y }]
}

/** Round costs within a range, about as many as can be told apart. */
function costTicks(low: number, top: number): number[] {
  const digits = top / low < 8 ? [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8] : [1, 2, 5]
  const decades = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]
  return decades
    .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
    .filter((cost) => cost >= low && cost <= top)
}
