import { useId } from "preact/hooks"
import type { OptimizerName } from "../../src/optim/optimizer-names.ts"
import { wordsIn } from "../parts/words.ts"
import { raceOptimizers } from "./race-optimizers.ts"
import { optimizerChoice, raceWords } from "./words.ts"

interface OptimizerSelectProps {
  readonly language: string
  readonly optimizer: OptimizerName
  readonly onOptimizer: (optimizer: OptimizerName) => void
}

/** What makes steps of gradients. */
export function OptimizerSelect({ language, optimizer, onOptimizer }: OptimizerSelectProps) {
  const id = useId()
  const all = [...new Set([...raceOptimizers, optimizer])]
  return (
    <div class="choice">
      <label for={id}>{wordsIn(language, raceWords).optimizer}</label>
      <select
        id={id}
        value={optimizer}
        onChange={({ currentTarget }) => {
          const chosen = all.find((name) => name === currentTarget.value)
          if (chosen !== undefined) onOptimizer(chosen)
        }}
      >
        {all.map((name) => (
          <option value={name}>{optimizerChoice(language, name)}</option>
        ))}
      </select>
    </div>
  )
}
