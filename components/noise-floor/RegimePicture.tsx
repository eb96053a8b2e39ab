import { regimeChart } from "../../src/chart/regime-chart.ts"
import type { RegimeMapFindings } from "../../src/experiment/studies/regime-map.ts"
import { regimes } from "../../src/optim/regime.ts"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn } from "../parts/words.ts"
import { regimeTones } from "./regime-tones.ts"
import { paceOf } from "./report.ts"
import { noiseFloorWords } from "./words.ts"

interface RegimePictureProps {
  readonly language: string
  readonly map: RegimeMapFindings
  readonly width: number
  readonly height: number
}

/** The map of regimes: a tone and a mark for each cell, and the limit of stability across them. */
export function RegimePicture({ language, map, width, height }: RegimePictureProps) {
  const words = wordsIn(language, noiseFloorWords)
  const { real, count } = numberWords(language)
  const { frame, cells, marks, limit, rateTicks, batchTicks } = regimeChart(map, width, height)
  return (
    <svg
      class="regime-picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      fill="none"
      font-size="12"
    >
      <rect {...frame} stroke="var(--rule)" />
      {regimes.map((regime) => (
        <g key={regime}>
          <path d={cells[regime]} fill={regimeTones[regime].fill} stroke="var(--page)" />
          <path
            data-marks={regime}
            d={marks[regime]}
            stroke={regimeTones[regime].mark}
            fill={regime === "converged" ? regimeTones[regime].mark : "none"}
            stroke-width="1.2"
          />
        </g>
      ))}
      <path d={limit} stroke="var(--page)" stroke-width="5" />
      <path d={limit} stroke="var(--ink)" stroke-width="2" />
      <text x={frame.x + frame.width} y={frame.y - 7} text-anchor="end" fill="var(--ink)">
        {paceOf(map.experiment) === "falling" ? words.map.firstLimit : words.map.limit}
      </text>
      <g fill="var(--quiet)">
        <text x={frame.x - 6} y={frame.y - 7} text-anchor="end">
          {words.map.batch}
        </text>
        {batchTicks.map(({ y, batch }) => (
          <text key={batch} x={frame.x - 6} y={y} dy=".35em" text-anchor="end">
            {count(batch)}
          </text>
        ))}
        {rateTicks.map(({ x, rate }) => (
          <text key={rate} x={x} y={frame.y + frame.height + 15} text-anchor="middle">
            {real(rate)}
          </text>
        ))}
        <text x={frame.x + frame.width} y={frame.y + frame.height + 32} text-anchor="end">
          {words.map.rate}
        </text>
      </g>
    </svg>
  )
}
