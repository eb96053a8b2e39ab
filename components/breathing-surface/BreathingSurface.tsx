import type { ComponentChildren } from "preact"
import { useMemo, useState } from "preact/hooks"
import { stepsPerEpoch } from "../../src/experiment/experiment.ts"
import type { BreathingStudy } from "../../src/experiment/studies/breathing.ts"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { Controls } from "../parts/Controls.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { guarded } from "../parts/guarded.tsx"
import { Playback } from "../parts/Playback.tsx"
import { SeedControl } from "../parts/SeedControl.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { useModule } from "../parts/use-module.ts"
import { usePlayback } from "../parts/use-playback.ts"
import { useSettled } from "../parts/use-settled.ts"
import { useAnnounced } from "../parts/use-announced.ts"
import { useStudy } from "../parts/use-study.ts"
import { wordsIn } from "../parts/words.ts"
import { batchOf, lastRow, minimumPlace, runOf, type MinimumPlace } from "./batches.ts"
import { Legend } from "./Legend.tsx"
import { sheet } from "./sheet.ts"
import { breathingSurface } from "./spec.ts"
import { Stage } from "./Stage.tsx"
import { Strip } from "./Strip.tsx"
import { Symbols } from "./Symbols.tsx"
import { summary, table } from "./telling.ts"
import { TracePanel } from "./TracePanel.tsx"
import { useBatchSurface } from "./use-batch-surface.ts"
import { breathingWords } from "./words.ts"

interface BreathingSurfaceProps extends FigureProps<typeof breathingSurface.options> {
  readonly opening: readonly string[]
  readonly lowest: MinimumPlace
  readonly children?: ComponentChildren
  readonly table?: ComponentChildren
  /** The cost trace and the strip, drawn when the page was built. */
  readonly trace?: ComponentChildren
  readonly strip?: ComponentChildren
}

/** One mini-batch after the other: the surface of its own cost under that of all examples. */
function BreathingSurface(props: BreathingSurfaceProps) {
  const { language } = props
  const figure = useFigure(breathingSurface, props)
  const { experiment, options, isAwake } = figure
  const chart = useModule(() => import("../../src/chart/breathing-chart.ts"))
  const study = useMemo<BreathingStudy>(() => ({ kind: "breathing", experiment }), [experiment])
  const state = useStudy(isAwake ? study : undefined)
  const { findings } = state
  const length = findings === undefined ? experiment.steps - 1 : lastRow(findings)
  const playback = usePlayback({
    length,
    stride: 1,
    at: options.at,
    onAt: (at) => figure.set({ at }),
  })
  const [pointed, setPointed] = useState<number>()
  const shown = playback.isPlaying ? playback.position : (pointed ?? playback.position)
  const row = Math.min(shown, length)
  const surface = useBatchSurface(findings, row)
  useAnnounced(figure, findings)
  const run = useMemo(() => findings && runOf(findings), [findings])
  const batch = useMemo(
    () => findings && surface && batchOf(findings, surface),
    [findings, surface],
  )
  const told = useSettled(row, playback.isPlaying)
  const words = wordsIn(language, breathingWords)
  const choose = (next: number): void => {
    setPointed(undefined)
    playback.seek(next)
  }
  return (
    <div
      class="experiment"
      data-ready={findings !== undefined && surface !== undefined}
      data-playing={playback.isPlaying}
      data-row={row}
      data-drawn={batch?.row}
    >
      <Controls figure={figure} disabled={!isAwake}>
        {(["rate", "batch", "mislabelled"] as const).map((name) => (
          <ExperimentSlider
            key={name}
            name={name}
            figure={figure}
            onInput={(value) => figure.set({ [name]: value })}
          />
        ))}
        <SeedControl figure={figure} onChange={(seed) => figure.set({ seed })} />
      </Controls>
      <Legend
        language={language}
        experiment={experiment}
        lowest={surface === undefined ? props.lowest : minimumPlace(surface)}
      />
      <div class="two-views">
        <div class="view-of-surface">
          <Stage
            language={language}
            run={run}
            batch={batch}
            view={options}
            onView={({ turn, tilt, zoom }) => figure.set({ turn, tilt, zoom })}
            onHidden={playback.pause}
            still={props.children}
          />
        </div>
        <div class="view-of-run">
          {chart === undefined || findings === undefined ? (
            <div class="trace-chart">{props.trace}</div>
          ) : (
            <TracePanel
              language={language}
              chart={chart}
              findings={findings}
              row={row}
              onPoint={playback.isPlaying ? () => {} : setPointed}
              onChoose={choose}
            />
          )}
          {findings === undefined ? (
            props.strip
          ) : (
            <Strip language={language} findings={findings} row={row} onRow={choose} />
          )}
        </div>
      </div>
      <Playback
        language={language}
        unit={words.labels.updates}
        playback={playback}
        length={length}
        stride={1}
        epoch={stepsPerEpoch(experiment)}
        disabled={findings === undefined}
      />
      <StudyStatus
        language={language}
        state={state}
        sentences={
          findings === undefined
            ? props.opening
            : summary(language, findings, Math.min(told, lastRow(findings)))
        }
        set={(text) => <Symbols text={text} />}
        warns={findings?.trace.outcome.kind === "diverged"}
        notice={figure.notice}
      />
      <FigureTools
        figure={figure}
        table={findings && table(language, findings, Math.min(told, lastRow(findings)))}
        still={props.table}
        data={findings && (() => sheet(findings))}
      />
    </div>
  )
}

export default guarded(BreathingSurface)
