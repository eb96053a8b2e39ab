import { useLayoutEffect, useRef } from "preact/hooks"
import type * as EpochChart from "../../src/chart/epoch-chart.ts"
import type { EpochFindings } from "../../src/experiment/studies/epoch.ts"
import { useSize } from "../parts/use-size.ts"
import { chartLabels } from "./words.ts"

interface EpochStageProps {
  readonly language: string
  readonly chart: typeof EpochChart
  /** A pass that is done, or what there is of one. */
  readonly pass: Pick<EpochFindings, "trace"> & Partial<Pick<EpochFindings, "batch">>
  readonly examples: number
  readonly upTo: number
}

/** The chart of a pass, drawn anew when there is more of it. */
export function EpochStage({ language, chart, pass, examples, upTo }: EpochStageProps) {
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  useLayoutEffect(() => {
    if (width === 0 || host.current === null || pass.trace.steps.length === 0) return
    const labels = chartLabels(language)
    host.current.replaceChildren(chart.epochChart(pass, examples, { width, height, upTo, labels }))
  }, [pass, examples, upTo, width, height])
  return <div class="drawing" ref={host} aria-hidden="true" />
}
