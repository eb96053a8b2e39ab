import { linearRegression } from "../../src/optim/linear-regression.ts"
import { logisticRegression } from "../../src/optim/logistic-regression.ts"
import type { Problem } from "../../src/optim/problem.ts"
import { syntheticDataset, type SyntheticSettings, type Task } from "../../src/optim/synthetic.ts"
import type { TrainingSettings } from "../../src/optim/train.ts"

export const tasks: readonly Task[] = ["linear", "logistic"]

export function problemOf(task: Task, settings: Partial<SyntheticSettings> = {}): Problem {
  const dataset = syntheticDataset({
    task,
    examples: 200,
    features: 2,
    mislabelled: 0.05,
    seed: 1,
    ...settings,
  })
  return task === "linear" ? linearRegression(dataset) : logisticRegression(dataset)
}

export const settings: TrainingSettings = {
  batch: 20,
  partial: "keep",
  rate: 0.1,
  decay: 0,
  steps: 50,
  seed: 1,
  start: 1,
}

export const inOrder = (size: number): Uint32Array =>
  Uint32Array.from({ length: size }, (_, i) => i)
