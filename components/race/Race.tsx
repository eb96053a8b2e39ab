import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useState } from "preact/hooks"
import { batches } from "../../src/experiment/control-values.ts"
import { sizesIn } from "../../src/experiment/field.ts"
import {
  raceLimit,
  raceMeasures,
  winner,
  type BatchRaceStudy,
} from "../../src/experiment/studies/race.ts"
import { areTimedAlike } from "../../src/experiment/measuring/recording.ts"
import type { StepTimeStudy } from "../../src/experiment/studies/step-time.ts"
import { usualRate } from "../../src/experiment/usual-rate.ts"
import type { OptimizerName } from "../../src/optim/optimizer-names.ts"
import { Control } from "../parts/Control.tsx"
import { ChartHost } from "../parts/ChartHost.tsx"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { Controls } from "../parts/Controls.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { position } from "../parts/figure-spec.ts"
import { guarded } from "../parts/guarded.tsx"
import { numberWords } from "../parts/number-words.ts"
import { outcomes } from "../parts/outcomes.ts"
import { Playback } from "../parts/Playback.tsx"
import { SeedControl } from "../parts/SeedControl.tsx"
import { Slider } from "../parts/Slider.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { useGuessed } from "../parts/use-guessed.ts"
import { useModule } from "../parts/use-module.ts"
import { usePlayback } from "../parts/use-playback.ts"
import { useStudy } from "../parts/use-study.ts"
import { wordsIn } from "../parts/words.ts"
import { lettersFor } from "./letters.ts"
import { OptimizerSelect } from "./OptimizerSelect.tsx"
import { sheet } from "./sheet.ts"
import { SizeToggles } from "./SizeToggles.tsx"
import { race } from "./spec.ts"
import { targetValues } from "./target-values.ts"
import { secondsBy, timingsOf, type Timings } from "../parts/timings.ts"
import { chartLabels, distanceWords, raceWords, summary, table } from "./words.ts"

interface RaceProps extends FigureProps<typeof race.options> {
  /** Recorded times, by the name of the optimizer. */
  readonly timings: Readonly<Partial<Record<OptimizerName, Timings>>>
  readonly opening: readonly string[]
  readonly children?: ComponentChildren
  readonly table?: ComponentChildren
}

/** Stops of the replay of a race, whatever it is measured by. */
const stops = 200

/** Mini-batches of any sizes raced to a target: by updates, by examples seen, by time. */
function Race(props: RaceProps) {
  const { id, language } = props
  const figure = useFigure(race, props)
  const { experiment, options, isAwake } = figure
  const { sizes, target } = options
  const chart = useModule(() => import("../../src/chart/race-chart.ts"))
  const study = useMemo<BatchRaceStudy>(
    () => ({ kind: "race", experiment, sizes: sizesIn(sizes) }),
    [experiment, sizes],
  )
  const state = useStudy(chart && isAwake ? study : undefined)
  const { findings } = state
  const [timing, setTiming] = useState<StepTimeStudy>()
  const measured = useStudy(timing, "times")
  const timings = useMemo<Timings | undefined>(() => {
    const own = measured.findings
    if (own !== undefined && areTimedAlike(own.experiment, experiment)) return timingsOf(own.times)
    const { optimizer } = experiment
    const recorded = { ...props.settings.experiment, optimizer }
    return areTimedAlike(recorded, experiment) ? props.timings[optimizer] : undefined
  }, [measured.findings, experiment])
  // Until the steps of an experiment that nobody has timed are timed here, it is raced by examples.
  const lacksTimes = options.axis === "seconds" && timings === undefined
  const axis = lacksTimes ? "examples" : options.axis
  const secondsOf = useMemo(() => secondsBy(timings ?? noTimings), [timings])
  const playback = usePlayback({
    length: stops,
    stride: 1,
    at: options.at,
    onAt: (at) => figure.set({ at }),
  })
  const isGuessed = useGuessed(id)
  const isMasked = options.masked === "yes" && !isGuessed
  const letters = useMemo(
    () => lettersFor(sizesIn(sizes), experiment.seed),
    [sizes, experiment.seed],
  )
  const limit = raceLimit(experiment, axis, secondsOf)
  const upTo = playback.position >= stops ? Infinity : (limit * playback.position) / stops
  const first = findings && winner(findings, target, axis, secondsOf)
  const words = wordsIn(language, raceWords)
  const { real } = numberWords(language)
  const measureHere = (): void =>
    setTiming({
      kind: "step-time",
      experiment,
      sizes: batches(experiment.examples),
      kernels: ["compiled"],
    })
  useEffect(() => {
    if (isAwake && lacksTimes) measureHere()
  }, [isAwake, lacksTimes, experiment])
  const sentences = (): readonly string[] => {
    if (isMasked) return [words.masked]
    return findings === undefined
      ? props.opening
      : summary(language, findings, target, timings, secondsOf)
  }
  return (
    <div
      class="experiment"
      data-ready={findings !== undefined}
      data-playing={playback.isPlaying}
      data-outcomes={outcomes(
        findings && {
          winner: first?.batches.join(",") ?? "",
          stochastic: letters.get(1) ?? "",
        },
      )}
    >
      <Controls figure={figure} disabled={!isAwake}>
        {options.optimizers === "yes" && (
          <Control figure={figure} name="optimizer">
            <OptimizerSelect
              language={language}
              optimizer={experiment.optimizer}
              onOptimizer={(optimizer) =>
                figure.set({
                  optimizer,
                  rate: usualRate(optimizer, props.settings.experiment),
                  at: position.default,
                })
              }
            />
          </Control>
        )}
        <ExperimentSlider name="rate" figure={figure} onInput={(rate) => figure.set({ rate })} />
        <Control figure={figure} name="target">
          <Slider
            label={words.target}
            values={targetValues(findings, target)}
            value={target}
            text={real(target)}
            onInput={(next) => figure.set({ target: next })}
          />
        </Control>
        <SeedControl figure={figure} onChange={(seed) => figure.set({ seed })} />
        {!isMasked && (
          <Control figure={figure} name="sizes">
            <SizeToggles
              language={language}
              experiment={experiment}
              sizes={sizes}
              onSizes={(next) => figure.set({ sizes: next })}
            />
          </Control>
        )}
      </Controls>
      <div class="stage">
        {chart === undefined || findings === undefined ? (
          <div class="still">{props.children}</div>
        ) : (
          <ChartHost
            draw={(size) =>
              chart.raceChart(findings, {
                ...size,
                measure: axis,
                secondsOf,
                target,
                upTo,
                letters: isMasked ? letters : undefined,
                labels: chartLabels(language, axis, target, experiment.examples),
              })
            }
            dependencies={[chart, findings, axis, secondsOf, target, upTo, isMasked]}
          />
        )}
      </div>
      <Playback
        language={language}
        unit={words.measures[axis]}
        say={(at) => distanceWords(language, axis)(roundedTo(axis, (limit * at) / stops))}
        playback={playback}
        length={stops}
        stride={1}
        disabled={findings === undefined}
      >
        <div class="axis" role="group" aria-label={words.axis}>
          <span aria-hidden="true">{words.axis}</span>
          <Control figure={figure} name="axis">
            {raceMeasures.map((measure) => (
              <button
                type="button"
                aria-pressed={options.axis === measure}
                disabled={findings === undefined}
                onClick={() => figure.set({ axis: measure, at: position.default })}
              >
                {words.measures[measure]}
              </button>
            ))}
          </Control>
          <button
            type="button"
            class="measure"
            data-shown={axis === "seconds"}
            disabled={axis !== "seconds" || measured.progress !== undefined}
            onClick={measureHere}
          >
            {words.measureHere}
          </button>
        </div>
      </Playback>
      <StudyStatus
        language={language}
        state={measured.progress === undefined ? state : measured}
        sentences={sentences()}
        warns={findings?.runs.some(({ trace }) => trace.outcome.kind === "diverged") ?? false}
        notice={figure.notice}
      />
      <FigureTools
        figure={figure}
        table={findings && !isMasked ? table(language, findings, target, secondsOf) : undefined}
        still={props.table}
        data={findings && (() => sheet(findings, secondsOf))}
      />
    </div>
  )
}

const noTimings: Timings = { machine: undefined, seconds: [] }

/** Counts are whole. */
const roundedTo = (axis: (typeof raceMeasures)[number], distance: number): number =>
  axis === "seconds" ? distance : Math.round(distance)

export default guarded(Race)
