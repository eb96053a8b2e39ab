import { experimentFields } from "../../src/experiment/experiment.ts"
import type { Fields } from "../../src/experiment/field.ts"
import { Control } from "./Control.tsx"
import type { Figure } from "./use-figure.ts"
import { controlWords, wordsIn } from "./words.ts"

interface SeedControlProps {
  readonly figure: Pick<Figure<Fields>, "experiment" | "language" | "free">
  readonly onChange: (seed: number) => void
}

/** The seed that everything random comes from. */
export function SeedControl({ figure, onChange }: SeedControlProps) {
  const { seed } = figure.experiment
  const words = wordsIn(figure.language, controlWords)
  return (
    <Control figure={figure} name="seed">
      <div class="seed">
        <span class="seed-value">
          {words.seed} <output>{seed}</output>
        </span>
        <button
          type="button"
          onClick={() => onChange((seed + 1) % (experimentFields.seed.max + 1))}
        >
          {words.another}
        </button>
      </div>
    </Control>
  )
}
