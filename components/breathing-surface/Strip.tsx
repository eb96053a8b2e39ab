import type { BreathingFindings } from "../../src/experiment/studies/breathing.ts"
import { lossVariable, palettes } from "../../src/palette.ts"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn } from "../parts/words.ts"
import { cellsOf } from "./batches.ts"
import { Symbols } from "./Symbols.tsx"
import { cellText } from "./telling.ts"
import { breathingWords } from "./words.ts"

interface StripProps {
  readonly language: string
  readonly findings: BreathingFindings
  /** The updates made at the state that is shown. */
  readonly row: number
  readonly onRow?: (row: number) => void
}

/** The mini-batches of an epoch in a row, each as dark as its cost is high; one of them is current. */
export function Strip({ language, findings, row, onRow }: StripProps) {
  const words = wordsIn(language, breathingWords)
  const { count } = numberWords(language)
  const cells = cellsOf(findings, row)
  const current = findings.trace.steps.batch[row]
  const [first] = cells
  const title = words.strip(count(findings.trace.steps.epoch[row] + 1))
  return (
    <div class="strip-row">
      <p class="strip-title">
        <span>{title}</span>
        <span class="strip-key" aria-hidden="true">
          <span>
            <Symbols text={words.shade} />: {words.low}{" "}
            <span class="ramp-steps">
              {palettes.light.loss.map((_, step) => (
                <i style={`background:var(${lossVariable(step)})`} />
              ))}
            </span>{" "}
            {words.high}
          </span>
          <span>
            <i class="wrong-key" /> {words.wrong}
          </span>
        </span>
      </p>
      <div class="batch-strip" style={{ "--cells": cells.length }}>
        <svg
          viewBox={`0 0 ${cells.length} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
          shape-rendering="crispEdges"
        >
          {cells.map(({ tone }, t) => (
            <rect x={t} width={1} height={1} fill={`var(${lossVariable(stepOf(tone))})`} />
          ))}
          <path
            class="cuts"
            d={cells.length > 64 ? "" : cells.map((_, t) => `M${t} 0V1`).join("")}
          />
          <path class="wrong" d={cells.map(wrongPart).join("")} />
        </svg>
        <i
          class="lit"
          style={{
            left: `${(100 * current) / cells.length}%`,
            width: `${100 / cells.length}%`,
          }}
        />
        {onRow !== undefined && (
          <input
            type="range"
            aria-label={title}
            min={0}
            max={cells.length - 1}
            step={1}
            value={current}
            aria-valuetext={cellText(language, findings, row)}
            onInput={(event) => onRow(first.row + Number(event.currentTarget.value))}
          />
        )}
      </div>
    </div>
  )
}

const stepOf = (tone: number): number => Math.round(tone * (palettes.light.loss.length - 1))

/** A bar from the foot of a cell, as high as its share of mislabelled examples. */
const wrongPart = ({ wrong }: { readonly wrong: number }, t: number): string =>
  wrong === 0 ? "" : `M${t + 0.25} 1v${-wrong}h.5v${wrong}z`
