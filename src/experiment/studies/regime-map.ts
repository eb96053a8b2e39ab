import { inTurn } from "../../optim/in-turn.ts"
import { largestWanderingRate } from "../../optim/noise-floor.ts"
import type { Regime } from "../../optim/regime.ts"
import type { Training } from "../../optim/train.ts"
import { batches } from "../control-values.ts"
import type { Experiment } from "../experiment.ts"
import { sliceTime, type Conditions } from "./conditions.ts"
import { atPace, finish, groundOf } from "./noise-floor.ts"
import { regimeOfRun } from "./noise-run.ts"

/** What becomes of descent at every rate and with every batch size: a small real run for each. */
export interface RegimeMapStudy {
  readonly kind: "regime-map"
  /** Its own rate and batch size do not matter. */
  readonly experiment: Experiment
}

export interface RegimeMapFindings {
  readonly kind: "regime-map"
  readonly experiment: Experiment
  /** Ascending, about equally far apart on a logarithmic scale. */
  readonly rates: readonly number[]
  /** 1, the powers of two below m, and m. */
  readonly batches: readonly number[]
  /** The regime of each run, in rows of one batch size; as long as the study goes on some are missing. */
  readonly cells: readonly Regime[]
  /** For each batch size: the rate up to which the mean squared distance stays bounded. */
  readonly limits: readonly number[]
}

/** The rates of the map: all are stops of the control of the rate. */
export const mapRates = [0.001, 0.01, 0.1]
  .flatMap((decade) => [1, 1.5, 2, 3, 4, 6].map((digit) => Number((digit * decade).toPrecision(2))))
  .concat(1, 1.5, 2)

/** Milliseconds between two pieces of news. */
const newsTime = 60

/** Runs every cell, and tells of those that are done now and then. */
export async function conductRegimeMap(
  { experiment }: RegimeMapStudy,
  { onProgress, onSoFar, pause }: Conditions = {},
): Promise<RegimeMapFindings> {
  const { moments, minimum, ...ground } = await groundOf(experiment)
  const problem = inTurn(ground.problem)
  const sizes = batches(experiment.examples)
  const cells: Regime[] = []
  const count = sizes.length * mapRates.length
  const limits = sizes.map((batch) => largestWanderingRate(moments, batch))
  const found = (): RegimeMapFindings => ({
    kind: "regime-map",
    experiment,
    rates: mapRates,
    batches: sizes,
    cells: [...cells],
    limits,
  })
  let told = performance.now()
  let rested = told
  for (const batch of sizes)
    for (const rate of mapRates) {
      const run = atPace({ ...experiment, rate, batch }, paceOf(experiment))
      const onShare = (share: number): void => onProgress?.((cells.length + share) / count)
      const carryOn = (training: Training): Promise<void> => finish(training, onShare, pause)
      cells.push(await regimeOfRun(run, problem, minimum, carryOn))
      const now = performance.now()
      if (now - told >= newsTime) {
        onSoFar?.(found())
        told = now
      }
      if (now - rested < sliceTime) continue
      onProgress?.(cells.length / count)
      await pause?.()
      rested = performance.now()
    }
  return found()
}

const paceOf = ({ schedule }: Experiment) =>
  schedule === "inverse-time" ? ("falling" as const) : ("constant" as const)

/** The regime at a rate and a batch size of the map, where it is known. */
export function regimeAt(
  { rates, batches: sizes, cells }: RegimeMapFindings,
  rate: number,
  batch: number,
): Regime | undefined {
  const [column, row] = [rates.indexOf(rate), sizes.indexOf(batch)]
  return column < 0 || row < 0 ? undefined : cells.at(row * rates.length + column)
}
