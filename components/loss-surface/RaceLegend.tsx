import type { SurfaceFindings } from "../../src/experiment/studies/surface.ts"
import { methods, methodVariable, palettes, lossVariable, type Method } from "../../src/palette.ts"
import { numberWords } from "../parts/number-words.ts"
import { controlWords, wordsIn } from "../parts/words.ts"
import { lossSurfaceWords } from "./words.ts"

interface RaceLegendProps {
  readonly language: string
  readonly findings: SurfaceFindings | undefined
  readonly visible: readonly number[]
}

const shapes: Readonly<Record<Method, string>> = {
  batch: "M14 2.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 1 1 0-7z",
  "mini-batch": "M14 1.5L18.5 6 14 10.5 9.5 6z",
  stochastic: "M14 1.5L18.5 10H9.5z",
}

/** The methods with their colours and shapes, the cost that each has reached, and the ramp of the loss. */
export function RaceLegend({ language, findings, visible }: RaceLegendProps) {
  const names = wordsIn(language, controlWords).method
  const words = wordsIn(language, lossSurfaceWords)
  const { real } = numberWords(language)
  return (
    <ul class="legend race">
      {methods.map((method, index) => {
        const row = Math.max(0, (visible[index] ?? 1) - 1)
        const cost = findings?.runs[index].trace.checkpoints.cost[row]
        return (
          <li key={method}>
            <svg
              viewBox="0 0 28 12"
              aria-hidden="true"
              style={`color:var(${methodVariable(method)})`}
            >
              <path
                d="M0 6H28"
                stroke="currentColor"
                stroke-width={method === "batch" ? 2.2 : 1.2}
              />
              <path d={shapes[method]} fill="currentColor" />
            </svg>
            {names[method]}
            <output class="cost" aria-hidden="true">
              {cost === undefined ? "" : `J = ${real(cost)}`}
            </output>
          </li>
        )
      })}
      <li class="ramp">
        {words.ramp}: {words.low}
        <span class="ramp-steps" aria-hidden="true">
          {palettes.light.loss.map((_, step) => (
            <i style={`background:var(${lossVariable(step)})`} />
          ))}
        </span>
        {words.high}
      </li>
    </ul>
  )
}
