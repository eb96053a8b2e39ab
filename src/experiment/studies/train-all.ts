import type { Problem } from "../../optim/problem.ts"
import type { Trace } from "../../optim/trace.ts"
import type { Training } from "../../optim/train.ts"
import type { Experiment } from "../experiment.ts"
import { trainingOf } from "../run.ts"
import { sliceTime, type Conditions } from "./conditions.ts"

/** Time between two pieces of news, in milliseconds. */
const newsTime = 16

/** Multiplications between two looks at the clock. */
const glance = 200_000

/** Trains all together, always carrying on the one that is least advanced. */
export async function trainAll(
  experiments: readonly Experiment[],
  problem: Problem,
  { onProgress, onNews, pause }: Conditions,
): Promise<Trace[]> {
  const trainings = experiments.map((experiment) => trainingOf(experiment, problem))
  const work = Math.ceil(glance / problem.exampleWork)
  let rested = performance.now()
  let told = rested
  for (;;) {
    const run = leastAdvanced(trainings)
    if (run === undefined) break
    trainings[run].advance(work)
    const now = performance.now()
    if (onNews !== undefined && now - told >= newsTime) {
      trainings.forEach((training, index) => onNews(index, training.news()))
      told = now
    }
    if (now - rested < sliceTime) continue
    onProgress?.(trainings.reduce((sum, { progress }) => sum + progress, 0) / trainings.length)
    await pause?.()
    rested = performance.now()
  }
  onProgress?.(1)
  return trainings.map((training) => training.trace())
}

/** The index of the training that is least advanced, of those that have not ended. */
function leastAdvanced(trainings: readonly Training[]): number | undefined {
  let least: number | undefined
  trainings.forEach(({ progress }, index) => {
    if (progress < 1 && (least === undefined || progress < trainings[least].progress)) least = index
  })
  return least
}
