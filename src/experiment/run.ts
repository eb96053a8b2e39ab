import { createTraining, type Training } from "../optim/train.ts"
import type { Problem } from "../optim/problem.ts"
import type { Trace } from "../optim/trace.ts"
import type { Experiment } from "./experiment.ts"
import { problemOf } from "./problem-of.ts"

/** Runs an experiment from start to end, here and now. */
export async function run(experiment: Experiment): Promise<Trace> {
  const training = trainingOf(experiment, await problemOf(experiment))
  while (!training.advance(Infinity));
  return training.trace()
}

/** An experiment about to run on its problem. */
export const trainingOf = (experiment: Experiment, problem: Problem): Training => {
  const { batch, partial, rate, decay, steps, seed, start } = experiment
  return createTraining(problem, { batch, partial, rate, decay, steps, seed, start })
}
