import { axisX, axisY, dot, gridY, line, ruleX, ruleY, text } from "@observablehq/plot"
import type { GradientCloudFindings, GradientSpread } from "../experiment/studies/gradient-cloud.ts"
import { methodOf } from "../experiment/method.ts"
import { methodVariable } from "../palette.ts"
import { logTicks } from "./log-ticks.ts"
import { plot } from "./plot.ts"

/** The words on the chart, in the reader's language. */
export interface SpreadLabels {
  readonly batch: string
  readonly spread: string
  /** What the lines are: drawn without replacement, with it, and the length of the mean. */
  readonly exact: string
  readonly independent: string
  readonly slope: string
}

interface SpreadChartOptions {
  readonly width: number
  readonly height: number
  readonly labels: SpreadLabels
  readonly document?: Document
}

const margins = { top: 22, right: 14, bottom: 38, left: 50 } as const

/**
 * The standard deviation of a mini-batch's gradient against B, both on logarithmic scales: what
 * the epochs measure and what theory says, over the length of the full gradient.
 */
export function gradientSpreadChart(
  { sizes, experiment, slope, isLevel, curve }: SpreadFindings,
  { width, height, labels, document }: SpreadChartOptions,
): SVGElement | HTMLElement {
  const { examples, batch } = experiment
  const colour = (size: number): string =>
    `var(${methodVariable(methodOf({ batch: size, examples }))})`
  const [bottom, top] = spreadDomain(sizes, isLevel ? undefined : slope)
  const last = sizes[sizes.length - 1].batch
  const chosen = sizes.filter((size) => size.batch === batch)
  const of = { x: "batch" } as const
  return plot({
    ...(document && { document }),
    width,
    height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { type: "log", base: 2, domain: [1, examples] },
    y: { type: "log", domain: [bottom, top] },
    marks: [
      gridY(logTicks([bottom, top]), { stroke: "var(--rule)", strokeOpacity: 1 }),
      axisX({
        tickFormat: String,
        ticks: sizes.map((size) => size.batch).filter((_, k) => width > 420 || k % 2 === 0),
        tickSize: 4,
        label: labels.batch,
        labelAnchor: "right",
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      axisY(logTicks([bottom, top]), {
        tickSize: 0,
        label: labels.spread,
        labelArrow: "none",
        color: "var(--quiet)",
        tickFormat: String,
      }),
      isLevel
        ? null
        : [
            ruleY([slope], {
              stroke: "var(--method-batch)",
              strokeWidth: 2,
              strokeDasharray: "8,3",
            }),
            text([slope], {
              y: (value: number) => value,
              text: () => labels.slope,
              frameAnchor: "left",
              dx: 6,
              // On the side where the spread of small mini-batches is not.
              dy: slope > sizes[0].exact ? -8 : 10,
              textAnchor: "start",
              fill: "var(--method-batch)",
              stroke: "var(--page)",
              strokeWidth: 4,
              fontWeight: 600,
            }),
          ],
      line(sizes, {
        ...of,
        y: "independent",
        stroke: "var(--quiet)",
        strokeDasharray: "1.5,3.5",
      }),
      line(
        curve.filter(([, exact]) => exact >= bottom),
        { stroke: "var(--ink)", strokeWidth: 1.6 },
      ),
      ruleX(sizes.slice(1), {
        ...of,
        y1: ({ range }: GradientSpread) => Math.max(bottom, range[0]),
        y2: ({ range }: GradientSpread) => range[1],
        stroke: ({ batch: size }: GradientSpread) => colour(size),
        strokeWidth: 5,
        strokeOpacity: 0.3,
        strokeLinecap: "round",
      }),
      dot(sizes, {
        ...of,
        y: ({ measured }: GradientSpread) => Math.max(bottom, measured),
        r: 3.6,
        fill: ({ batch: size }: GradientSpread) => colour(size),
      }),
      dot(chosen, {
        ...of,
        y: ({ measured }: GradientSpread) => Math.max(bottom, measured),
        r: 8,
        stroke: colour(batch),
        strokeWidth: 2,
      }),
      text([last], {
        x: (value: number) => value,
        y: () => sizes[sizes.length - 1].independent,
        text: () => labels.independent,
        textAnchor: "end",
        dy: -12,
        fill: "var(--quiet)",
        stroke: "var(--page)",
        strokeWidth: 4,
      }),
      text([sizes[0]], {
        x: "batch",
        y: "exact",
        text: () => labels.exact,
        textAnchor: "start",
        dx: 12,
        dy: -8,
        fill: "var(--ink)",
        stroke: "var(--page)",
        strokeWidth: 4,
        fontWeight: 600,
      }),
    ],
  })
}

type SpreadFindings = Pick<
  GradientCloudFindings,
  "sizes" | "experiment" | "slope" | "isLevel" | "curve"
>

/** From a little below the least spread, or a slope that is not far below it, to a little above the greatest. */
function spreadDomain(
  sizes: readonly GradientSpread[],
  slope: number | undefined,
): readonly [number, number] {
  const least = Math.min(...sizes.map(({ exact }) => exact))
  const greatest = sizes[0].exact
  const shown = slope === undefined ? least : Math.max(slope, least / 4)
  return [Math.min(least, shown) / 1.5, 1.4 * Math.max(greatest, slope ?? 0)]
}

/** The span of B on the screen, as shares of the chart's width: to point at one. */
export const spreadSpan = (width: number): { readonly from: number; readonly to: number } => ({
  from: margins.left / width,
  to: (width - margins.right) / width,
})
