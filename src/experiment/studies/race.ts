import type { Trace } from "../../optim/trace.ts"
import { experimentFields, maximumWork, exampleWork, type Experiment } from "../experiment.ts"
import { firstPassage } from "../first-passage.ts"
import { problemOf } from "../problem-of.ts"
import type { Conditions } from "./conditions.ts"
import { trainAll } from "./train-all.ts"

/** Mini-batches of different sizes, from one start on one training set. */
export interface BatchRaceStudy {
  readonly kind: "race"
  /** Its steps and batch say how long the race is: so many updates, or so many examples seen. */
  readonly experiment: Experiment
  readonly sizes: readonly number[]
}

export interface BatchRaceFindings {
  readonly kind: "race"
  readonly experiment: Experiment
  readonly runs: readonly BatchRun[]
}

export interface BatchRun {
  readonly experiment: Experiment
  readonly trace: Trace
}

/** What a race may be measured by. */
export const raceMeasures = ["updates", "examples", "seconds"] as const
export type RaceMeasure = (typeof raceMeasures)[number]

/** Seconds an update, by size; undefined where nobody knows. */
export type StepSeconds = (batch: number) => number | undefined

/** Updates that a race of seconds may ask of the fastest size, for one of its own. */
const longest = 40

export async function conductRace(
  { experiment, sizes }: BatchRaceStudy,
  conditions: Conditions = {},
): Promise<BatchRaceFindings> {
  const experiments = [...new Set(sizes)]
    .filter((batch) => batch <= experiment.examples)
    .sort((a, b) => a - b)
    .map((batch) => runOf(experiment, batch))
  const traces = await trainAll(experiments, await problemOf(experiment), conditions)
  return {
    kind: "race",
    experiment,
    runs: experiments.map((run, index) => ({ experiment: run, trace: traces[index] })),
  }
}

/**
 * The run of one size: long enough to see as many examples as the experiment does, to make as
 * many updates, and for small sizes to fill the time that the experiment's own takes; as far as
 * a run may go.
 */
function runOf(experiment: Experiment, batch: number): Experiment {
  const { steps, precision } = experiment
  const byExamples = Math.ceil((steps * experiment.batch) / batch)
  const byTime = batch < experiment.batch ? Math.min(byExamples * 2, steps * longest) : 0
  const affordable = Math.floor(maximumWork[precision] / (batch * exampleWork(experiment)))
  const wanted = Math.max(steps, byExamples, byTime)
  return {
    ...experiment,
    batch,
    steps: Math.max(1, Math.min(wanted, affordable, experimentFields.steps.max)),
  }
}

/** The length of a race: what the experiment's own size takes for its updates. */
export function raceLimit(
  { steps, batch }: Pick<Experiment, "steps" | "batch">,
  measure: RaceMeasure,
  secondsOf: StepSeconds,
): number {
  if (measure === "updates") return steps
  return measure === "examples" ? steps * batch : steps * (secondsOf(batch) ?? NaN)
}

/** How far a run is, by some measure, at one of its checkpoints. */
export function distanceAt(
  { experiment, trace: { steps, checkpoints } }: BatchRun,
  row: number,
  measure: RaceMeasure,
  secondsOf: StepSeconds,
): number {
  const updates = checkpoints.step[row]
  if (measure === "updates") return updates
  if (measure === "seconds") return updates * (secondsOf(experiment.batch) ?? NaN)
  return updates === 0 ? 0 : steps.examplesSeen[updates - 1]
}

/** Where a run first has a full cost of at most `target`; undefined where it does not within `limit`. */
export function arrival(
  run: BatchRun,
  target: number,
  measure: RaceMeasure,
  limit: number,
  secondsOf: StepSeconds,
): number | undefined {
  const row = firstPassage(run.trace, target)
  if (row === undefined) return undefined
  const at = distanceAt(run, row, measure, secondsOf)
  return at <= limit ? at : undefined
}

/** The first at a target: more than one size where they arrive together. */
export interface Winner {
  readonly batches: readonly number[]
  readonly at: number
}

/** Who is first at the target, and where; undefined where nobody is within the race. */
export function winner(
  { experiment, runs }: BatchRaceFindings,
  target: number,
  measure: RaceMeasure,
  secondsOf: StepSeconds,
): Winner | undefined {
  const limit = raceLimit(experiment, measure, secondsOf)
  let first: Winner | undefined
  for (const run of runs) {
    const at = arrival(run, target, measure, limit, secondsOf)
    if (at === undefined || (first !== undefined && at > first.at)) continue
    const { batch } = run.experiment
    first = { at, batches: at === first?.at ? [...first.batches, batch] : [batch] }
  }
  return first
}
