import { useLayoutEffect, useRef } from "preact/hooks"
import type * as SpreadChart from "../../src/chart/gradient-spread-chart.ts"
import { batches } from "../../src/experiment/control-values.ts"
import type { GradientCloudFindings } from "../../src/experiment/studies/gradient-cloud.ts"
import { useSize } from "../parts/use-size.ts"
import { wordsIn } from "../parts/words.ts"
import { gradientCloudWords } from "./words.ts"

interface SpreadPanelProps {
  readonly language: string
  readonly chart: typeof SpreadChart
  readonly findings: GradientCloudFindings
  readonly onBatch: (batch: number) => void
}

/** The spread against B; a size that is pressed is taken. */
export function SpreadPanel({ language, chart, findings, onBatch }: SpreadPanelProps) {
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  const { examples } = findings.experiment
  useLayoutEffect(() => {
    if (width === 0 || host.current === null) return
    const labels = wordsIn(language, gradientCloudWords).chart
    host.current.replaceChildren(chart.gradientSpreadChart(findings, { width, height, labels }))
  }, [chart, findings, width, height, language])
  const pick = (event: MouseEvent & { readonly currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const { from, to } = chart.spreadSpan(box.width)
    const share = ((event.clientX - box.left) / box.width - from) / (to - from)
    onBatch(nearest(batches(examples), share))
  }
  return <div class="drawing spread" ref={host} aria-hidden="true" onClick={pick} />
}

/** The size that stands nearest to a share of the way from the first to the last. */
function nearest(sizes: readonly number[], share: number): number {
  const whole = Math.log(sizes[sizes.length - 1])
  const gap = (size: number): number => Math.abs(Math.log(size) / whole - share)
  return sizes.reduce((best, size) => (gap(size) < gap(best) ? size : best))
}
