import type { Experiment } from "../experiment.ts"
import { kernelNames, type StepTime } from "../studies/step-time.ts"
import { arePositive, property, stampFault, type Stamp } from "./stamp.ts"

/** Step times that were measured once, on a machine that has a name. */
export interface Recording extends Stamp {
  /** What of an experiment decides how long a step takes. */
  readonly problem: TimedProblem
  readonly times: readonly StepTime[]
}

const timedFields = [
  "task",
  "data",
  "examples",
  "features",
  "classes",
  "hidden",
  "activation",
  "optimizer",
] as const

export type TimedProblem = Pick<Experiment, (typeof timedFields)[number]>

export const timedProblem = ({
  task,
  data,
  examples,
  features,
  classes,
  hidden,
  activation,
  optimizer,
}: Experiment): TimedProblem => ({
  task,
  data,
  examples,
  features,
  classes,
  hidden,
  activation,
  optimizer,
})

/** Whether the steps of two problems take as long. */
export const areTimedAlike = (one: TimedProblem, other: TimedProblem): boolean =>
  timedFields.every((name) => one[name] === other[name])

/** The recording of an experiment's steps; undefined where there is none. */
export const recordingOf = (
  recordings: readonly Recording[],
  experiment: Experiment,
): Recording | undefined => recordings.find(({ problem }) => areTimedAlike(problem, experiment))

/**
 * Recordings as a file holds them.
 *
 * @throws TypeError that says which entry is none, and why.
 */
export function requireRecordings(input: unknown): readonly Recording[] {
  if (!Array.isArray(input)) throw new TypeError("the recordings are no list")
  return input.map((entry: unknown, index) => {
    const wrong = faultOf(entry)
    if (wrong !== undefined) throw new TypeError(`recording ${index}: ${wrong}`)
    if (!isRecording(entry)) throw new TypeError(`recording ${index} is none`)
    return entry
  })
}

const isRecording = (entry: unknown): entry is Recording => faultOf(entry) === undefined

function faultOf(entry: unknown): string | undefined {
  if (typeof entry !== "object" || entry === null) return "it is no record"
  const fault = stampFault(entry)
  if (fault !== undefined) return fault
  const problem = property(entry, "problem")
  if (typeof problem !== "object" || problem === null) return "it has no problem"
  for (const name of timedFields)
    if (!["string", "number"].includes(typeof property(problem, name)))
      return `its problem has no ${name}`
  const times = property(entry, "times")
  if (!Array.isArray(times) || times.length === 0) return "it has no times"
  return times.every(isStepTime) ? undefined : "one of its times is none"
}

const isStepTime = (time: unknown): boolean =>
  typeof time === "object" &&
  time !== null &&
  kernelNames.some((name) => name === property(time, "kernel")) &&
  arePositive(time, ["batch", "median", "lower", "upper", "samples"])
