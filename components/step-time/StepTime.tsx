import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useState } from "preact/hooks"
import type { TimedQuantity } from "../../src/chart/step-time-chart.ts"
import { batches } from "../../src/experiment/control-values.ts"
import { areTimedAlike, type Recording } from "../../src/experiment/measuring/recording.ts"
import { readSteps } from "../../src/experiment/measuring/step-reading.ts"
import { kernelNames, type StepTimeStudy } from "../../src/experiment/studies/step-time.ts"
import { ChartHost } from "../parts/ChartHost.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { guarded } from "../parts/guarded.tsx"
import { MachineLegend } from "../parts/MachineLegend.tsx"
import { measuringWords } from "../parts/measuring-words.ts"
import { outcomes } from "../parts/outcomes.ts"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { useModule } from "../parts/use-module.ts"
import { useStudy } from "../parts/use-study.ts"
import { wordsIn } from "../parts/words.ts"
import { sheet } from "./sheet.ts"
import { stepTime } from "./spec.ts"
import { chartLabels, stepTimeWords, summary, table } from "./words.ts"

interface StepTimeProps extends FigureProps<typeof stepTime.options> {
  readonly recording: Recording
  readonly opening: readonly string[]
  readonly children?: ComponentChildren
  readonly table?: ComponentChildren
}

const quantities: readonly TimedQuantity[] = ["example", "step"]

/** What a step costs by size of the mini-batch: as it was recorded, and on this device once it is measured. */
function StepTime(props: StepTimeProps) {
  const { language } = props
  const figure = useFigure(stepTime, props)
  const { experiment, isAwake } = figure
  const recording = areTimedAlike(props.recording.problem, experiment) ? props.recording : undefined
  const chart = useModule(() => import("../../src/chart/step-time-chart.ts"))
  const [request, setRequest] = useState(0)
  const study = useMemo<StepTimeStudy | undefined>(
    () =>
      request === 0
        ? undefined
        : {
            kind: "step-time",
            experiment,
            sizes: batches(experiment.examples),
            kernels: kernelNames,
          },
    [request, experiment],
  )
  const state = useStudy(study, "times")
  const own = state.findings?.times
  const times = own ?? recording?.times ?? []
  const machines = useMemo(
    () => [
      ...(recording === undefined ? [] : [{ times: recording.times, isHere: false }]),
      ...(own === undefined ? [] : [{ times: own, isHere: true }]),
    ],
    [recording, own],
  )
  // What nobody has recorded is measured at once.
  useEffect(() => {
    if (isAwake && recording === undefined) setRequest(1)
  }, [isAwake, recording])
  const words = { ...wordsIn(language, measuringWords), ...wordsIn(language, stepTimeWords) }
  const isMeasuring = state.progress !== undefined
  const cheapest = readSteps(times, "compiled") ?? readSteps(times, "plain")
  return (
    <div
      class="experiment"
      data-ready={isAwake}
      data-outcomes={outcomes(cheapest && { cheapest: String(cheapest.cheapest.batch) })}
    >
      <div class="start">
        <button
          type="button"
          class="run"
          disabled={!isAwake || isMeasuring}
          onClick={() => setRequest(request + 1)}
        >
          {own === undefined ? words.measure : words.again}
        </button>
        <p>{own === undefined && !isMeasuring && words.note}</p>
      </div>
      <MachineLegend language={language} recording={recording} hasOwn={own !== undefined} />
      <div class="stage panels" data-panels="both">
        {chart === undefined ? (
          <div class="still">{props.children}</div>
        ) : (
          quantities.map((quantity) => (
            <div class="panel" key={quantity}>
              <p class="panel-title">{words.titles[quantity]}</p>
              {machines.length > 0 && (
                <ChartHost
                  draw={(size) =>
                    chart.stepTimeChart(machines, {
                      ...size,
                      quantity,
                      examples: experiment.examples,
                      labels: chartLabels(language),
                    })
                  }
                  dependencies={[chart, machines]}
                />
              )}
            </div>
          ))
        )}
      </div>
      <StudyStatus
        language={language}
        state={state}
        sentences={
          isMeasuring || machines.length === 0
            ? [words.measuring]
            : own === undefined
              ? props.opening
              : summary(language, own, undefined)
        }
        notice={figure.notice}
      />
      <FigureTools
        figure={figure}
        table={own && table(language, own)}
        still={props.table}
        data={() => sheet(recording, own)}
      />
    </div>
  )
}

export default guarded(StepTime)
