import { useLayoutEffect, useRef } from "preact/hooks"
import type * as BreathingChart from "../../src/chart/breathing-chart.ts"
import type { BreathingFindings } from "../../src/experiment/studies/breathing.ts"
import { useSize } from "../parts/use-size.ts"
import { chartLabels } from "./telling.ts"

interface TracePanelProps {
  readonly language: string
  readonly chart: typeof BreathingChart
  readonly findings: BreathingFindings
  readonly row: number
  /** A state is pointed at; undefined when none is any more. */
  readonly onPoint: (row: number | undefined) => void
  readonly onChoose: (row: number) => void
}

/** The cost trace of the run, at which the reader points to look at another mini-batch. */
export function TracePanel(props: TracePanelProps) {
  const { language, chart, findings, row, onPoint, onChoose } = props
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  useLayoutEffect(() => {
    if (width === 0 || host.current === null) return
    const labels = chartLabels(language)
    host.current.replaceChildren(chart.breathingChart(findings, { width, height, row, labels }))
  }, [findings, row, width, height])
  const rowOf = (event: PointerEvent & { readonly currentTarget: HTMLElement }): number => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - box.left) / box.width
    return chart.rowAt(share, box.width, findings.departures.length)
  }
  return (
    <div
      class="trace-chart"
      onPointerMove={(event) => onPoint(rowOf(event))}
      onPointerLeave={() => onPoint(undefined)}
      onPointerDown={(event) => onChoose(rowOf(event))}
    >
      <div class="drawing" ref={host} aria-hidden="true" />
    </div>
  )
}
