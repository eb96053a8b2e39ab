import type { MachineMaker } from "../../../src/optim/kernels/kernels.ts"
import { machineFor } from "../../../src/optim/kernels/machine.ts"
import { plain } from "../../../src/optim/kernels/plain.ts"
import { network } from "../../../src/optim/network.ts"
import type { Problem } from "../../../src/optim/problem.ts"
import { linearRegression, logisticRegression } from "../../../src/optim/regression.ts"
import { createTraining } from "../../../src/optim/train.ts"
import { featuresOf } from "./batches.ts"
import type { Contender, Data, Prepared, Work } from "./contender.ts"
import { seconds } from "./seconds.ts"

/** Updates that a training is made for: what is measured is its beginning. */
const most = 4_000_000

/**
 * The engine as lessons run it: a training that reshuffles each epoch and records, for each
 * update, its cost, the norm of its gradient and what the batch held.
 */
const engine = (name: string, maker: MachineMaker): Contender => ({
  name,
  prepare: (work, data) => Promise.resolve(prepare(work, data, maker)),
})

export const compiledEngine = engine("Downhill", machineFor("single"))

export const plainEngine = engine("Downhill, plain", plain("single"))

function prepare(work: Work, data: Data, maker: MachineMaker): Prepared {
  const problem = problemOf(work, data, maker)
  const total = Math.min(most, Math.ceil(4e9 / work.batch))
  const training = createTraining(
    {
      ...problem,
      initialise(parameters) {
        problem.places.forEach((at, j) => (parameters[at] = data.parameters[j]))
      },
    },
    {
      batch: work.batch,
      partial: "keep",
      optimizer: work.kind === "network" ? work.optimizer : "sgd",
      schedule: "constant",
      rate: work.rate,
      decay: 0,
      every: 1,
      warmUp: 0,
      steps: total,
      seed: 1,
      start: 0,
      checkpoints: 2,
    },
  )
  const made = (): number => Math.round(training.progress * total)
  return {
    run(steps) {
      const before = made()
      const taken = seconds(() => training.advance(steps * work.batch))
      return Promise.resolve((taken * steps) / (made() - before))
    },
    lastCost() {
      const { batchCost, length } = training.news().steps
      return Promise.resolve(batchCost[length - 1])
    },
    dispose() {
      // Its memory goes with it.
    },
  }
}

function problemOf(work: Work, { inputs, targets }: Data, maker: MachineMaker): Problem {
  const size = work.examples
  const dataset = {
    size,
    features: featuresOf(work),
    inputs,
    targets,
    mislabelled: new Uint8Array(size),
  }
  if (work.kind === "network") {
    const [, hidden, classes] = work.layers
    return network(dataset, { hidden: [hidden], activation: "relu", classes }, maker)
  }
  return work.kind === "linear"
    ? linearRegression(dataset, maker)
    : logisticRegression(dataset, maker)
}
