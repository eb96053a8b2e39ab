import type { Experiment } from "../../src/experiment/experiment.ts"
import { methodOf } from "../../src/experiment/method.ts"
import { methodVariable } from "../../src/palette.ts"
import { wordsIn } from "../parts/words.ts"
import type { Panels } from "./panels.ts"
import { costTraceWords } from "./words.ts"

interface LegendProps {
  readonly language: string
  readonly experiment: Experiment
  readonly panels: Panels
}

/** What the lines of the charts stand for. */
export function Legend({ language, experiment, panels }: LegendProps) {
  const { legend } = wordsIn(language, costTraceWords)
  const method = methodOf(experiment)
  if (panels === "batch" || method === "batch") return <ul class="legend" aria-hidden="true" />
  const style = `color: var(${methodVariable(method)})`
  return (
    <ul class="legend">
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true" style={style}>
          <path
            d="M1 8L7 4 14 9 21 3 27 7"
            fill="none"
            stroke="currentColor"
            stroke-width=".7"
            opacity=".6"
          />
          <g fill="currentColor" opacity=".7">
            <circle cx="1.6" cy="8" r="1.6" />
            <circle cx="7" cy="4" r="1.6" />
            <circle cx="14" cy="9" r="1.6" />
            <circle cx="21" cy="3" r="1.6" />
            <circle cx="26.4" cy="7" r="1.6" />
          </g>
        </svg>
        {legend.raw}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true" style={style}>
          <path d="M1 6H27" stroke="currentColor" stroke-width="2.6" />
        </svg>
        {legend.average}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <path d="M1 6H27" stroke="currentColor" stroke-width="1.6" stroke-dasharray="5 3" />
        </svg>
        {legend.full}
      </li>
    </ul>
  )
}
