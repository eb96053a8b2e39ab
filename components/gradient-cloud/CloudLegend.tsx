import { methodOf } from "../../src/experiment/method.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { methodVariable } from "../../src/palette.ts"
import { wordsIn } from "../parts/words.ts"
import { gradientCloudWords } from "./words.ts"

interface CloudLegendProps {
  readonly language: string
  readonly experiment: Experiment
}

/** What the arrows, the ellipse and the marks of the chart stand for. */
export function CloudLegend({ language, experiment }: CloudLegendProps) {
  const { legend, measures } = wordsIn(language, gradientCloudWords)
  const colour = `color:var(${methodVariable(methodOf(experiment))})`
  return (
    <ul class="legend">
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true" style={colour}>
          <path d="M1 6H22" stroke="currentColor" stroke-width="1.2" />
          <path d="M27 6L20 3V9Z" fill="currentColor" />
        </svg>
        {legend.downhill}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true" style={colour}>
          <path d="M1 6H20" stroke="currentColor" stroke-width="1.2" stroke-dasharray="2.5 2.5" />
          <path d="M27 6L20 3V9Z" fill="var(--page)" stroke="currentColor" />
        </svg>
        {legend.uphill}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true" style="color:var(--method-batch)">
          <path d="M1 6H20" stroke="currentColor" stroke-width="3" />
          <path d="M28 6L18 1V11Z" fill="currentColor" />
        </svg>
        {legend.mean}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <ellipse
            cx="14"
            cy="6"
            rx="12"
            ry="4.5"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
          />
        </svg>
        {legend.ellipse}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true" style={colour}>
          <circle cx="14" cy="6" r="3.6" fill="currentColor" />
        </svg>
        {measures.measured}
      </li>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true" style={colour}>
          <path
            d="M14 1V11"
            stroke="currentColor"
            stroke-width="5"
            stroke-opacity=".3"
            stroke-linecap="round"
          />
        </svg>
        {measures.range}
      </li>
    </ul>
  )
}
