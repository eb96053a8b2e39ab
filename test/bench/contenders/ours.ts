import type { MachineMaker } from "../../../src/optim/kernels/kernels.ts"
import { machineFor } from "../../../src/optim/kernels/machine.ts"
import { plain } from "../../../src/optim/kernels/plain.ts"
import { network } from "../../../src/optim/network.ts"
import type { Problem } from "../../../src/optim/problem.ts"
import { linearRegression, logisticRegression } from "../../../src/optim/regression.ts"
import { createTraining, type Training } from "../../../src/optim/train.ts"
import { featuresOf } from "./batches.ts"
import type { Contender, Data, Prepared, Work } from "./contender.ts"
import { seconds } from "./seconds.ts"

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

/**
 * Each run is a training of its own, made just before it and already under way, neither of which is
 * timed: memory that lies idle while others have their turn may have been taken back by the system
 * when its own comes.
 */
function prepare(work: Work, data: Data, maker: MachineMaker): Prepared {
  const problem = problemOf(work, data, maker)
  const begin = (steps: number): Training =>
    createTraining(
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
        steps,
        seed: 1,
        start: 0,
        checkpoints: 2,
      },
    )
  let training: Training | undefined
  return {
    run(steps) {
      const before = Math.ceil(steps / 2)
      // One more than are made: the full cost of the last state is no part of the updates.
      const total = before + steps + 1
      const running = begin(total)
      training = running
      const made = (): number => Math.round(running.progress * total)
      running.advance(before * work.batch)
      const from = made()
      const taken = seconds(() => running.advance(steps * work.batch))
      return Promise.resolve((taken * steps) / (made() - from))
    },
    lastCost() {
      const steps = training?.news().steps
      return Promise.resolve(steps?.batchCost[steps.length - 1] ?? NaN)
    },
    dispose() {
      training = undefined
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
