import type { Experiment } from "../../src/experiment/experiment.ts"
import { methodOf } from "../../src/experiment/method.ts"
import { methodVariable } from "../../src/palette.ts"
import { wordsIn } from "../parts/words.ts"
import { noiseFloorWords } from "./words.ts"

interface LineLegendProps {
  readonly language: string
  readonly experiment: Experiment
}

/** What the lines of the chart stand for. */
export function LineLegend({ language, experiment }: LineLegendProps) {
  const { legend } = wordsIn(language, noiseFloorWords)
  const colour = `color:var(${methodVariable(methodOf(experiment))})`
  return (
    <ul class="legend">
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true" style={colour}>
          <path
            d="M1 8L5 3 9 10 13 4 17 9 22 2 27 8"
            fill="none"
            stroke="currentColor"
            opacity=".5"
          />
        </svg>
        {legend.raw}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true" style={colour}>
          <path d="M1 6H27" stroke="currentColor" stroke-width="2.8" />
        </svg>
        {legend.level}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <path d="M1 6H27" stroke="var(--ink)" stroke-width="1.3" />
        </svg>
        {legend.floor}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <path
            d="M2 6H27"
            stroke="var(--ink)"
            stroke-width="1.6"
            stroke-dasharray="0.1 4"
            stroke-linecap="round"
          />
        </svg>
        {legend.independent}
      </li>
    </ul>
  )
}
