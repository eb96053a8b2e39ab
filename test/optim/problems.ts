import type { Dataset } from "../../src/optim/dataset.ts"
import type { MachineMaker, Vector } from "../../src/optim/kernels/kernels.ts"
import { plain } from "../../src/optim/kernels/plain.ts"
import { network } from "../../src/optim/network.ts"
import type { Problem } from "../../src/optim/problem.ts"
import { linearRegression, logisticRegression } from "../../src/optim/regression.ts"
import { syntheticDataset, type SyntheticSettings, type Task } from "../../src/optim/synthetic.ts"
import type { TrainingSettings } from "../../src/optim/train.ts"

export const tasks = ["linear", "logistic"] as const

export const datasetOf = (task: Task, settings: Partial<SyntheticSettings> = {}): Dataset =>
  syntheticDataset({ task, examples: 200, features: 2, mislabelled: 0.05, seed: 1, ...settings })

export function problemOf(
  task: Task,
  settings: Partial<SyntheticSettings> = {},
  maker: MachineMaker = plain("double"),
): Problem {
  const dataset = datasetOf(task, { classes: 3, ...settings })
  if (task === "linear") return linearRegression(dataset, maker)
  if (task === "logistic") return logisticRegression(dataset, maker)
  const hidden = task === "network" ? [7, 5] : []
  return network(dataset, { hidden, activation: "tanh", classes: settings.classes ?? 3 }, maker)
}

export const settings: TrainingSettings = {
  batch: 20,
  partial: "keep",
  optimizer: "sgd",
  schedule: "inverse-time",
  rate: 0.1,
  decay: 0,
  every: 1,
  warmUp: 0,
  steps: 50,
  seed: 1,
  start: 1,
}

/** A problem as functions of plain parameter arrays, without padding. */
export function evaluator(problem: Problem) {
  const { vector, cost, batchCost } = problem.open(2)
  const [parameters, gradient] = [vector(), vector()]
  const place = (values: ArrayLike<number>): Vector => {
    problem.places.forEach((at, j) => (parameters[at] = values[j]))
    return parameters
  }
  return {
    cost: (values: ArrayLike<number>) => cost(place(values)),
    batch: (values: ArrayLike<number>, from: number, to: number) => {
      const costOf = batchCost(place(values), from, to, gradient)
      return { cost: costOf, gradient: Float64Array.from(problem.places, (at) => gradient[at]) }
    },
  }
}
