import type { ComponentChildren } from "preact"
import { useMemo } from "preact/hooks"
import { stepsPerEpoch, type Experiment } from "../../src/experiment/experiment.ts"
import type { RaceAxis, SurfaceStudy } from "../../src/experiment/studies/surface.ts"
import { Control } from "../parts/Control.tsx"
import { Controls } from "../parts/Controls.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { position } from "../parts/figure-spec.ts"
import { guarded } from "../parts/guarded.tsx"
import { outcomes } from "../parts/outcomes.ts"
import { Playback } from "../parts/Playback.tsx"
import { SeedControl } from "../parts/SeedControl.tsx"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { usePlayback } from "../parts/use-playback.ts"
import { useSettled } from "../parts/use-settled.ts"
import { useAnnounced } from "../parts/use-announced.ts"
import { useStudy } from "../parts/use-study.ts"
import { wordsIn } from "../parts/words.ts"
import { nearest, raceLength, raceStride, visibleAt } from "./race.ts"
import { RaceLegend } from "./RaceLegend.tsx"
import { Stage } from "./Stage.tsx"
import { sheet } from "./sheet.ts"
import { lossSurface } from "./spec.ts"
import { lossSurfaceWords, summary, table } from "./words.ts"

interface LossSurfaceProps extends FigureProps<typeof lossSurface.options> {
  readonly opening: readonly string[]
  readonly children?: ComponentChildren
  readonly table?: ComponentChildren
}

/** Three methods on one cost surface, from one start, raced by updates or by examples. */
function LossSurface(props: LossSurfaceProps) {
  const { language } = props
  const figure = useFigure(lossSurface, props)
  const { experiment, options, isAwake } = figure
  const { axis } = options
  const study = useMemo<SurfaceStudy>(
    () => ({ kind: "surface", experiment, axis }),
    [experiment, axis],
  )
  const state = useStudy(isAwake ? study : undefined)
  const { findings } = state
  const length = findings === undefined ? experiment.steps : raceLength(findings)
  const stride = findings === undefined ? 1 : raceStride(findings)
  const playback = usePlayback({
    length,
    stride,
    at: options.at,
    onAt: (at) => figure.set({ at }),
  })
  const visible = useMemo(
    () => (findings === undefined ? [] : visibleAt(findings, playback.position)),
    [findings, playback.position],
  )
  useAnnounced(
    figure,
    findings?.runs.find(({ method }) => method === "mini-batch"),
  )
  const settled = useSettled(visible, playback.isPlaying)
  const words = wordsIn(language, lossSurfaceWords)
  const change = (part: Partial<Experiment> & { readonly axis?: RaceAxis }): void =>
    figure.set({ ...part, at: position.default })
  return (
    <div
      class="experiment"
      data-ready={findings !== undefined}
      data-playing={playback.isPlaying}
      data-outcomes={outcomes(findings && { nearest: nearest(findings) })}
    >
      <Controls figure={figure} disabled={!isAwake}>
        <ExperimentSlider name="rate" figure={figure} onInput={(rate) => change({ rate })} />
        <ExperimentSlider name="batch" figure={figure} onInput={(batch) => change({ batch })} />
        <SeedControl figure={figure} onChange={(seed) => change({ seed })} />
      </Controls>
      <RaceLegend language={language} findings={findings} visible={visible} />
      <Stage
        language={language}
        findings={findings}
        visible={visible}
        view={options}
        onView={({ turn, tilt, zoom }) => figure.set({ turn, tilt, zoom })}
        onHidden={playback.pause}
        still={props.children}
      />
      <Playback
        language={language}
        unit={words[axis]}
        playback={playback}
        length={length}
        stride={stride}
        epoch={axis === "updates" ? stepsPerEpoch(experiment) : experiment.examples}
        disabled={findings === undefined}
      >
        <div class="axis" role="group" aria-label={words.axis}>
          <span aria-hidden="true">{words.axis}</span>
          <Control figure={figure} name="axis">
            {(["updates", "examples"] as const).map((choice) => (
              <button
                type="button"
                aria-pressed={axis === choice}
                onClick={() => change({ axis: choice })}
              >
                {words[choice]}
              </button>
            ))}
          </Control>
        </div>
      </Playback>
      <StudyStatus
        language={language}
        state={state}
        sentences={findings === undefined ? props.opening : summary(language, findings, settled)}
        warns={findings?.runs.some(({ trace }) => trace.outcome.kind === "diverged") ?? false}
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

export default guarded(LossSurface)
