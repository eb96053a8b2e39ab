import { requireExperiment } from "../../../src/experiment/experiment.ts"
import { run } from "../../../src/experiment/run.ts"
import type { MachineMaker } from "../../../src/optim/kernels/kernels.ts"
import { optimizerNames } from "../../../src/optim/optimizer-names.ts"
import { fingerprint } from "../../optim/trace-bits.ts"

const network = {
  task: "network",
  features: 6,
  classes: 4,
  hidden: "12x7",
  activation: "tanh",
  batch: 24,
  start: 1,
  steps: 2000,
  examples: 240,
} as const

/** Long runs: every optimizer on a network, every task, both precisions. */
const runs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...Object.fromEntries(
    optimizerNames.map((optimizer) => [optimizer, { ...network, optimizer, rate: 0.01 }]),
  ),
  "linear, by single examples": {
    task: "linear",
    features: 2,
    batch: 1,
    rate: 0.01,
    steps: 30_000,
  },
  "logistic, wide rows": { task: "logistic", features: 37, batch: 48, rate: 0.2, steps: 5000 },
  "logistic, wide rows, by single examples": {
    task: "logistic",
    features: 16,
    batch: 1,
    rate: 0.02,
    steps: 30_000,
  },
  "softmax on penguins": { task: "softmax", data: "penguins", features: 3, steps: 5000 },
  "relu, clipped, cosine with warm-up": {
    ...network,
    activation: "relu",
    optimizer: "adam",
    clip: 0.5,
    schedule: "cosine",
    warmUp: 200,
    rate: 0.02,
  },
  "adam in double precision": { ...network, optimizer: "adam", rate: 0.01, precision: "double" },
  "logistic in double precision": {
    task: "logistic",
    features: 5,
    steps: 5000,
    precision: "double",
  },
  "rosenbrock by amsgrad": { task: "rosenbrock", optimizer: "amsgrad", start: 0, steps: 5000 },
}

/** The hash of each run's trace: every bit of every column counts. */
export async function hashes(maker?: MachineMaker): Promise<Record<string, string>> {
  const entries: [string, string][] = []
  for (const [name, input] of Object.entries(runs)) {
    const experiment = requireExperiment(input)
    const trace = await run(experiment, experiment.precision === "single" ? maker : undefined)
    if (trace.outcome.kind !== "completed") throw new Error(`${name} did not complete`)
    entries.push([name, fingerprint(trace)])
  }
  return Object.fromEntries(entries)
}
