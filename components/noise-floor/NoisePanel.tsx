import { useLayoutEffect, useRef } from "preact/hooks"
import type * as NoiseChart from "../../src/chart/noise-chart.ts"
import type { NoiseFloorFindings } from "../../src/experiment/studies/noise-floor.ts"
import { useSize } from "../parts/use-size.ts"
import { chartLabels, paceOf } from "./report.ts"

interface NoisePanelProps {
  readonly language: string
  readonly chart: typeof NoiseChart
  readonly findings: NoiseFloorFindings
  /** The update to which the runs are shown, where it is not their end. */
  readonly at: number | undefined
  readonly onPoint: (at: number) => void
}

/** The chart of the distances, veiled from the update on that the reader looks at. */
export function NoisePanel({ language, chart, findings, at, onPoint }: NoisePanelProps) {
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  const { steps } = findings.experiment
  useLayoutEffect(() => {
    if (width === 0 || host.current === null) return
    const labels = chartLabels(language, findings.experiment)
    const chosen = paceOf(findings.experiment)
    host.current.replaceChildren(chart.noiseChart(findings, { width, height, labels, chosen }))
  }, [chart, findings, width, height, language])
  const { from, to } = chart.noiseSpan(Math.max(1, width))
  const point = (event: MouseEvent & { readonly currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = ((event.clientX - box.left) / box.width - from) / (to - from)
    onPoint(Math.round(Math.min(1, Math.max(0, share)) * steps))
  }
  const left = at === undefined ? undefined : from + (at / steps) * (to - from)
  return (
    <div class="panel-chart" onClick={point}>
      <div class="drawing" ref={host} aria-hidden="true" />
      {left !== undefined && (
        <>
          <div class="veil" style={{ left: `${100 * left}%` }} />
          <div class="cursor" style={{ left: `${100 * left}%` }} />
        </>
      )}
    </div>
  )
}
