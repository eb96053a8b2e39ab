import { requireExperiment, type Experiment } from "../experiment.ts"
import { throughputTasks, type ThroughputTime } from "../studies/throughput.ts"
import { arePositive, property, stampFault, type Stamp } from "./stamp.ts"

/** The throughput of a machine that has a name, as it was measured once. */
export interface ThroughputRecording extends Stamp {
  readonly times: readonly ThroughputTime[]
}

/** What is timed, here and on the recorded machine: examples that fill no common cache. */
export const throughputExperiment: Experiment = requireExperiment({
  task: "logistic",
  examples: 262_144,
  features: 64,
  classes: 10,
  hidden: "64",
  batch: 64,
  rate: 0.01,
  start: 1,
  steps: 1,
})

/** From what the smallest cache holds with room to spare to the whole training set. */
export const throughputSizes: readonly number[] = Array.from({ length: 15 }, (_, k) => 2 ** (k + 4))

/**
 * The recording that a file holds.
 *
 * @throws TypeError that says why it is none.
 */
export function requireThroughputRecording(input: unknown): ThroughputRecording {
  const fault = faultOf(input)
  if (fault !== undefined) throw new TypeError(`the recorded throughput: ${fault}`)
  if (!isRecording(input)) throw new TypeError("the recorded throughput is none")
  return input
}

const isRecording = (input: unknown): input is ThroughputRecording => faultOf(input) === undefined

function faultOf(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null) return "it is no record"
  const times = property(input, "times")
  if (!Array.isArray(times) || times.length === 0) return "it has no times"
  return times.every(isTime) ? stampFault(input) : "one of its times is none"
}

const isTime = (time: unknown): boolean =>
  typeof time === "object" &&
  time !== null &&
  throughputTasks.some((task) => task === property(time, "task")) &&
  arePositive(time, ["batch", "bytes", "median", "lower", "upper", "samples"])
