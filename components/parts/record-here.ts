import { cpus } from "node:os"
import { batches } from "../../src/experiment/control-values.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { timedProblem, type Recording } from "../../src/experiment/measuring/recording.ts"
import { conductStepTime, kernelNames } from "../../src/experiment/studies/step-time.ts"

/** Measures the steps of an experiment on the machine that this runs on, in Node. */
export async function recordHere(experiment: Experiment): Promise<Recording> {
  const { times } = await conductStepTime({
    kind: "step-time",
    experiment,
    sizes: batches(experiment.examples),
    kernels: kernelNames,
  })
  return {
    machine: cpus()[0]?.model.trim() || "a machine without a name",
    runtime: `Node ${process.versions.node}`,
    date: new Date().toISOString().slice(0, 10),
    problem: timedProblem(experiment),
    times: times.map((time) => ({
      ...time,
      median: rounded(time.median),
      lower: rounded(time.lower),
      upper: rounded(time.upper),
    })),
  }
}

/** Three digits: no clock is more exact than that. */
const rounded = (seconds: number): number => Number(seconds.toPrecision(3))
