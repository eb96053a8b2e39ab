import { batches } from "../../src/experiment/control-values.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { sizesIn } from "../../src/experiment/field.ts"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn } from "../parts/words.ts"
import { mostSizes } from "./spec.ts"
import { raceWords } from "./words.ts"

interface SizeTogglesProps {
  readonly language: string
  readonly experiment: Experiment
  /** The sizes in the race, as an attribute writes them. */
  readonly sizes: string
  readonly onSizes: (sizes: string) => void
}

/** The powers of two from 1 to m, each to be let into the race or taken out; one stays. */
export function SizeToggles({ language, experiment, sizes, onSizes }: SizeTogglesProps) {
  const words = wordsIn(language, raceWords)
  const { count } = numberWords(language)
  const chosen = sizesIn(sizes)
  const all = [...new Set([...batches(experiment.examples), ...chosen])]
    .filter((size) => size <= experiment.examples)
    .sort((a, b) => a - b)
  const toggle = (size: number): void =>
    onSizes(
      (chosen.includes(size) ? chosen.filter((one) => one !== size) : [...chosen, size])
        .sort((a, b) => a - b)
        .join("x"),
    )
  const isFixed = (size: number): boolean =>
    chosen.includes(size) ? chosen.length === 1 : chosen.length === mostSizes
  return (
    <div class="sizes" role="group" aria-label={words.sizes}>
      <span aria-hidden="true">B</span>
      {all.map((size) => (
        <button
          type="button"
          aria-pressed={chosen.includes(size)}
          disabled={isFixed(size)}
          onClick={() => toggle(size)}
        >
          {count(size)}
        </button>
      ))}
    </div>
  )
}
