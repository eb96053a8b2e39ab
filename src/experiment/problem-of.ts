import type { Dataset } from "../optim/dataset.ts"
import { functionProblem } from "../optim/function-problem.ts"
import { machineFor } from "../optim/kernels/machine.ts"
import type { MachineMaker } from "../optim/kernels/kernels.ts"
import { requireMemory } from "../optim/memory.ts"
import { network, networkBytes } from "../optim/network.ts"
import type { Problem } from "../optim/problem.ts"
import { linearRegression, logisticRegression, regressionBytes } from "../optim/regression.ts"
import { mislabel, syntheticDataset } from "../optim/synthetic.ts"
import { testFunctions } from "../optim/test-functions.ts"
import { digitsDataset } from "./digits.ts"
import { isFunction, type Experiment } from "./experiment.ts"
import { sizesIn } from "./field.ts"
import { penguinDataset } from "./penguins.ts"

/** What of an experiment decides its problem: two that agree in these share one. */
export type ProblemKey = Pick<
  Experiment,
  | "task"
  | "data"
  | "examples"
  | "features"
  | "classes"
  | "mislabelled"
  | "hidden"
  | "activation"
  | "seed"
  | "precision"
>

/** The cost of an experiment, and its training set where it has one. */
export async function problemOf(
  key: ProblemKey,
  maker: MachineMaker = machineFor(key.precision),
): Promise<Problem> {
  const { task } = key
  return isFunction(task)
    ? functionProblem(testFunctions[task])
    : problemOn(key, await datasetOf(key), maker)
}

/** The cost of an experiment on a training set. */
export function problemOn(
  { task, hidden, activation, classes, precision }: ProblemKey,
  dataset: Dataset,
  maker: MachineMaker = machineFor(precision),
): Problem {
  if (task === "linear") return linearRegression(dataset, maker)
  if (task === "logistic") return logisticRegression(dataset, maker)
  const layers = task === "network" ? sizesIn(hidden) : []
  return network(dataset, { hidden: layers, activation, classes }, maker)
}

/** Vectors that a training may need: parameters, gradient and the state of any optimizer. */
const vectors = 5

/**
 * The bytes that a run takes at least: the training set as it is drawn, and laid out for the
 * kernels. Known before there is any of it.
 */
export function problemBytes({
  task,
  examples: size,
  features,
  hidden,
  classes,
  precision,
}: ProblemKey): number {
  if (isFunction(task)) return 0
  const shape = { size, features }
  const drawn = size * (features + 1) * (precision === "single" ? 4 : 8)
  if (task === "linear" || task === "logistic")
    return drawn + regressionBytes(shape, precision, vectors)
  const layers = task === "network" ? sizesIn(hidden) : []
  return drawn + networkBytes(shape, { hidden: layers, classes }, precision, vectors)
}

/**
 * The training set of an experiment.
 *
 * @throws MemoryRefusal before anything is drawn, where the run would take too much.
 */
export async function datasetOf(key: ProblemKey): Promise<Dataset> {
  const { task, data, examples, features } = key
  requireMemory(problemBytes(key))
  if (isFunction(task)) throw new RangeError(`the function ${task} has no training set`)
  if (data === "synthetic") return syntheticDataset({ ...key, task })
  return mislabel(
    data === "digits"
      ? await digitsDataset(examples, features)
      : await penguinDataset(task, features),
    key,
  )
}
