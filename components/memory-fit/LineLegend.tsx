import { wordsIn } from "../parts/words.ts"
import { memoryFitWords } from "./words.ts"

const lines = [
  { name: "total", width: 2.4, dash: undefined },
  { name: "grows", width: 1.4, dash: "5 3" },
  { name: "fixed", width: 1.4, dash: "1.5 3" },
] as const

/** What the lines of the chart of memory are. */
export function LineLegend({ language }: { readonly language: string }) {
  const words = wordsIn(language, memoryFitWords)
  return (
    <ul class="legend">
      {lines.map(({ name, width, dash }) => (
        <li key={name}>
          <svg viewBox="0 0 28 12" aria-hidden="true" data-line={name}>
            <path d="M0 6H28" stroke="currentColor" stroke-width={width} stroke-dasharray={dash} />
          </svg>
          {words.lines[name]}
        </li>
      ))}
    </ul>
  )
}
