import { experimentFields } from "../../src/experiment/experiment.ts"

interface SeedControlProps {
  readonly words: { readonly seed: string; readonly another: string; readonly reset: string }
  readonly seed: number
  readonly onChange: (seed: number) => void
  readonly onReset: () => void
}

/** The seed that everything random comes from, and the way back to what the author wrote. */
export function SeedControl({ words, seed, onChange, onReset }: SeedControlProps) {
  return (
    <div class="seed">
      <span class="seed-value">
        {words.seed} <output>{seed}</output>
      </span>
      <button type="button" onClick={() => onChange((seed + 1) % (experimentFields.seed.max + 1))}>
        {words.another}
      </button>
      <button type="button" onClick={onReset}>
        {words.reset}
      </button>
    </div>
  )
}
