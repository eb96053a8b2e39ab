import { useEffect, useMemo, useRef } from "preact/hooks"
import type { SurfaceFindings } from "../../src/experiment/studies/surface.ts"
import { heightScale } from "../../src/scene/relief.ts"
import { surfaceWords } from "../parts/surface-words.ts"
import { useModule } from "../parts/use-module.ts"
import { wordsIn } from "../parts/words.ts"
import { lossSurfaceWords } from "./words.ts"

interface FlatStageProps {
  readonly language: string
  readonly findings: SurfaceFindings
  readonly visible: readonly number[]
  readonly width: number
  readonly height: number
}

/** The paths over the contours, for a browser without WebGL. */
export function FlatStage({ language, findings, visible, width, height }: FlatStageProps) {
  const host = useRef<HTMLDivElement>(null)
  const chart = useModule(() => import("../../src/chart/contour-chart.ts"))
  const heights = useMemo(
    () => findings.grid.values.map(heightScale(findings.grid.values)),
    [findings],
  )
  useEffect(() => {
    if (chart === undefined || host.current === null || width === 0) return
    const words = wordsIn(language, lossSurfaceWords)
    const { window, columns, rows } = findings.grid
    const axes =
      findings.explained === undefined ? wordsIn(language, surfaceWords).axes : words.directions
    const drawing = chart.contourChart({
      width,
      height,
      window,
      columns,
      rows,
      heights,
      paths: findings.runs.map(({ method, path }, index) => ({
        method,
        points: path,
        visible: visible[index],
      })),
      minimum: findings.minimum,
      labels: axes,
    })
    host.current.replaceChildren(drawing)
  }, [chart, findings, visible, width, height])
  return <div class="flat" ref={host} aria-hidden="true" />
}
