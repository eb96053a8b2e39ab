import type { ComponentChildren } from "preact"
import { useMemo, useState } from "preact/hooks"
import { controlValues } from "../../src/experiment/control-values.ts"
import { problemBytes } from "../../src/experiment/problem-of.ts"
import { oneEpoch, type EpochStudy } from "../../src/experiment/studies/epoch.ts"
import { formatBytes } from "../../src/optim/memory.ts"
import { Control } from "../parts/Control.tsx"
import { ChartHost } from "../parts/ChartHost.tsx"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { Controls } from "../parts/Controls.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { guarded } from "../parts/guarded.tsx"
import { numberWords } from "../parts/number-words.ts"
import { Playback } from "../parts/Playback.tsx"
import { SeedControl } from "../parts/SeedControl.tsx"
import { Slider } from "../parts/Slider.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { useModule } from "../parts/use-module.ts"
import { usePlayback } from "../parts/use-playback.ts"
import { useStudy } from "../parts/use-study.ts"
import { controlWords, wordsIn } from "../parts/words.ts"
import { Counters } from "./Counters.tsx"
import { sheet } from "./sheet.ts"
import { fiveMillion, leastBatch } from "./spec.ts"
import { chartLabels, fiveMillionWords, summary, table } from "./words.ts"

interface FiveMillionProps extends FigureProps<typeof fiveMillion.options> {
  readonly opening: readonly string[]
  readonly children?: ComponentChildren
  readonly table?: ComponentChildren
}

/** One pass through millions of examples, run when the reader asks for it. */
function FiveMillion(props: FiveMillionProps) {
  const { language } = props
  const figure = useFigure(fiveMillion, props)
  const { experiment, options, isAwake } = figure
  const chart = useModule(() => import("../../src/chart/epoch-chart.ts"))
  const [request, setRequest] = useState(0)
  const study = useMemo<EpochStudy | undefined>(
    () => (request === 0 ? undefined : { kind: "epoch", experiment }),
    [request, experiment],
  )
  const state = useStudy(study)
  const isRunning = state.progress !== undefined
  const growing = isRunning ? state.soFar?.[0] : undefined
  const findings = growing === undefined ? state.findings : undefined
  const pass = useMemo(
    () => (growing === undefined ? findings : { trace: growing }),
    [growing, findings],
  )
  const length = oneEpoch(experiment).steps
  const playback = usePlayback({
    length,
    stride: 1,
    at: options.at,
    onAt: (at) => figure.set({ at }),
  })
  const shown = findings === undefined ? Infinity : playback.position
  const words = wordsIn(language, fiveMillionWords)
  const controls = wordsIn(language, controlWords)
  const { count } = numberWords(language)
  return (
    <div class="experiment" data-ready={isAwake} data-playing={playback.isPlaying}>
      <Controls figure={figure} disabled={!isAwake}>
        <ExperimentSlider name="rate" figure={figure} onInput={(rate) => figure.set({ rate })} />
        <Control figure={figure} name="batch">
          <Slider
            label={controls.batch}
            values={controlValues("batch", experiment).filter((size) => size >= leastBatch)}
            value={experiment.batch}
            text={count(experiment.batch)}
            onInput={(batch) => figure.set({ batch })}
          />
        </Control>
        <SeedControl figure={figure} onChange={(seed) => figure.set({ seed })} />
      </Controls>
      <div class="start">
        <button
          type="button"
          class="run"
          disabled={!isAwake || isRunning}
          onClick={() => setRequest(request + 1)}
        >
          {request === 0 ? words.run : words.again}
        </button>
        {request === 0 ? (
          <p>{words.note(formatBytes(problemBytes(experiment)))}</p>
        ) : (
          <Counters
            language={language}
            trace={pass?.trace}
            upTo={shown}
            examples={experiment.examples}
            findings={findings}
          />
        )}
      </div>
      <div class="stage">
        {chart === undefined || pass === undefined ? (
          <div class="still">{props.children}</div>
        ) : (
          <ChartHost
            draw={(size) =>
              chart.epochChart(pass, experiment.examples, {
                ...size,
                upTo: shown,
                labels: chartLabels(language),
              })
            }
            dependencies={[chart, pass, shown]}
          />
        )}
      </div>
      <Playback
        language={language}
        unit={controls.steps}
        playback={playback}
        length={length}
        stride={1}
        disabled={findings === undefined}
      />
      <StudyStatus
        language={language}
        state={state}
        sentences={
          findings !== undefined
            ? summary(language, findings, true)
            : request === 0
              ? props.opening
              : [growing === undefined ? words.drawing : controls.growing]
        }
        warns={findings?.trace.outcome.kind === "diverged"}
        notice={figure.notice}
      />
      <FigureTools
        figure={figure}
        table={findings && table(language, findings)}
        still={props.table}
        data={findings && (() => sheet(findings))}
      />
    </div>
  )
}

export default guarded(FiveMillion)
