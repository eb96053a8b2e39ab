import { experimentFields } from "../../src/experiment/experiment.ts"
import { numberWords } from "../parts/number-words.ts"
import { SeedControl } from "../parts/SeedControl.tsx"
import { Slider } from "../parts/Slider.tsx"
import type { Figure } from "../parts/use-figure.ts"
import { controlWords, wordsIn } from "../parts/words.ts"
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
  const controls = wordsIn(language, controlWords)
  const { count, real } = numberWords(language)
  const stops = (values: readonly number[], value: number): number[] =>
    [...new Set([...values, value])].sort((a, b) => a - b)
  return (
    <fieldset class="controls" disabled={!figure.isAwake}>
      <legend class="sr-only">{controls.controls}</legend>
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
      {experiment.data === "synthetic" && (
        <Slider
          label={words.examples}
          values={stops(drawnSizes, experiment.examples)}
          value={experiment.examples}
          text={count(experiment.examples)}
          onInput={(examples) => figure.set({ examples })}
        />
      )}
      <Slider
        label={words.target}
        values={stops(targets, options.target)}
        value={options.target}
        text={real(options.target)}
        onInput={(target) => figure.set({ target })}
      />
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
      <SeedControl
        words={controls}
        seed={experiment.seed}
        onChange={(seed) => figure.set({ seed: seed % (experimentFields.seed.max - 9) })}
      />
    </fieldset>
  )
}
