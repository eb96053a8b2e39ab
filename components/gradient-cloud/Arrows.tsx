import { cloudShapes, mapFrame, squareHeight } from "../../src/chart/gradient-cloud-chart.ts"
import { methodOf } from "../../src/experiment/method.ts"
import type { GradientCloudFindings } from "../../src/experiment/studies/gradient-cloud.ts"
import type { PlaneWindow } from "../../src/optim/surface.ts"
import { methodVariable } from "../../src/palette.ts"

interface ArrowsProps {
  readonly findings: GradientCloudFindings
  readonly window: PlaneWindow
  /** Of the chart of the map, in pixels. */
  readonly width: number
}

/** The steps of the mini-batches over the map, with their mean and their spread. */
export function Arrows({ findings, window, width }: ArrowsProps) {
  const frame = mapFrame(width)
  const { point, downhill, uphill, mean, ellipse } = cloudShapes(findings, window, frame)
  const style = `color:var(${methodVariable(methodOf(findings.experiment))})`
  const [cx, cy] = ellipse.centre
  const [rx, ry] = ellipse.axes
  return (
    <svg
      class="arrows"
      viewBox={`0 0 ${width} ${squareHeight(width)}`}
      width={width}
      height={squareHeight(width)}
      fill="none"
      aria-hidden="true"
    >
      <svg x={frame.left} y={frame.top} width={frame.side} height={frame.side} overflow="hidden">
        <g style={style}>
          <path d={downhill.shafts} stroke="currentColor" stroke-width="1" stroke-opacity=".5" />
          <path d={downhill.heads} fill="currentColor" fill-opacity=".8" />
          <path
            d={uphill.shafts}
            stroke="currentColor"
            stroke-width="1.2"
            stroke-dasharray="2.5 2.5"
          />
          <path d={uphill.heads} fill="var(--page)" stroke="currentColor" stroke-width="1" />
        </g>
        {rx > 0 && (
          <g transform={`rotate(${ellipse.turn} ${cx} ${cy})`}>
            <ellipse cx={cx} cy={cy} rx={rx} ry={ry} stroke="var(--page)" stroke-width="4" />
            <ellipse cx={cx} cy={cy} rx={rx} ry={ry} stroke="var(--ink)" stroke-width="1.5" />
          </g>
        )}
        <circle cx={point[0]} cy={point[1]} r="5" fill="var(--page)" />
        <circle cx={point[0]} cy={point[1]} r="3.5" fill="var(--ink)" />
        <path d={mean.shafts} stroke="var(--page)" stroke-width="6" />
        <path d={mean.heads} fill="var(--page)" stroke="var(--page)" stroke-width="4" />
        <path d={mean.shafts} stroke="var(--method-batch)" stroke-width="3" />
        <path d={mean.heads} fill="var(--method-batch)" />
      </svg>
    </svg>
  )
}
