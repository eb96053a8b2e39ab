import type { MachineMaker } from "../optim/kernels/kernels.ts"
import type { Problem } from "../optim/problem.ts"
import type { Trace } from "../optim/trace.ts"
import { createTraining, type Training, type TrainingSettings } from "../optim/train.ts"
import type { Experiment } from "./experiment.ts"
import { problemOf } from "./problem-of.ts"

/** Runs an experiment from start to end, here and now; on a machine of its own choice, or the given one. */
export async function run(experiment: Experiment, maker?: MachineMaker): Promise<Trace> {
  const training = trainingOf(experiment, await problemOf(experiment, maker))
  while (!training.advance(Infinity));
  return training.trace()
}

/** An experiment about to run on its problem. */
export const trainingOf = (experiment: Experiment, problem: Problem): Training =>
  createTraining(problem, trainingSettings(experiment))

/** What of an experiment says how its problem is trained. */
export const trainingSettings = (experiment: Experiment): TrainingSettings => ({
  batch: experiment.batch,
  partial: experiment.partial,
  optimizer: experiment.optimizer,
  momentum: experiment.momentum,
  ...(experiment.squares > 0 && { squares: experiment.squares }),
  weightDecay: experiment.weightDecay,
  ...(experiment.clip > 0 && { clipNorm: experiment.clip }),
  schedule: experiment.schedule,
  rate: experiment.rate,
  decay: experiment.decay,
  every: experiment.every,
  warmUp: experiment.warmUp,
  steps: experiment.steps,
  seed: experiment.seed,
  start: experiment.start,
})
