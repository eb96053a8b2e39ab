import { batchEnd, partition } from "../../optim/batches.ts"
import { plainDescentBy, type PlainDescent, type Problem } from "../../optim/problem.ts"
import { RandomStream } from "../../optim/random.ts"
import { createOptimizer, isPlainDescent } from "../../optim/optimizers.ts"
import type { Experiment } from "../experiment.ts"
import { trainingSettings } from "../run.ts"
import type { Work } from "./measure.ts"

/**
 * Descent on a problem by mini-batches of different sizes, as something to be timed: one time is
 * one update by the experiment's optimizer, with its share of the shuffling of an epoch. They go
 * the way that a training sends them: with plain descent, several in one call of the kernels
 * where the problem has it. All sizes share one layout of the training set in memory.
 */
export function stepWorks(
  problem: Problem,
  experiment: Experiment,
  sizes: readonly number[],
): Work[] {
  const { rate, seed, start } = experiment
  const settings = trainingSettings(experiment)
  const transformation = createOptimizer(settings)
  const isPlain = isPlainDescent(settings)
  const workspace = problem.open(2 + transformation.vectors)
  const { kernels } = workspace.machine
  const parameters = workspace.vector()
  const gradient = workspace.vector()
  new RandomStream(seed, "shuffle").save(workspace.shuffleState)
  const optimizer = transformation.init({
    kernels,
    length: problem.vectorLength,
    vector: workspace.vector,
  })
  const begin = (): void => problem.initialise(parameters, new RandomStream(seed, "start"), start)

  const byBatches = (batch: number): Work => {
    const cut = partition(problem.size, batch, "keep")
    let t = 0
    return (updates) => {
      begin()
      for (let k = 0; k < updates; k++) {
        if (t === 0 && cut.count > 1) workspace.shuffle()
        workspace.batchCost(parameters, t * batch, batchEnd(cut, t), gradient)
        if (!isPlain) optimizer.update(gradient, parameters)
        kernels.descend(parameters.byteOffset, gradient.byteOffset, rate, problem.vectorLength)
        t = t + 1 === cut.count ? 0 : t + 1
      }
    }
  }

  const inOneGo = ({ run, most }: PlainDescent, batch: number): Work => {
    const cut = partition(problem.size, batch, "keep")
    let t = 0
    return (updates) => {
      begin()
      for (let left = updates; left > 0;) {
        if (t === 0) workspace.shuffle()
        const count = Math.min(left, most, cut.count - t)
        run(parameters, gradient, t * batch, batchEnd(cut, t + count - 1), batch, rate, Infinity)
        t = t + count === cut.count ? 0 : t + count
        left -= count
      }
    }
  }

  return sizes.map((batch) => {
    const plainDescent = isPlain ? plainDescentBy(batch, problem, workspace) : undefined
    return plainDescent === undefined ? byBatches(batch) : inOneGo(plainDescent, batch)
  })
}
