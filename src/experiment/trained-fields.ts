import { experimentFields, type Experiment } from "./experiment.ts"

/** What says how a run is trained, rather than on what. */
const trainedFields: readonly string[] = [
  ...["batch", "partial", "optimizer", "momentum", "squares", "weightDecay", "clip"],
  ...["rate", "schedule", "decay", "every", "warmUp", "steps", "epochs"],
]

/** What an experiment learns, from where and on which examples: each quantity as a text. */
export const posedProblem = (experiment: Experiment): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(experiment)
      .filter(([name]) => name in experimentFields && !trainedFields.includes(name))
      .map(([name, value]) => [name, String(value)]),
  )

/** The quantities in which a run is of another problem than the one that was posed. */
export function problemDifferences(
  posed: Readonly<Record<string, string>>,
  experiment: Experiment,
): string[] {
  const own = posedProblem(experiment)
  return Object.keys(posed).filter((name) => posed[name] !== own[name])
}
