import { controlValues } from "../../src/experiment/control-values.ts"
import { numberWords } from "./number-words.ts"
import type { Fields } from "../../src/experiment/field.ts"
import { Control } from "./Control.tsx"
import { Slider } from "./Slider.tsx"
import type { Figure } from "./use-figure.ts"
import { controlWords, wordsIn } from "./words.ts"

interface ExperimentSliderProps {
  readonly name: "rate" | "batch" | "mislabelled"
  readonly figure: Pick<Figure<Fields>, "experiment" | "language" | "free">
  readonly onInput: (value: number) => void
}

/** The slider of one quantity of an experiment. */
export function ExperimentSlider({ name, figure, onInput }: ExperimentSliderProps) {
  const { experiment, language } = figure
  const { real, count, share } = numberWords(language)
  const say = { rate: real, batch: count, mislabelled: share }[name]
  return (
    <Control figure={figure} name={name}>
      <Slider
        label={wordsIn(language, controlWords)[name]}
        values={controlValues(name, experiment)}
        value={experiment[name]}
        text={say(experiment[name])}
        onInput={onInput}
      />
    </Control>
  )
}
