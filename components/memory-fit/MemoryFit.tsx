import type { ComponentChildren } from "preact"
import { useMemo, useState } from "preact/hooks"
import {
  throughputExperiment,
  throughputSizes,
  type ThroughputRecording,
} from "../../src/experiment/measuring/throughput-recording.ts"
import type { ThroughputStudy } from "../../src/experiment/studies/throughput.ts"
import { stepShapeOf } from "../../src/experiment/workload.ts"
import { ChartHost } from "../parts/ChartHost.tsx"
import { DataTable } from "../parts/DataTable.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { guarded } from "../parts/guarded.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { useModule } from "../parts/use-module.ts"
import { useStudy } from "../parts/use-study.ts"
import { wordsIn } from "../parts/words.ts"
import { LineLegend } from "./LineLegend.tsx"
import { fitTable, memoryLabels, memorySummary } from "./memory-sentences.ts"
import { Parts } from "./Parts.tsx"
import { sheet } from "./sheet.ts"
import { memoryFit } from "./spec.ts"
import { Throughput } from "./Throughput.tsx"
import { throughputTable } from "./throughput-words.ts"
import { memoryFitWords } from "./words.ts"
import { Workload } from "./Workload.tsx"

interface MemoryFitProps extends FigureProps<typeof memoryFit.options> {
  readonly recording: ThroughputRecording
  /** The chart of memory, and that of throughput, as the page was built. */
  readonly children?: ComponentChildren
  readonly throughput?: ComponentChildren
  readonly table?: ComponentChildren
}

/** What a step takes of memory, by arithmetic; and what it costs beyond the caches, measured when asked for. */
function MemoryFit(props: MemoryFitProps) {
  const { language, recording } = props
  const figure = useFigure(memoryFit, props)
  const { options, isAwake } = figure
  const charts = useModule(() =>
    Promise.all([
      import("../../src/chart/memory-chart.ts"),
      import("../../src/chart/throughput-chart.ts"),
    ]),
  )
  const [request, setRequest] = useState(0)
  const study = useMemo<ThroughputStudy | undefined>(
    () =>
      request === 0
        ? undefined
        : { kind: "throughput", experiment: throughputExperiment, sizes: throughputSizes },
    [request],
  )
  const state = useStudy(study, "times")
  const own = state.findings?.times
  const isMeasuring = state.progress !== undefined
  const step = useMemo(() => stepShapeOf(options), [options])
  const words = wordsIn(language, memoryFitWords)
  return (
    <div class="experiment" data-ready={isAwake}>
      <Workload figure={figure} />
      <LineLegend language={language} />
      <div class="stage">
        <div class="panels" data-panels="both">
          <div class="panel">
            <p class="panel-title">{words.titles.chart}</p>
            {charts === undefined ? (
              <div class="still">{props.children}</div>
            ) : (
              <ChartHost
                draw={(size) =>
                  charts[0].memoryChart(step, {
                    ...size,
                    batch: options.size,
                    labels: memoryLabels(language),
                  })
                }
                dependencies={[step, options.size, language]}
              />
            )}
          </div>
          <div class="panel">
            <p class="panel-title">{words.titles.parts}</p>
            <Parts language={language} step={step} batch={options.size} />
            <p class="panel-title">{words.titles.fits}</p>
            <div class="fits">
              <DataTable
                language={language}
                label={words.titles.fits}
                table={fitTable(language, step, options.size)}
              />
            </div>
          </div>
        </div>
        <Throughput
          language={language}
          recording={recording}
          own={own}
          chart={charts?.[1]}
          still={props.throughput}
          isAwake={isAwake}
          isMeasuring={isMeasuring}
          onMeasure={() => setRequest(request + 1)}
        />
      </div>
      <StudyStatus
        language={language}
        state={state}
        sentences={memorySummary(language, step, options, options.size)}
        notice={figure.notice}
      />
      <FigureTools
        figure={figure}
        table={own && throughputTable(language, own)}
        still={props.table}
        data={() => sheet(step, recording, own)}
      />
    </div>
  )
}

export default guarded(MemoryFit)
