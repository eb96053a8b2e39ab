import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
import type * as ContourChart from "../../src/chart/contour-chart.ts"
import {
  mapFrame,
  pointAtSpot,
  spotOf,
  squareHeight,
} from "../../src/chart/gradient-cloud-chart.ts"
import type { GradientCloudFindings } from "../../src/experiment/studies/gradient-cloud.ts"
import type { GradientMapFindings } from "../../src/experiment/studies/gradient-map.ts"
import type { PlanePoint } from "../../src/experiment/studies/gradient-places.ts"
import { heightScale } from "../../src/scene/relief.ts"
import { useSize } from "../parts/use-size.ts"
import { wordsIn } from "../parts/words.ts"
import { Arrows } from "./Arrows.tsx"
import { gradientCloudWords } from "./words.ts"

interface MapProps {
  readonly language: string
  readonly chart: typeof ContourChart
  readonly map: GradientMapFindings
  readonly cloud: GradientCloudFindings
  /** Where the reader wants the point to be; the cloud follows. */
  readonly point: PlanePoint
  readonly onPoint: (point: PlanePoint) => void
}

/** Shares of the window by which arrow keys move the point. */
const [stride, leap] = [1 / 80, 1 / 16]

/** The contours of the cost with the steps on them, and a handle at the point from which they lead. */
export function CloudMap({ language, chart, map, cloud, point, onPoint }: MapProps) {
  const box = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const { width } = useSize(box)
  const [isDragging, setDragging] = useState(false)
  const words = wordsIn(language, gradientCloudWords)
  const { window, columns, rows, values } = map.grid
  const heights = useMemo(() => values.map(heightScale(values)), [values])
  useLayoutEffect(() => {
    if (width === 0 || host.current === null) return
    host.current.replaceChildren(
      chart.contourChart({
        width,
        height: squareHeight(width),
        window,
        columns,
        rows,
        heights,
        paths: [],
        minimum: map.places.minimum && [...map.places.minimum, 0],
        labels: words.axes,
      }),
    )
  }, [chart, map, width, language])
  const frame = mapFrame(width)
  const [x, y] = spotOf(window, frame, point)
  const moveTo = (event: PointerEvent | MouseEvent): void => {
    if (box.current === null) return
    const { left, top } = box.current.getBoundingClientRect()
    const spot = [event.clientX - left - frame.left, event.clientY - top - frame.top] as const
    onPoint(pointAtSpot(window, frame, spot))
  }
  const moveBy = (event: KeyboardEvent): void => {
    const direction = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    }[event.key]
    if (direction === undefined) return
    event.preventDefault()
    const by = (event.shiftKey ? leap : stride) * frame.side
    onPoint(pointAtSpot(window, frame, [x + by * direction[0], y - by * direction[1]]))
  }
  return (
    <div class="cloud-map" ref={box} data-dragging={isDragging} onClick={moveTo}>
      <div class="drawing" ref={host} aria-hidden="true" />
      {width > 0 && <Arrows findings={cloud} window={window} width={width} />}
      <button
        type="button"
        class="handle"
        aria-label={words.handle}
        style={{ left: `${frame.left + x}px`, top: `${frame.top + y}px` }}
        onKeyDown={moveBy}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragging(true)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event)
        }}
        onLostPointerCapture={() => setDragging(false)}
        onClick={(event) => event.stopPropagation()}
      />
    </div>
  )
}
