import type { ComponentChildren } from "preact"
import { useMemo } from "preact/hooks"
import type * as ThroughputChart from "../../src/chart/throughput-chart.ts"
import {
  throughputExperiment,
  type ThroughputRecording,
} from "../../src/experiment/measuring/throughput-recording.ts"
import { problemBytes } from "../../src/experiment/problem-of.ts"
import type { ThroughputTime } from "../../src/experiment/studies/throughput.ts"
import { bytesWords } from "../parts/bytes-words.ts"
import { ChartHost } from "../parts/ChartHost.tsx"
import { MachineLegend } from "../parts/MachineLegend.tsx"
import { measuringWords } from "../parts/measuring-words.ts"
import { wordsIn } from "../parts/words.ts"
import { throughputLabels, throughputSummary, throughputWords } from "./throughput-words.ts"

interface ThroughputProps {
  readonly language: string
  readonly recording: ThroughputRecording
  /** What was measured on this device. */
  readonly own: readonly ThroughputTime[] | undefined
  /** The chart, once it is loaded. */
  readonly chart: typeof ThroughputChart | undefined
  readonly still: ComponentChildren
  readonly isAwake: boolean
  readonly isMeasuring: boolean
  readonly onMeasure: () => void
}

/** Examples a second as the mini-batch outgrows the caches: as recorded, and here once it is measured. */
export function Throughput(props: ThroughputProps) {
  const { language, recording, own, chart, still, isAwake, isMeasuring, onMeasure } = props
  const words = wordsIn(language, throughputWords)
  const { measure, again, measuring } = wordsIn(language, measuringWords)
  const sentences = isMeasuring
    ? [measuring]
    : throughputSummary(language, own ?? recording.times, own === undefined ? recording : undefined)
  const machines = useMemo(
    () => [
      { times: recording.times, isHere: false },
      ...(own === undefined ? [] : [{ times: own, isHere: true }]),
    ],
    [recording, own],
  )
  return (
    <div class="panel throughput">
      <p class="panel-title">{words.title}</p>
      <div class="start">
        <button type="button" class="run" disabled={!isAwake || isMeasuring} onClick={onMeasure}>
          {own === undefined ? measure : again}
        </button>
        <p>{words.note(bytesWords(language)(problemBytes(throughputExperiment)))}</p>
      </div>
      <MachineLegend language={language} recording={recording} hasOwn={own !== undefined} />
      {chart === undefined ? (
        <div class="still">{still}</div>
      ) : (
        <ChartHost
          draw={(size) =>
            chart.throughputChart(machines, { ...size, labels: throughputLabels(language) })
          }
          dependencies={[machines, language]}
        />
      )}
      <p class="measured" role="status">
        {sentences.join(" ")}
      </p>
      <p class="limits">{words.limits}</p>
    </div>
  )
}
