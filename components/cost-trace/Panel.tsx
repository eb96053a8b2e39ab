import { useLayoutEffect, useRef } from "preact/hooks"
import type * as CostChart from "../../src/chart/cost-chart.ts"
import type { CostRun } from "../../src/experiment/cost-run.ts"
import { useSize } from "../parts/use-size.ts"
import { chartLabels, panelTitle } from "./words.ts"

interface PanelProps {
  readonly run: CostRun
  readonly domain: readonly [number, number]
  readonly chart: typeof CostChart
  readonly language: string
  readonly iteration: number | undefined
  readonly onPoint: (iteration: number) => void
}

/** One chart, drawn anew when its run or its size changes, with a line at the iteration pointed at. */
export function Panel({ run, domain, chart, language, iteration, onPoint }: PanelProps) {
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  useLayoutEffect(() => {
    if (width === 0 || host.current === null) return
    const labels = chartLabels(language, run)
    host.current.replaceChildren(chart.costChart(run, domain, { width, height, labels }))
  }, [run, width, height, ...domain])
  const { from, to } = chart.plotSpan(Math.max(1, width))
  const steps = run.experiment.steps
  const pointAt = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = ((event.clientX - box.left) / box.width - from) / (to - from)
    const last = run.trace.steps.length
    onPoint(Math.min(last, Math.max(1, Math.round(share * steps))))
  }
  const left = iteration === undefined ? undefined : from + (iteration / steps) * (to - from)
  return (
    <div class="panel">
      <p class="panel-title">{panelTitle(language, run.experiment)}</p>
      <div class="panel-chart" onPointerMove={pointAt} onPointerDown={pointAt}>
        <div class="drawing" ref={host} aria-hidden="true" />
        {left !== undefined && left <= 1 && (
          <div class="cursor" style={{ left: `${100 * left}%` }} />
        )}
      </div>
    </div>
  )
}
