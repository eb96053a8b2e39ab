import type { Experiment } from "../../src/experiment/experiment.ts"
import recorded from "../../src/experiment/measuring/recorded.json" with { type: "json" }
import {
  recordingOf,
  requireRecordings,
  timedProblem,
  type Recording,
} from "../../src/experiment/measuring/recording.ts"
import { recordHere } from "./record-here.ts"

const recordings = requireRecordings(recorded)
const measured = new Map<string, Promise<Recording>>()

/** The recording of an experiment's steps; one that nobody recorded is measured as the page is built. */
export async function recordingFor(experiment: Experiment): Promise<Recording> {
  const known = recordingOf(recordings, experiment)
  if (known !== undefined) return known
  const key = JSON.stringify(timedProblem(experiment))
  const fresh = measured.get(key) ?? recordHere(experiment)
  measured.set(key, fresh)
  return fresh
}
