import { cpus } from "node:os"
import { batches } from "../../src/experiment/control-values.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { timedProblem, type Recording } from "../../src/experiment/measuring/recording.ts"
import type { Measurement } from "../../src/experiment/measuring/measure.ts"
import type { Stamp } from "../../src/experiment/measuring/stamp.ts"
import {
  throughputExperiment,
  throughputSizes,
  type ThroughputRecording,
} from "../../src/experiment/measuring/throughput-recording.ts"
import { conductStepTime, kernelNames } from "../../src/experiment/studies/step-time.ts"
import { conductThroughput } from "../../src/experiment/studies/throughput.ts"

/** Measures the steps of an experiment on the machine that this runs on, in Node. */
export async function recordHere(experiment: Experiment): Promise<Recording> {
  const { times } = await conductStepTime({
    kind: "step-time",
    experiment,
    sizes: batches(experiment.examples),
    kernels: kernelNames,
  })
  return {
    ...stampHere(),
    problem: timedProblem(experiment),
    times: times.map(rounded),
  }
}

/** Measures how many examples a second go through a step, likewise. */
export async function recordThroughputHere(): Promise<ThroughputRecording> {
  const { times } = await conductThroughput({
    kind: "throughput",
    experiment: throughputExperiment,
    sizes: throughputSizes,
  })
  return { ...stampHere(), times: times.map(rounded) }
}

const stampHere = (): Stamp => ({
  machine: cpus()[0]?.model.trim() || "a machine without a name",
  runtime: `Node ${process.versions.node}`,
  date: new Date().toISOString().slice(0, 10),
})

/** Three digits: no clock is more exact than that. */
const rounded = <M extends Measurement>(time: M): M => ({
  ...time,
  median: Number(time.median.toPrecision(3)),
  lower: Number(time.lower.toPrecision(3)),
  upper: Number(time.upper.toPrecision(3)),
})
