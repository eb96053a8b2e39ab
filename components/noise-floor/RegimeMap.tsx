import { useMemo, useRef } from "preact/hooks"
import { cellBox, regimeFrame, type Box } from "../../src/chart/regime-chart.ts"
import { regimeAt, type RegimeMapFindings } from "../../src/experiment/studies/regime-map.ts"
import { useSize } from "../parts/use-size.ts"
import { wordsIn } from "../parts/words.ts"
import { RegimePicture } from "./RegimePicture.tsx"
import { pointedRun } from "./report.ts"
import { noiseFloorWords } from "./words.ts"

/** A run on the map. */
export interface RunChoice {
  readonly rate: number
  readonly batch: number
}

interface RegimeMapProps {
  readonly language: string
  readonly map: RegimeMapFindings
  readonly chosen: RunChoice
  /** Pointed at, or no longer. */
  readonly onPoint: (run: RunChoice | undefined) => void
  readonly onChoose: (run: RunChoice) => void
}

/** The map of regimes as a grid of runs: one is pointed at, pressed, or reached with the arrow keys. */
export function RegimeMap({ language, map, chosen, onPoint, onChoose }: RegimeMapProps) {
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  const words = wordsIn(language, noiseFloorWords)
  const { rates, batches } = map
  const picture = useMemo(
    () =>
      width > 0 && <RegimePicture language={language} map={map} width={width} height={height} />,
    [language, map, width, height],
  )
  const [column, row] = [nearest(rates, chosen.rate), nearest(batches, chosen.batch)]
  const focus = (toColumn: number, toRow: number): void => {
    if (toColumn < 0 || toRow < 0 || toColumn >= rates.length || toRow >= batches.length) return
    onChoose({ rate: rates[toColumn], batch: batches[toRow] })
    host.current
      ?.querySelector<HTMLElement>(`[data-cell="${toRow * rates.length + toColumn}"]`)
      ?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
      Home: [-column, 0],
      End: [rates.length - 1 - column, 0],
      PageUp: [0, batches.length - 1 - row],
      PageDown: [0, -row],
    }[event.key]
    if (move === undefined) return
    event.preventDefault()
    focus(column + move[0], row + move[1])
  }
  const frame = regimeFrame(width, height)
  return (
    <div class="regime-map" ref={host} onPointerLeave={() => onPoint(undefined)}>
      {picture}
      <div role="grid" aria-label={words.map.name} aria-readonly="true" onKeyDown={onKeyDown}>
        {batches
          .map((batch, r) => (
            <div role="row" key={batch}>
              {rates.map((rate, c) => (
                <div
                  key={rate}
                  role="gridcell"
                  class="cell"
                  data-cell={r * rates.length + c}
                  tabIndex={r === row && c === column ? 0 : -1}
                  aria-selected={r === row && c === column}
                  aria-label={pointedRun(language, { rate, batch }, regimeAt(map, rate, batch))}
                  style={placed(cellBox(map, frame, c, r))}
                  onPointerEnter={(event) => {
                    if (event.pointerType === "mouse") onPoint({ rate, batch })
                  }}
                  onClick={() => onChoose({ rate, batch })}
                />
              ))}
            </div>
          ))
          .reverse()}
      </div>
    </div>
  )
}

const placed = ({ x, y, width, height }: Box) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
})

/** The index of the value that is nearest by its factor. */
function nearest(values: readonly number[], wanted: number): number {
  const gap = (value: number): number => Math.abs(Math.log(value / wanted))
  return values.reduce((best, value, k) => (gap(value) < gap(values[best]) ? k : best), 0)
}
