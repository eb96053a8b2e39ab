import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useState } from "preact/hooks"
import type * as CostChart from "../../src/chart/cost-chart.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { costSoFar, type CostFindings } from "../../src/experiment/cost-run.ts"
import type { Study } from "../../src/experiment/study.ts"
import { numberWords } from "../parts/number-words.ts"
import { SeedControl } from "../parts/SeedControl.tsx"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { Slider } from "../parts/Slider.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useLinkedExperiment } from "../parts/use-link.ts"
import { useStudy } from "../parts/use-study.ts"
import { controlWords, wordsIn } from "../parts/words.ts"
import { Legend } from "./Legend.tsx"
import { experimentOf, panelsOf, type Panels } from "./panels.ts"
import { Panel } from "./Panel.tsx"
import { costTraceWords, reading, summary } from "./words.ts"

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
    () => ({ kind: "cost", experiment: experimentOf(experiment, panels) }),
    [experiment, panels],
  )
  const state = useStudy(chart && study)
  const growing = useMemo(
    () => state.soFar && costSoFar(study.experiment, state.soFar),
    [study, state.soFar],
  )
  const findings = growing === undefined ? state.findings : { ...unknown, ...growing }
  const words = wordsIn(language, costTraceWords)
  const controls = wordsIn(language, controlWords)
  const { count } = numberWords(language)
  const change = (part: Partial<Experiment>): void => {
    setIteration(undefined)
    setExperiment({ ...experiment, ...part })
  }
  const total = Math.max(1, findings?.chosen.trace.steps.length ?? experiment.steps)
  const iterations = useMemo(() => range(total), [total])
  const sentencesOf = (): readonly string[] => {
    if (growing !== undefined) return [controls.growing]
    return findings === undefined ? props.opening : summary(language, findings, panels)
  }
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
        language={language}
        state={state}
        sentences={sentencesOf()}
        warns={growing === undefined && findings !== undefined && hasTrouble(findings)}
      />
    </div>
  )
}

/** What is not known of a study before it is done. */
const unknown = { largestStableRate: undefined, mislabelled: 0 } as const

const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1)

const hasTrouble = ({ batch, chosen }: CostFindings): boolean =>
  batch.firstRise !== undefined || chosen.trace.outcome.kind === "diverged"
