import type { ComponentChildren } from "preact"
import { useMemo } from "preact/hooks"
import { costSoFar, type CostFindings } from "../../src/experiment/cost-run.ts"
import type { CostStudy } from "../../src/experiment/studies/cost.ts"
import { Controls } from "../parts/Controls.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { guarded } from "../parts/guarded.tsx"
import { outcomes } from "../parts/outcomes.ts"
import { Playback } from "../parts/Playback.tsx"
import { SeedControl } from "../parts/SeedControl.tsx"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { usePlayback } from "../parts/use-playback.ts"
import { useModule } from "../parts/use-module.ts"
import { useAnnounced } from "../parts/use-announced.ts"
import { useStudy } from "../parts/use-study.ts"
import { controlWords, wordsIn } from "../parts/words.ts"
import { Legend } from "./Legend.tsx"
import { experimentOf, panelsOf } from "./panels.ts"
import { Panel } from "./Panel.tsx"
import { sheet } from "./sheet.ts"
import { costTrace } from "./spec.ts"
import { costTraceWords, reading, summary, table } from "./words.ts"

interface CostTraceProps extends FigureProps<typeof costTrace.options> {
  /** What the summary says at rest, before anything runs here. */
  readonly opening: readonly string[]
  /** The still and its table, drawn when the page was built. */
  readonly children?: ComponentChildren
  readonly table?: ComponentChildren
}

/** The cost of batch descent and of mini-batch descent, side by side. */
function CostTrace(props: CostTraceProps) {
  const { language } = props
  const figure = useFigure(costTrace, props)
  const { experiment, options } = figure
  const panels = options.method
  const chart = useModule(() => import("../../src/chart/cost-chart.ts"))
  const study = useMemo<CostStudy>(
    () => ({ kind: "cost", experiment: experimentOf(experiment, panels) }),
    [experiment, panels],
  )
  const state = useStudy(chart && study)
  const growing = useMemo(
    () => state.soFar && costSoFar(study.experiment, state.soFar),
    [study, state.soFar],
  )
  const findings = growing === undefined ? state.findings : { ...unknown, ...growing }
  useAnnounced(figure, state.findings?.chosen)
  const words = wordsIn(language, costTraceWords)
  const controls = wordsIn(language, controlWords)
  const total = Math.max(1, findings?.chosen.trace.steps.length ?? experiment.steps)
  const playback = usePlayback({
    length: total,
    stride: 1,
    at: options.at,
    onAt: (at) => figure.set({ at }),
  })
  const isAtRest = !playback.isPlaying && options.at > total
  const iteration = isAtRest ? undefined : Math.max(1, playback.position)
  const sentencesOf = (): readonly string[] => {
    if (growing !== undefined) return [controls.growing]
    return findings === undefined ? props.opening : summary(language, findings, panels)
  }
  return (
    <div
      class="experiment"
      data-ready={findings !== undefined}
      data-playing={playback.isPlaying}
      data-outcomes={outcomes(
        state.findings && { rises: state.findings.batch.firstRise === undefined ? "no" : "yes" },
      )}
    >
      <Controls figure={figure} disabled={chart === undefined}>
        <ExperimentSlider name="rate" figure={figure} onInput={(rate) => figure.set({ rate })} />
        {panels !== "batch" && (
          <ExperimentSlider
            name="batch"
            figure={figure}
            onInput={(batch) => figure.set({ batch })}
          />
        )}
        <ExperimentSlider
          name="mislabelled"
          figure={figure}
          onInput={(mislabelled) => figure.set({ mislabelled })}
        />
        <SeedControl figure={figure} onChange={(seed) => figure.set({ seed })} />
      </Controls>
      <Legend language={language} experiment={experiment} panels={panels} />
      <div class="stage panels" data-panels={panels}>
        {chart === undefined || findings === undefined ? (
          <div class="still">{props.children}</div>
        ) : (
          panelsOf(findings, panels).map((run, index) => (
            <Panel
              key={index}
              run={run}
              domain={chart.costDomain(findings)}
              chart={chart}
              language={language}
              iteration={iteration}
              onPoint={(at) => figure.set({ at })}
            />
          ))
        )}
      </div>
      <Playback
        language={language}
        unit={words.point}
        playback={playback}
        length={total}
        stride={1}
        epoch={panels === "batch" ? undefined : findings?.chosen.trace.stepsPerEpoch}
        disabled={findings === undefined}
      />
      <p class="reading">
        {findings === undefined || iteration === undefined
          ? words.start
          : reading(language, findings, iteration)}
      </p>
      <StudyStatus
        language={language}
        state={state}
        sentences={sentencesOf()}
        warns={growing === undefined && findings !== undefined && hasTrouble(findings)}
        notice={figure.notice}
      />
      <FigureTools
        figure={figure}
        table={findings && table(language, findings, panels)}
        still={props.table}
        data={findings && (() => sheet(findings))}
      />
    </div>
  )
}

/** What is not known of a study before it is done. */
const unknown = { largestStableRate: undefined, mislabelled: 0 } as const

const hasTrouble = ({ batch, chosen }: CostFindings): boolean =>
  batch.firstRise !== undefined || chosen.trace.outcome.kind === "diverged"

export default guarded(CostTrace)
