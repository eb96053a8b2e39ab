import { regimeMark } from "../../src/chart/regime-chart.ts"
import { regimes } from "../../src/optim/regime.ts"
import { wordsIn } from "../parts/words.ts"
import { regimeTones } from "./regime-tones.ts"
import { noiseFloorWords } from "./words.ts"

const box = { x: 4, y: 0, width: 20, height: 12 }

/** The marks of the regimes, and what the engine calls so. */
export function RegimeLegend({ language }: { readonly language: string }) {
  const words = wordsIn(language, noiseFloorWords)
  return (
    <ul class="legend regimes">
      {regimes.map((regime) => (
        <li key={regime}>
          <svg viewBox="0 0 28 12" aria-hidden="true">
            <rect {...box} fill={regimeTones[regime].fill} stroke="var(--rule)" />
            <path
              d={regimeMark(regime, { ...box, height: 12 })}
              stroke={regimeTones[regime].mark}
              fill={regime === "converged" ? regimeTones[regime].mark : "none"}
              stroke-width="1.2"
            />
          </svg>
          <span>
            <b>{words.regime[regime]}</b> {words.meaning[regime]}
          </span>
        </li>
      ))}
    </ul>
  )
}
