import { controlValues } from "../../src/experiment/control-values.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { numberWords } from "./number-words.ts"
import { Slider } from "./Slider.tsx"
import { controlWords, wordsIn } from "./words.ts"

interface ExperimentSliderProps {
  readonly name: "rate" | "batch" | "mislabelled"
  readonly experiment: Experiment
  readonly language: string
  readonly onInput: (value: number) => void
}

/** The slider of one quantity of an experiment. */
export function ExperimentSlider({ name, experiment, language, onInput }: ExperimentSliderProps) {
  const { real, count, share } = numberWords(language)
  const say = { rate: real, batch: count, mislabelled: share }[name]
  return (
    <Slider
      label={wordsIn(language, controlWords)[name]}
      values={controlValues(name, experiment)}
      value={experiment[name]}
      text={say(experiment[name])}
      onInput={onInput}
    />
  )
}
