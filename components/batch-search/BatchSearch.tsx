import type { ComponentChildren } from "preact"
import { useMemo } from "preact/hooks"
import { batches } from "../../src/experiment/control-values.ts"
import { bestSize, type BatchSearchStudy } from "../../src/experiment/studies/batch-search.ts"
import type { StepTimeStudy } from "../../src/experiment/studies/step-time.ts"
import { timedProblem } from "../../src/experiment/measuring/recording.ts"
import { Control } from "../parts/Control.tsx"
import { ChartHost } from "../parts/ChartHost.tsx"
import { FigureTools } from "../parts/FigureTools.tsx"
import { guarded } from "../parts/guarded.tsx"
import { numberWords } from "../parts/number-words.ts"
import { outcomes } from "../parts/outcomes.ts"
import { Slider } from "../parts/Slider.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { secondsBy, timingsOf, type Timings } from "../parts/timings.ts"
import { useFigure, type FigureProps } from "../parts/use-figure.ts"
import { useModule } from "../parts/use-module.ts"
import { useStudy } from "../parts/use-study.ts"
import { wordsIn } from "../parts/words.ts"
import { SearchControls } from "./SearchControls.tsx"
import { sheet } from "./sheet.ts"
import { batchSearch } from "./spec.ts"
import { batchSearchWords, chartLabels, reading, summary, table } from "./words.ts"
import { worthBy } from "./worth.ts"

interface BatchSearchProps extends FigureProps<typeof batchSearch.options> {
  /** Recorded times of what the author wrote. */
  readonly timings: Timings
  readonly opening: readonly string[]
  readonly children?: ComponentChildren
  readonly table?: ComponentChildren
}

const measures = ["seconds", "examples", "updates"] as const

/** The mini-batch size sought as a hyperparameter: which is soonest at a target. */
function BatchSearch(props: BatchSearchProps) {
  const { language } = props
  const figure = useFigure(batchSearch, props)
  const { experiment, options, isAwake } = figure
  const { axis, target, budget, trials, tune } = options
  const chart = useModule(() => import("../../src/chart/search-chart.ts"))
  const study = useMemo<BatchSearchStudy>(
    () => ({ kind: "batch-search", experiment, target, budget, trials, tunes: tune === "each" }),
    [experiment, target, budget, trials, tune],
  )
  const state = useStudy(chart && isAwake ? study : undefined)
  const found = state.findings
  const findings = found?.sizes.length === 0 ? undefined : found
  const isRecorded = useMemo(
    () => keyOf(experiment) === keyOf(props.settings.experiment),
    [experiment],
  )
  const timing = useMemo<StepTimeStudy | undefined>(
    () =>
      isAwake && axis === "seconds" && !isRecorded && state.progress === undefined && found
        ? {
            kind: "step-time",
            experiment: found.experiment,
            sizes: batches(found.experiment.examples),
            kernels: ["compiled"],
          }
        : undefined,
    [isAwake, axis, isRecorded, found, state.progress === undefined],
  )
  const measured = useStudy(timing, "times")
  const timings = useMemo<Timings | undefined>(() => {
    if (isRecorded) return props.timings
    const own = measured.findings
    return own && keyOf(own.experiment) === keyOf(experiment) ? timingsOf(own.times) : undefined
  }, [isRecorded, measured.findings, experiment])
  const secondsOf = useMemo(() => secondsBy(timings ?? noTimings), [timings])
  const worth = useMemo(() => worthBy(axis, secondsOf), [axis, secondsOf])
  const isKnown = axis !== "seconds" || timings !== undefined
  const words = wordsIn(language, batchSearchWords)
  const { count } = numberWords(language)
  const sizes = findings?.sizes ?? []
  const isSearching = state.progress !== undefined
  const best = isKnown && !isSearching ? bestSize(sizes, worth) : undefined
  const sentences = (): readonly string[] => {
    if (isSearching)
      return [words.searching(count(sizes.length), count(batches(experiment.examples).length))]
    if (findings === undefined) return props.opening
    if (!isKnown) return [words.timing]
    return summary(language, findings, axis, worth, { budget, trials, machine: timings?.machine })
  }
  const size = sizes.find(({ batch }) => batch === options.point)
  return (
    <div
      class="experiment"
      data-ready={findings !== undefined && !isSearching && isKnown}
      data-outcomes={outcomes(best && { best: String(best.batch) })}
    >
      <SearchControls figure={figure} />
      <div class="stage">
        {chart === undefined || findings === undefined || !isKnown ? (
          <div class="still">{props.children}</div>
        ) : (
          <ChartHost
            draw={(box) =>
              chart.searchChart(findings, {
                ...box,
                worth,
                pointed: size?.batch,
                labels: chartLabels(language, axis),
              })
            }
            dependencies={[chart, findings, worth, size]}
          />
        )}
      </div>
      <Control figure={figure} name="axis">
        <div class="axis" role="group" aria-label={words.axis}>
          <span aria-hidden="true">{words.axis}</span>
          {measures.map((measure) => (
            <button
              type="button"
              disabled={!isAwake}
              aria-pressed={axis === measure}
              onClick={() => figure.set({ axis: measure })}
            >
              {words.measures[measure]}
            </button>
          ))}
        </div>
      </Control>
      <div class="pointer-row">
        <Slider
          label={words.batch}
          values={sizes.length === 0 ? [1] : sizes.map(({ batch }) => batch)}
          value={size?.batch ?? 1}
          text={size === undefined ? "–" : count(size.batch)}
          onInput={(point) => figure.set({ point })}
        />
        <p class="reading">
          {size === undefined || !isKnown ? words.start : reading(language, size, axis, worth)}
        </p>
      </div>
      <StudyStatus
        language={language}
        state={measured.progress === undefined ? state : measured}
        sentences={sentences()}
        notice={figure.notice}
      />
      <FigureTools
        figure={figure}
        table={findings && isKnown ? table(language, findings, axis, worth) : undefined}
        still={props.table}
        data={findings && (() => sheet(findings, secondsOf))}
      />
    </div>
  )
}

const noTimings: Timings = { machine: undefined, seconds: [] }

/** What decides the times of steps, as one text. */
const keyOf = (experiment: Parameters<typeof timedProblem>[0]): string =>
  JSON.stringify(timedProblem(experiment))

export default guarded(BatchSearch)
