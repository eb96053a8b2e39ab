import type { Stamp } from "../../src/experiment/measuring/stamp.ts"
import { measuringWords } from "./measuring-words.ts"
import { wordsIn } from "./words.ts"

interface MachineLegendProps {
  readonly language: string
  readonly recording: Stamp | undefined
  readonly hasOwn: boolean
}

/** Which lines are the record, and which the reader's device. */
export function MachineLegend({ language, recording, hasOwn }: MachineLegendProps) {
  const words = wordsIn(language, measuringWords)
  return (
    <ul class="legend">
      {recording && (
        <li>
          <svg viewBox="0 0 28 12" aria-hidden="true">
            <path d="M0 6H28" stroke="currentColor" stroke-width="1.6" stroke-dasharray="4 3" />
          </svg>
          {words.recordedLegend(recording.machine)}
        </li>
      )}
      <li data-shown={hasOwn}>
        <svg viewBox="0 0 28 12" aria-hidden="true" style="color:var(--ink)">
          <path d="M0 6H28" stroke="currentColor" stroke-width="2" />
        </svg>
        {words.hereLegend}
      </li>
    </ul>
  )
}
