import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useState } from "preact/hooks"
import { stepsPerEpoch, type Experiment } from "../../src/experiment/experiment.ts"
import type {
  NoiseFloorFindings,
  NoiseFloorStudy,
} from "../../src/experiment/studies/noise-floor.ts"
import { regimeAt, type RegimeMapStudy } from "../../src/experiment/studies/regime-map.ts"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { Controls } from "../parts/Controls.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { position } from "../parts/figure-spec.ts"
import { guarded } from "../parts/guarded.tsx"
import { outcomes } from "../parts/outcomes.ts"
import { Playback } from "../parts/Playback.tsx"
import { SeedControl } from "../parts/SeedControl.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { useModule } from "../parts/use-module.ts"
import { usePlayback } from "../parts/use-playback.ts"
import { useStudy } from "../parts/use-study.ts"
import { wordsIn } from "../parts/words.ts"
import { LineLegend } from "./LineLegend.tsx"
import { NoisePanel } from "./NoisePanel.tsx"
import { RegimeLegend } from "./RegimeLegend.tsx"
import { RegimeMap, type RunChoice } from "./RegimeMap.tsx"
import { ScheduleControls } from "./ScheduleControls.tsx"
import { sheet } from "./sheet.ts"
import { noiseFloor } from "./spec.ts"
import { paceOf, pointedRun, reading, summary, table } from "./report.ts"
import { noiseFloorWords } from "./words.ts"

interface NoiseFloorProps extends FigureProps<typeof noiseFloor.options> {
  readonly opening: readonly string[]
  readonly children?: ComponentChildren
  readonly table?: ComponentChildren
}

/** How far from the minimum descent goes on wandering, and at which rates and sizes it does. */
function NoiseFloor(props: NoiseFloorProps) {
  const { language } = props
  const figure = useFigure(noiseFloor, props)
  const { experiment, options, isAwake } = figure
  const [pointed, setPointed] = useState<RunChoice>()
  const chart = useModule(() => import("../../src/chart/noise-chart.ts"))
  const study = useMemo<NoiseFloorStudy>(
    () => ({ kind: "noise-floor", experiment: { ...experiment, ...pointed } }),
    [experiment, pointed],
  )
  const mapStudy = useMapStudy(experiment)
  const state = useStudy(isAwake ? study : undefined)
  const mapState = useStudy(isAwake ? mapStudy : undefined)
  const { findings } = state
  const { findings: map } = mapState
  const words = wordsIn(language, noiseFloorWords)
  const stride = Math.max(1, Math.ceil(experiment.steps / 400))
  const playback = usePlayback({
    length: experiment.steps,
    stride,
    at: options.at,
    onAt: (at) => figure.set({ at }),
  })
  const isAtEnd = playback.position >= experiment.steps && !playback.isPlaying
  const change = (part: Partial<Experiment>): void => figure.set({ ...part, at: position.default })
  const point = (run: RunChoice | undefined): void => {
    const { rate, batch } = experiment
    setPointed(run && { rate, batch, ...figure.freePart(run) })
  }
  const isReady = findings !== undefined && map !== undefined && chart !== undefined
  const told = useOwn(findings, experiment)
  const own = told?.runs.find(({ pace }) => pace === paceOf(told.experiment))
  const readingOf = (): string => {
    if (pointed !== undefined && map !== undefined)
      return pointedRun(language, pointed, regimeAt(map, pointed.rate, pointed.batch))
    return findings === undefined || isAtEnd
      ? words.map.hint
      : reading(language, findings, playback.position)
  }
  return (
    <div
      class="experiment"
      data-ready={isReady}
      data-playing={playback.isPlaying}
      data-outcomes={own && outcomes({ regime: own.regime })}
    >
      <Controls figure={figure} disabled={!isAwake}>
        {(["rate", "batch", "mislabelled"] as const).map((name) => (
          <ExperimentSlider
            key={name}
            name={name}
            figure={figure}
            onInput={(value) => change({ [name]: value })}
          />
        ))}
        <ScheduleControls figure={figure} onChange={change} />
        <SeedControl figure={figure} onChange={(seed) => change({ seed })} />
      </Controls>
      <LineLegend language={language} experiment={study.experiment} />
      <div class="stage noise-panels">
        {!isReady ? (
          <div class="still">{props.children}</div>
        ) : (
          <>
            <div class="panel">
              <p class="panel-title">{words.chartTitle}</p>
              <NoisePanel
                language={language}
                chart={chart}
                findings={findings}
                at={isAtEnd ? undefined : playback.position}
                onPoint={playback.seek}
              />
            </div>
            <div class="panel">
              <p class="panel-title">{words.mapTitle}</p>
              <RegimeMap
                language={language}
                map={map}
                chosen={experiment}
                onPoint={point}
                onChoose={change}
              />
            </div>
          </>
        )}
      </div>
      <RegimeLegend language={language} />
      <p class="reading">{readingOf()}</p>
      <Playback
        language={language}
        unit={words.updates}
        playback={playback}
        length={experiment.steps}
        stride={stride}
        epoch={stepsPerEpoch(experiment)}
        disabled={!isReady}
      />
      <StudyStatus
        language={language}
        state={(mapState.progress ?? mapState.failure) === undefined ? state : mapState}
        sentences={told === undefined ? props.opening : summary(language, told)}
        warns={own?.regime === "diverging"}
        notice={figure.notice}
      />
      <FigureTools
        figure={figure}
        table={told && table(language, told)}
        still={props.table}
        data={told && (() => sheet(told))}
      />
    </div>
  )
}

/** The latest findings of the experiment's own rate and size: what is merely pointed at is not told. */
function useOwn(
  findings: NoiseFloorFindings | undefined,
  { rate, batch }: Experiment,
): NoiseFloorFindings | undefined {
  const [own, setOwn] = useState(findings)
  const isOwn = findings?.experiment.rate === rate && findings.experiment.batch === batch
  useEffect(() => {
    if (isOwn) setOwn(findings)
  }, [findings, isOwn])
  return isOwn ? findings : own
}

/** The map depends on neither the rate nor the batch size that are chosen on it. */
function useMapStudy(experiment: Experiment): RegimeMapStudy {
  const { data, examples, features, mislabelled, partial, schedule, decay, start, seed, steps } =
    experiment
  const pace = schedule === "constant" ? 0 : decay
  return useMemo(
    () => ({ kind: "regime-map", experiment }),
    [data, examples, features, mislabelled, partial, schedule, pace, start, seed, steps],
  )
}

export default guarded(NoiseFloor)
