import type { Dataset } from "../optim/dataset.ts"
import { linearRegression } from "../optim/linear-regression.ts"
import { logisticRegression } from "../optim/logistic-regression.ts"
import type { Problem } from "../optim/problem.ts"
import { mislabel, syntheticDataset } from "../optim/synthetic.ts"
import type { Experiment } from "./experiment.ts"
import { penguinDataset } from "./penguins.ts"

/** What of an experiment decides its problem: two that agree in these share one. */
export type ProblemKey = Pick<
  Experiment,
  "task" | "data" | "examples" | "features" | "mislabelled" | "seed"
>

/** The training set and cost of an experiment. */
export async function problemOf(key: ProblemKey): Promise<Problem> {
  const dataset = await datasetOf(key)
  return key.task === "linear" ? linearRegression(dataset) : logisticRegression(dataset)
}

async function datasetOf(key: ProblemKey): Promise<Dataset> {
  const { task, data, features, mislabelled, seed } = key
  if (data === "synthetic") return syntheticDataset(key)
  return mislabel(await penguinDataset(task, features), { task, mislabelled, seed })
}
