import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useRef, useState } from "preact/hooks"
import type * as CostChart from "../../src/chart/cost-chart.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import type { CostFindings, CostRun, Study } from "../../src/experiment/study.ts"
import { numberWords } from "../parts/number-words.ts"
import { SeedControl } from "../parts/SeedControl.tsx"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { Slider } from "../parts/Slider.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useLinkedExperiment } from "../parts/use-link.ts"
import { useStudy } from "../parts/use-study.ts"
import { useSize } from "../parts/use-size.ts"
import { controlWords, wordsIn } from "../parts/words.ts"
import { Legend } from "./Legend.tsx"
import { panelsOf, type Panels } from "./panels.ts"
import { chartLabels, costTraceWords, panelTitle, reading, summary } from "./words.ts"

interface CostTraceProps {
  readonly id: string
  readonly language: string
  readonly experiment: Experiment
  readonly panels: Panels
  /** What the summary says at rest, before anything runs here. */
  readonly opening: readonly string[]
  /** The still, drawn when the page was built. */
  readonly children?: ComponentChildren
}

type Chart = typeof CostChart

export default function CostTrace(props: CostTraceProps) {
  const { id, language, panels } = props
  const [experiment, setExperiment] = useLinkedExperiment(id, props.experiment)
  const [chart, setChart] = useState<Chart>()
  const [iteration, setIteration] = useState<number>()
  useEffect(() => void import("../../src/chart/cost-chart.ts").then(setChart), [])
  const study = useMemo<Extract<Study, { kind: "cost" }>>(
    () => ({ kind: "cost", experiment }),
    [experiment],
  )
  const state = useStudy(chart && study)
  const { findings } = state
  const words = wordsIn(language, costTraceWords)
  const controls = wordsIn(language, controlWords)
  const { count, share } = numberWords(language)
  const change = (part: Partial<Experiment>): void => {
    setIteration(undefined)
    setExperiment({ ...experiment, ...part })
  }
  const total = Math.max(1, findings?.chosen.trace.steps.length ?? experiment.steps)
  const iterations = useMemo(() => range(total), [total])
  return (
    <div class="experiment" data-ready={findings !== undefined}>
      <fieldset class="controls" disabled={chart === undefined}>
        <legend class="sr-only">{controls.controls}</legend>
        <ExperimentSlider
          name="rate"
          experiment={experiment}
          language={language}
          onInput={(rate) => change({ rate })}
        />
        {panels !== "batch" && (
          <ExperimentSlider
            name="batch"
            experiment={experiment}
            language={language}
            onInput={(batch) => change({ batch })}
          />
        )}
        <ExperimentSlider
          name="mislabelled"
          experiment={experiment}
          language={language}
          onInput={(mislabelled) => change({ mislabelled })}
        />
        <SeedControl
          words={controls}
          seed={experiment.seed}
          onChange={(seed) => change({ seed })}
          onReset={() => change(props.experiment)}
        />
      </fieldset>
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
              onPoint={setIteration}
            />
          ))
        )}
      </div>
      <div class="pointer-row">
        <Slider
          label={words.point}
          values={iterations}
          value={Math.min(iteration ?? total, total)}
          text={count(Math.min(iteration ?? total, total))}
          onInput={setIteration}
        />
        <p class="reading">
          {findings === undefined || iteration === undefined
            ? words.start
            : reading(language, findings, iteration)}
        </p>
      </div>
      <StudyStatus
        words={controls}
        progress={state.progress}
        error={state.error}
        sentences={findings === undefined ? props.opening : summary(language, findings, panels)}
        percent={share}
        onCancel={state.cancel}
        warns={findings !== undefined && hasTrouble(findings)}
      />
    </div>
  )
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1)

const hasTrouble = ({ batch, chosen }: CostFindings): boolean =>
  batch.firstRise !== undefined || chosen.trace.outcome.kind === "diverged"

interface PanelProps {
  readonly run: CostRun
  readonly domain: readonly [number, number]
  readonly chart: Chart
  readonly language: string
  readonly iteration: number | undefined
  readonly onPoint: (iteration: number) => void
}

/** One chart, drawn anew when its run or its size changes, with a line at the iteration pointed at. */
function Panel({ run, domain, chart, language, iteration, onPoint }: PanelProps) {
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  useEffect(() => {
    if (width === 0 || host.current === null) return
    const labels = chartLabels(language, run)
    host.current.replaceChildren(chart.costChart(run, domain, { width, height, labels }))
  }, [run, width, height, ...domain])
  const { from, to } = chart.plotSpan(Math.max(1, width))
  const steps = run.experiment.steps
  const pointAt = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = ((event.clientX - box.left) / box.width - from) / (to - from)
    const last = run.trace.steps.length
    onPoint(Math.min(last, Math.max(1, Math.round(share * steps))))
  }
  const left = iteration === undefined ? undefined : from + (iteration / steps) * (to - from)
  return (
    <div class="panel">
      <p class="panel-title">{panelTitle(language, run.experiment)}</p>
      <div class="panel-chart" onPointerMove={pointAt} onPointerDown={pointAt}>
        <div class="drawing" ref={host} aria-hidden="true" />
        {left !== undefined && left <= 1 && (
          <div class="cursor" style={{ left: `${100 * left}%` }} />
        )}
      </div>
    </div>
  )
}
