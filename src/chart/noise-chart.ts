import { axisX, axisY, gridY, line, ruleY, text } from "@observablehq/plot"
import { methodOf } from "../experiment/method.ts"
import type { NoiseFloorFindings, NoisePace, PacedRun } from "../experiment/studies/noise-floor.ts"
import { methodVariable } from "../palette.ts"
import { logTicks } from "./log-ticks.ts"
import { plot } from "./plot.ts"

/** The words on the chart, in the reader's language. */
export interface NoiseLabels {
  readonly updates: string
  readonly distance: string
  /** The name of each run, for the end of its line. */
  readonly runs: Readonly<Record<NoisePace, string>>
}

interface NoiseChartOptions {
  readonly width: number
  readonly height: number
  readonly labels: NoiseLabels
  /** The run that is drawn strongest. */
  readonly chosen: NoisePace
  readonly document?: Document
}

const margins = { top: 22, right: 16, bottom: 38, left: 50 } as const

/** Distances below this share of the first one leave the chart at the bottom. */
const leastShare = 3e-4

const dashes: Readonly<Record<NoisePace, string | undefined>> = {
  constant: undefined,
  smaller: "2.5,2.5",
  falling: "9,3",
}

type Domain = readonly [number, number]

/** The range of distances that a chart shows: the runs', cut where one diverges or arrives. */
export function noiseDomain({ runs }: Pick<NoiseFloorFindings, "runs">): Domain {
  const [start] = runs[0].distances
  const all = runs.flatMap(({ level }) => [...level])
  const least = all.reduce((a, b) => Math.min(a, b), start)
  const greatest = all.reduce((a, b) => Math.max(a, b), start)
  return [Math.max(least, leastShare * start) / 2.5, 2 * Math.min(greatest, 5 * start)]
}

/**
 * The distance from the minimum against updates, on a logarithmic scale: at a constant rate, at a
 * smaller one and at one that falls, each raw and averaged, over the floors that theory gives for
 * the constant ones.
 */
export function noiseChart(
  findings: Pick<NoiseFloorFindings, "runs" | "experiment">,
  { width, height, labels, chosen, document }: NoiseChartOptions,
): SVGElement | HTMLElement {
  const { runs, experiment } = findings
  const { steps } = experiment
  const domain = noiseDomain(findings)
  const ticks = logTicks(domain)
  const colour = `var(${methodVariable(methodOf(experiment))})`
  const axis = { labelArrow: "none", color: "var(--quiet)" } as const
  return plot({
    ...(document && { document }),
    width,
    height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { domain: [0, steps] },
    y: { type: "log", domain: [...domain] },
    marks: [
      gridY(ticks, { stroke: "var(--rule)", strokeOpacity: 1 }),
      ruleY([domain[0]], { stroke: "var(--quiet)" }),
      axisX({
        ...axis,
        ticks: Math.min(5, Math.floor(width / 80)),
        tickSize: 4,
        label: labels.updates,
        labelAnchor: "right",
      }),
      axisY(ticks, { ...axis, tickSize: 0, label: labels.distance, tickFormat: String }),
      ...runs.map((run) => rawLine(run, colour, domain)),
      ...runs.flatMap((run) => floorLines(run, steps, domain)),
      ...runs.map((run) => levelLine(run, colour, domain, run.pace === chosen)),
      ...(["end", "start"] as const).map((textAnchor) =>
        text(
          namesAt(runs, domain, height).filter(
            ({ isShort }) => isShort === (textAnchor === "start"),
          ),
          {
            x: ({ isShort, x }: NamedLine) => (isShort ? x : steps),
            y: "y",
            text: ({ pace }: NamedLine) => labels.runs[pace],
            textAnchor,
            dx: textAnchor === "start" ? 8 : -2,
            fill: colour,
            stroke: "var(--page)",
            strokeWidth: 5,
            fontWeight: 600,
          },
        ),
      ),
    ],
  })
}

const rawLine = ({ steps, distances }: PacedRun, stroke: string, domain: Domain) =>
  line(distances, {
    x: steps,
    y: within(distances, domain),
    stroke,
    strokeWidth: 0.6,
    strokeOpacity: 0.4,
  })

function levelLine(
  { pace, steps, level }: PacedRun,
  stroke: string,
  domain: Domain,
  isChosen: boolean,
) {
  const dash = dashes[pace]
  return line(level, {
    x: steps,
    y: within(level, domain),
    stroke,
    strokeWidth: isChosen ? 2.8 : 1.8,
    ...(dash !== undefined && { strokeDasharray: dash }),
    strokeLinejoin: "round",
  })
}

/**
 * Values that the range shows. The first one outside is drawn at its edge and the next is a gap,
 * so that a line leaves the chart. (Plot would cut it by an identifier, which stills and live
 * charts of one page may share.)
 */
const within = (values: Float64Array, [low, high]: Domain): Float64Array =>
  values.map((value, k) => {
    if (value >= low && value <= high) return value
    const before = values[Math.max(0, k - 1)]
    return before >= low && before <= high ? Math.min(high, Math.max(low, value)) : NaN
  })

/** The floors of one run: of the engine's own shuffling, and of mini-batches drawn independently. */
function floorLines({ floor, independent }: PacedRun, steps: number, [low, high]: Domain) {
  const across = (y: number | undefined) =>
    y === undefined || y < low || y > high
      ? []
      : [
          [0, y],
          [steps, y],
        ]
  return [
    line(across(independent?.distance), {
      stroke: "var(--ink)",
      strokeWidth: 1.4,
      strokeDasharray: "0.1,4",
      strokeLinecap: "round",
    }),
    line(across(floor?.distance), { stroke: "var(--ink)", strokeWidth: 1.3 }),
  ]
}

interface NamedLine {
  readonly pace: NoisePace
  /** The last update of the line, and whether that is well before the end. */
  readonly x: number
  readonly isShort: boolean
  readonly y: number
}

/** Pixels that the names of two lines stay apart, and above their lines. */
const [apart, above] = [17, 12]

/** Where the name of each line stands: above the end of what is seen of it, apart from the others. */
function namesAt(runs: readonly PacedRun[], [bottom, top]: Domain, height: number): NamedLine[] {
  const span = height - margins.top - margins.bottom
  const perPixel = Math.log(top / bottom) / span
  const ends = runs
    .map(({ pace, level, steps, experiment }) => {
      const last = Math.max(
        0,
        level.findLastIndex((value) => value >= bottom && value <= top),
      )
      const leavesAtTop = last + 1 < level.length && level[last + 1] > top
      const end = level.subarray(Math.floor(0.85 * last), last + 1)
      const peak = leavesAtTop ? top : end.reduce((a, b) => Math.max(a, b))
      const isShort = steps[last] < experiment.steps / 2
      return { pace, x: steps[last], isShort, pixel: Math.log(top / peak) / perPixel - above }
    })
    .sort((a, b) => a.pixel - b.pixel)
  let free = 8
  const pixels = ends.map(({ pixel }) => {
    const at = Math.max(pixel, free)
    free = at + apart
    return at
  })
  return ends.map(({ pace, x, isShort }, k) => {
    const lowest = span - above - (ends.length - 1 - k) * apart
    return { pace, x, isShort, y: top * Math.exp(-Math.min(pixels[k], lowest) * perPixel) }
  })
}

/** The span of the updates on the screen, as shares of the chart's width: to point at one. */
export const noiseSpan = (width: number): { readonly from: number; readonly to: number } => ({
  from: margins.left / width,
  to: (width - margins.right) / width,
})
