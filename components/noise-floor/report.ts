import type { NoiseLabels } from "../../src/chart/noise-chart.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { methodOf } from "../../src/experiment/method.ts"
import {
  atPace,
  type NoiseFloorFindings,
  type NoisePace,
  type PacedRun,
} from "../../src/experiment/studies/noise-floor.ts"
import type { Regime } from "../../src/optim/regime.ts"
import type { Table } from "../parts/DataTable.tsx"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn } from "../parts/words.ts"
import { noiseFloorWords } from "./words.ts"

/** The pace that the experiment's own schedule has. */
export const paceOf = ({ schedule }: Pick<Experiment, "schedule">): "constant" | "falling" =>
  schedule === "inverse-time" ? "falling" : "constant"

const runName = (language: string, experiment: Experiment, pace: NoisePace): string =>
  wordsIn(language, noiseFloorWords).run(
    pace,
    numberWords(language).real(atPace(experiment, pace).rate),
  )

/** The words on the chart of an experiment. */
export const chartLabels = (language: string, experiment: Experiment): NoiseLabels => ({
  ...wordsIn(language, noiseFloorWords).chart,
  runs: {
    constant: runName(language, experiment, "constant"),
    smaller: runName(language, experiment, "smaller"),
    falling: runName(language, experiment, "falling"),
  },
})

/** What the figure shows, in sentences. */
export function summary(language: string, findings: NoiseFloorFindings): string[] {
  const { experiment, runs } = findings
  const words = wordsIn(language, noiseFloorWords)
  const { real } = numberWords(language)
  const pace = paceOf(experiment)
  const others = runs
    .filter((run) => run.pace !== pace)
    .map(({ pace: other, settled, regime }) => {
      const end = settled === undefined ? words.regime[regime] : real(settled.distance)
      return `${runName(language, experiment, other)}: ${end}`
    })
  return [
    ...runs.filter((run) => run.pace === pace).map((run) => ending(language, experiment, run)),
    theory(language, findings),
    words.others(others.join("; ")),
  ]
}

/** How a run ends. */
function ending(language: string, experiment: Experiment, run: PacedRun): string {
  const words = wordsIn(language, noiseFloorWords)
  const { real, count } = numberWords(language)
  const { pace, regime, settled, outcome } = run
  const of = {
    rate: runName(language, experiment, pace),
    b: count(experiment.batch),
    regime: words.regime[regime],
  }
  if (outcome.kind === "diverged") return words.diverged({ ...of, step: count(outcome.step) })
  return words.settled({ ...of, distance: real(settled?.distance ?? 0) })
}

/** What theory says of the constant rate. */
function theory(
  language: string,
  { experiment, runs: [{ floor, independent }] }: NoiseFloorFindings,
): string {
  const words = wordsIn(language, noiseFloorWords)
  const { real } = numberWords(language)
  if (methodOf(experiment) === "batch") return words.batchFloor
  if (floor === undefined || independent === undefined) return words.noFloor
  return words.theory({
    floor: real(floor.distance),
    independent: real(independent.distance),
    excess: real(floor.excess),
  })
}

/** A run of the map and its regime, with what the engine calls so. */
export function pointedRun(
  language: string,
  { rate, batch }: { readonly rate: number; readonly batch: number },
  regime: Regime | undefined,
): string {
  const words = wordsIn(language, noiseFloorWords)
  const { real, count } = numberWords(language)
  const named = words.cell({
    rate: real(rate),
    b: count(batch),
    regime: regime === undefined ? words.pending : words.regime[regime],
  })
  return regime === undefined ? named : `${named}, ${words.meaning[regime]}`
}

/** Where every run stands after so many updates. */
export function reading(
  language: string,
  { experiment, runs }: NoiseFloorFindings,
  step: number,
): string {
  const { real, count } = numberWords(language)
  const distances = runs.map((run) => {
    const distance = run.distances[rowAt(run, step)]
    return `${runName(language, experiment, run.pace)}: ${real(distance)}`
  })
  return wordsIn(language, noiseFloorWords).reading({
    step: count(step),
    distances: distances.join("; "),
  })
}

/** The row of the last state that is not after `step`. */
function rowAt({ steps }: PacedRun, step: number): number {
  let row = 0
  while (row + 1 < steps.length && steps[row + 1] <= step) row++
  return row
}

/** Shares of the run at which the table tells the distances. */
const tableShares = [0, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 1]

/** The distances of the three runs as rows of text, and what they come to. */
export function table(language: string, { experiment, runs }: NoiseFloorFindings): Table {
  const { rows: names, regime } = wordsIn(language, noiseFloorWords)
  const { real, count } = numberWords(language)
  const row = (name: string, value: (run: PacedRun) => number | undefined): string[] => [
    name,
    ...runs.map((run) => {
      const found = value(run)
      return found === undefined ? "–" : real(found)
    }),
  ]
  const steps = tableShares.map((share) => Math.round(share * experiment.steps))
  return {
    head: [names.updates, ...runs.map(({ pace }) => runName(language, experiment, pace))],
    rows: [
      ...steps.map((step) =>
        row(count(step), (run) => {
          const at = rowAt(run, step)
          return step - run.steps[at] > experiment.steps / 100 ? undefined : run.distances[at]
        }),
      ),
      [names.regime, ...runs.map((run) => regime[run.regime])],
      row(names.settled, ({ settled }) => settled?.distance),
      row(names.floor, ({ floor }) => floor?.distance),
      row(names.independent, ({ independent }) => independent?.distance),
      row(names.excess, ({ settled }) => settled?.excess),
      row(names.least, ({ floor }) => floor?.excess),
    ],
  }
}
