import type { ComponentChildren } from "preact"
import { useEffect, useMemo, useState } from "preact/hooks"
import type { Experiment } from "../../src/experiment/experiment.ts"
import type { RaceAxis, Study } from "../../src/experiment/study.ts"
import { numberWords } from "../parts/number-words.ts"
import { SeedControl } from "../parts/SeedControl.tsx"
import { ExperimentSlider } from "../parts/ExperimentSlider.tsx"
import { StudyStatus } from "../parts/StudyStatus.tsx"
import { useLinkedExperiment } from "../parts/use-link.ts"
import { useStudy } from "../parts/use-study.ts"
import { controlWords, wordsIn } from "../parts/words.ts"
import { Playback } from "./Playback.tsx"
import { raceLength, raceStride, visibleAt } from "./race.ts"
import { RaceLegend } from "./RaceLegend.tsx"
import { Stage } from "./Stage.tsx"
import { usePlayback } from "./use-playback.ts"
import { lossSurfaceWords, summary } from "./words.ts"

interface LossSurfaceProps {
  readonly id: string
  readonly language: string
  readonly experiment: Experiment
  readonly axis: RaceAxis
  readonly opening: readonly string[]
  readonly children?: ComponentChildren
}

/** Three methods on one cost surface, from one start, raced by updates or by examples. */
export default function LossSurface(props: LossSurfaceProps) {
  const { id, language } = props
  const [experiment, setExperiment] = useLinkedExperiment(id, props.experiment)
  const [axis, setAxis] = useState(props.axis)
  const [isAwake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  const study = useMemo<Extract<Study, { kind: "surface" }>>(
    () => ({ kind: "surface", experiment, axis }),
    [experiment, axis],
  )
  const state = useStudy(isAwake ? study : undefined)
  const { findings } = state
  const length = findings === undefined ? experiment.steps : raceLength(findings)
  const stride = findings === undefined ? 1 : raceStride(findings)
  const playback = usePlayback(length, stride)
  const visible = useMemo(
    () => (findings === undefined ? [] : visibleAt(findings, playback.position)),
    [findings, playback.position],
  )
  const settled = useSettled(visible, playback.isPlaying)
  const words = wordsIn(language, lossSurfaceWords)
  const controls = wordsIn(language, controlWords)
  const { count } = numberWords(language)
  const change = (part: Partial<Experiment>): void => {
    playback.finish()
    setExperiment({ ...experiment, ...part })
  }
  return (
    <div class="experiment" data-ready={findings !== undefined} data-playing={playback.isPlaying}>
      <fieldset class="controls" disabled={!isAwake}>
        <legend class="sr-only">{controls.controls}</legend>
        <ExperimentSlider
          name="rate"
          experiment={experiment}
          language={language}
          onInput={(rate) => change({ rate })}
        />
        <ExperimentSlider
          name="batch"
          experiment={experiment}
          language={language}
          onInput={(batch) => change({ batch })}
        />
        <SeedControl
          words={controls}
          seed={experiment.seed}
          onChange={(seed) => change({ seed })}
          onReset={() => change(props.experiment)}
        />
      </fieldset>
      <RaceLegend language={language} findings={findings} visible={visible} />
      <Stage
        language={language}
        findings={findings}
        visible={visible}
        onHidden={playback.pause}
        still={props.children}
      />
      <Playback
        words={words}
        axis={axis}
        onAxis={(next) => {
          playback.finish()
          setAxis(next)
        }}
        playback={playback}
        length={length}
        stride={stride}
        count={count}
        disabled={findings === undefined}
      />
      <StudyStatus
        language={language}
        state={state}
        sentences={findings === undefined ? props.opening : summary(language, findings, settled)}
        warns={findings?.runs.some(({ trace }) => trace.outcome.kind === "diverged") ?? false}
      />
    </div>
  )
}

/** The last value that was reached at rest: words are not read out sixty times a second. */
function useSettled<T>(value: T, isMoving: boolean): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (!isMoving) setSettled(value)
  }, [value, isMoving])
  return isMoving ? settled : value
}
