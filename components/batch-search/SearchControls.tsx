import { experimentFields } from "../../src/experiment/experiment.ts"
import { Control } from "../parts/Control.tsx"
import { Controls } from "../parts/Controls.tsx"
import { numberWords } from "../parts/number-words.ts"
import { SeedControl } from "../parts/SeedControl.tsx"
import { Slider } from "../parts/Slider.tsx"
import type { Figure } from "../parts/use-figure.ts"
import { wordsIn } from "../parts/words.ts"
import { presetOf, presets } from "./presets.ts"
import type { batchSearch } from "./spec.ts"
import { batchSearchWords } from "./words.ts"

interface SearchControlsProps {
  readonly figure: Figure<typeof batchSearch.options>
}

/** Sizes of drawn training sets: powers of two that are searched in a few seconds. */
const drawnSizes = Array.from({ length: 10 }, (_, k) => 2 ** (k + 7))

/** Targets, by tenths of a factor of ten. */
const targets = Array.from({ length: 41 }, (_, k) => Number((0.01 * 10 ** (k / 20)).toPrecision(2)))

/** What is searched on, to what end, and how. */
export function SearchControls({ figure }: SearchControlsProps) {
  const { language, experiment, options } = figure
  const words = wordsIn(language, batchSearchWords)
  const { count, real } = numberWords(language)
  const stops = (values: readonly number[], value: number): number[] =>
    [...new Set([...values, value])].sort((a, b) => a - b)
  return (
    <Controls figure={figure} disabled={!figure.isAwake}>
      <Control figure={figure} name="data">
        <div class="sizes" role="group" aria-label={words.data}>
          <span aria-hidden="true">{words.data}</span>
          {presets.map(({ name, settings }) => (
            <button
              type="button"
              aria-pressed={presetOf(experiment) === name}
              onClick={() => figure.set(settings)}
            >
              {words.presets[name]}
            </button>
          ))}
        </div>
      </Control>
      {experiment.data === "synthetic" && (
        <Control figure={figure} name="examples">
          <Slider
            label={words.examples}
            values={stops(drawnSizes, experiment.examples)}
            value={experiment.examples}
            text={count(experiment.examples)}
            onInput={(examples) => figure.set({ examples })}
          />
        </Control>
      )}
      <Control figure={figure} name="target">
        <Slider
          label={words.target}
          values={stops(targets, options.target)}
          value={options.target}
          text={real(options.target)}
          onInput={(target) => figure.set({ target })}
        />
      </Control>
      <Control figure={figure} name="tune">
        <div class="axis" role="group" aria-label={words.tune}>
          <span aria-hidden="true">{words.tune}</span>
          {(["each", "same"] as const).map((tune) => (
            <button
              type="button"
              aria-pressed={options.tune === tune}
              onClick={() => figure.set({ tune })}
            >
              {words.tunes[tune]}
            </button>
          ))}
        </div>
      </Control>
      <SeedControl
        figure={figure}
        onChange={(seed) => figure.set({ seed: seed % (experimentFields.seed.max - 9) })}
      />
    </Controls>
  )
}
