import type { Problem } from "../../optim/problem.ts"
import { RandomStream } from "../../optim/random.ts"
import type { Experiment } from "../experiment.ts"
import type { Work } from "./measure.ts"

/**
 * Steps of plain gradient descent on one mini-batch, again and again, as something to be timed.
 * Its examples lie scattered over the training set, as shuffling leaves them: those that fit a
 * cache are read from it in the next step, the others come from further away each time.
 */
export function throughputWorks(
  problem: Problem,
  { rate, seed, start }: Pick<Experiment, "rate" | "seed" | "start">,
  sizes: readonly number[],
): Work[] {
  const workspace = problem.open(2)
  const { kernels } = workspace.machine
  const parameters = workspace.vector()
  const gradient = workspace.vector()
  new RandomStream(seed, "shuffle").save(workspace.shuffleState)
  workspace.shuffle()
  return sizes.map((batch) => (steps) => {
    problem.initialise(parameters, new RandomStream(seed, "start"), start)
    for (let k = 0; k < steps; k++) {
      workspace.batchCost(parameters, 0, batch, gradient)
      kernels.descend(parameters.byteOffset, gradient.byteOffset, rate, problem.vectorLength)
    }
  })
}
