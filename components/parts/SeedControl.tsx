import { experimentFields } from "../../src/experiment/experiment.ts"

interface SeedControlProps {
  readonly words: { readonly seed: string; readonly another: string }
  readonly seed: number
  readonly onChange: (seed: number) => void
}

/** The seed that everything random comes from. */
export function SeedControl({ words, seed, onChange }: SeedControlProps) {
  return (
    <div class="seed">
      <span class="seed-value">
        {words.seed} <output>{seed}</output>
      </span>
      <button type="button" onClick={() => onChange((seed + 1) % (experimentFields.seed.max + 1))}>
        {words.another}
      </button>
    </div>
  )
}
