import { memoryParts, stepMemory, totalBytes, type StepShape } from "../../src/optim/step-memory.ts"
import { bytesWords } from "../parts/bytes-words.ts"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn } from "../parts/words.ts"
import { memoryFitWords } from "./words.ts"

interface PartsProps {
  readonly language: string
  readonly step: StepShape
  readonly batch: number
}

/** What a step takes its memory for: a bar of the parts' shares, and each by name. */
export function Parts({ language, step, batch }: PartsProps) {
  const words = wordsIn(language, memoryFitWords)
  const bytes = bytesWords(language)
  const { share } = numberWords(language)
  const memory = stepMemory(step, batch)
  const total = totalBytes(memory)
  return (
    <>
      <div class="shares" aria-hidden="true">
        {memoryParts.map((part) => (
          <i key={part} data-part={part} style={{ flexGrow: memory[part] / total }} />
        ))}
      </div>
      <dl class="memory-parts">
        {memoryParts.map((part) => (
          <div key={part}>
            <dt>
              <i data-part={part} aria-hidden="true" />
              {words.parts[part]}
            </dt>
            <dd>{bytes(memory[part])}</dd>
            <dd>{share(memory[part] / total)}</dd>
          </div>
        ))}
        <div class="sum">
          <dt>{words.total}</dt>
          <dd>{bytes(total)}</dd>
          <dd />
        </div>
      </dl>
    </>
  )
}
