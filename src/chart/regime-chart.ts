import type { RegimeMapFindings } from "../experiment/studies/regime-map.ts"
import type { Regime } from "../optim/regime.ts"

/** A rectangle in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A map of regimes in pixels: rates to the right on a logarithmic scale, batch sizes upwards in equal rows. */
export interface RegimeChart {
  readonly frame: Box
  /** For each regime: its cells, and the marks on them, as paths. */
  readonly cells: Readonly<Record<Regime, string>>
  readonly marks: Readonly<Record<Regime, string>>
  /** The rates up to which the distance stays bounded, as a path. */
  readonly limit: string
  readonly rateTicks: readonly { readonly x: number; readonly rate: number }[]
  readonly batchTicks: readonly { readonly y: number; readonly batch: number }[]
}

const margins = { top: 22, right: 8, bottom: 38, left: 44 } as const

/** The edges of the columns: half way, by factors, between the rates. */
function edgesOf(rates: readonly number[]): number[] {
  const between = rates.slice(1).map((rate, k) => Math.sqrt(rate * rates[k]))
  const [first, second] = rates
  const [beforeLast, last] = rates.slice(-2)
  return [first * Math.sqrt(first / second), ...between, last * Math.sqrt(last / beforeLast)]
}

/** The place of a rate between the left and the right edge of the map, as a share from 0 to 1. */
export function rateShare(rates: readonly number[], rate: number): number {
  const edges = edgesOf(rates)
  const whole = Math.log(edges[edges.length - 1] / edges[0])
  return Math.min(1, Math.max(0, Math.log(rate / edges[0]) / whole))
}

/** The part of a drawing of that size that the map itself takes. */
export const regimeFrame = (width: number, height: number): Box => ({
  x: margins.left,
  y: margins.top,
  width: Math.max(1, width - margins.left - margins.right),
  height: Math.max(1, height - margins.top - margins.bottom),
})

/** The box of a cell on a map of that frame. */
export function cellBox(
  { rates, batches }: Pick<RegimeMapFindings, "rates" | "batches">,
  frame: Box,
  column: number,
  row: number,
): Box {
  const edges = edgesOf(rates)
  const [left, right] = [rateShare(rates, edges[column]), rateShare(rates, edges[column + 1])]
  const height = frame.height / batches.length
  return {
    x: frame.x + left * frame.width,
    y: frame.y + frame.height - (row + 1) * height,
    width: (right - left) * frame.width,
    height,
  }
}

/** What is drawn of a map in a box of that size. */
export function regimeChart(map: RegimeMapFindings, width: number, height: number): RegimeChart {
  const { rates, batches, cells, limits } = map
  const frame = regimeFrame(width, height)
  const rowHeight = frame.height / batches.length
  const boxes = cells.map((regime, k) => ({
    regime,
    box: cellBox(map, frame, k % rates.length, Math.floor(k / rates.length)),
  }))
  const pathsOf = (draw: (box: Box, regime: Regime) => string): Record<Regime, string> => {
    const paths = { transient: "", wandering: "", converged: "", diverging: "" }
    for (const { regime, box } of boxes) paths[regime] += draw(box, regime)
    return paths
  }
  const limit = limits
    .map((rate, row) => {
      const x = short(frame.x + rateShare(rates, rate) * frame.width)
      const bottom = short(frame.y + frame.height - row * rowHeight)
      return `${row === 0 ? "M" : "L"}${x} ${bottom}L${x} ${short(bottom - rowHeight)}`
    })
    .join("")
  return {
    frame,
    cells: pathsOf(
      ({ x, y, width: w, height: h }) =>
        `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}z`,
    ),
    marks: pathsOf((box, regime) => regimeMark(regime, box)),
    limit,
    rateTicks: rates
      .filter((rate) => /^1e/.test(rate.toExponential()))
      .map((rate) => ({ rate, x: frame.x + rateShare(rates, rate) * frame.width })),
    batchTicks: batches.map((batch, row) => ({
      batch,
      y: frame.y + frame.height - (row + 0.5) * rowHeight,
    })),
  }
}

/**
 * The mark of a regime in the middle of a box: falling, a stroke downwards; wandering, a zigzag;
 * converged, a dot; diverging, a cross.
 */
export function regimeMark(regime: Regime, { x, y, width, height }: Box): string {
  const size = Math.min(5, 0.3 * Math.min(width, height))
  const at = (dx: number, dy: number): string =>
    `${short(x + width / 2 + dx * size)} ${short(y + height / 2 + dy * size)}`
  switch (regime) {
    case "transient":
      return `M${at(-0.9, -0.9)}L${at(0.9, 0.9)}M${at(0.9, -0.1)}L${at(0.9, 0.9)}L${at(-0.1, 0.9)}`
    case "wandering":
      return `M${at(-1.2, 0.5)}L${at(-0.4, -0.6)}L${at(0.4, 0.6)}L${at(1.2, -0.5)}`
    case "converged":
      return `M${at(-0.45, 0)}A${short(0.45 * size)} ${short(0.45 * size)} 0 1 1 ${at(0.45, 0)}A${short(0.45 * size)} ${short(0.45 * size)} 0 1 1 ${at(-0.45, 0)}Z`
    case "diverging":
      return `M${at(-0.8, -0.8)}L${at(0.8, 0.8)}M${at(-0.8, 0.8)}L${at(0.8, -0.8)}`
  }
}

/** A tenth of a pixel is as fine as it need be. */
const short = (value: number): number => Math.round(value * 10) / 10
