import { useLayoutEffect, useMemo, useRef } from "preact/hooks"
import type * as ContourChart from "../../src/chart/contour-chart.ts"
import type { Pair } from "../../src/scene/arrows.ts"
import type { BatchView, RunView } from "../../src/scene/batch-view.ts"
import { contoursOf } from "../../src/scene/contours.ts"
import { useModule } from "../parts/use-module.ts"
import { surfaceWords } from "../parts/surface-words.ts"
import { wordsIn } from "../parts/words.ts"

interface FlatStageProps {
  readonly language: string
  readonly run: RunView
  readonly batch: BatchView
  readonly width: number
  readonly height: number
}

/** The contours of both costs, the path and the ways down, for a browser without WebGL. */
export function FlatStage({ language, run, batch, width, height }: FlatStageProps) {
  const host = useRef<HTMLDivElement>(null)
  const chart = useModule(() => import("../../src/chart/contour-chart.ts"))
  const ghost = useMemo(() => chart && contoursAt(run, chart.contourHeights), [chart, run])
  useLayoutEffect(() => {
    if (chart === undefined || ghost === undefined || host.current === null || width === 0) return
    const { method, path, minimum, scale, tip } = run
    const { grid, row, batchGradient, fullGradient } = batch
    const from: Pair = [path[3 * row], path[3 * row + 1]]
    const drawing = chart.contourChart({
      ...grid,
      ...square(width, height, chart.contourMargins),
      heights: grid.values.map(scale),
      ghost,
      paths: [{ method, points: path, visible: row + 1 }],
      minimum,
      ownMinimum: batch.minimum,
      arrows: [
        { method, from, to: tip(from, batchGradient), width: 3 },
        { method: "batch", from, to: tip(from, fullGradient), width: 1.8 },
      ],
      labels: wordsIn(language, surfaceWords).axes,
    })
    host.current.replaceChildren(drawing)
  }, [chart, run, batch, width, height])
  return <div class="flat" ref={host} aria-hidden="true" />
}

/** The largest chart whose plane is square, so that angles are what they are. */
function square(
  width: number,
  height: number,
  { left, right, top, bottom }: typeof ContourChart.contourMargins,
): { width: number; height: number } {
  const side = Math.min(width - left - right, height - top - bottom)
  return { width: side + left + right, height: side + top + bottom }
}

/** The contours of J as places of the plane. */
function contoursAt({ grid, scale }: RunView, heights: readonly number[]): Pair[][] {
  const { window, columns, rows } = grid
  const values = grid.values.map(scale)
  const { x0, x1, y0, y1 } = window
  return heights.flatMap((height) =>
    contoursOf({ columns, rows, values }, height).map(({ closed, points }) => {
      const whole = closed ? [...points, points[0], points[1]] : points
      return Array.from({ length: whole.length / 2 }, (_, i): Pair => [
        x0 + ((x1 - x0) * whole[2 * i]) / (columns - 1),
        y0 + ((y1 - y0) * whole[2 * i + 1]) / (rows - 1),
      ])
    }),
  )
}
