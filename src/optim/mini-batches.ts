import { batchEnd, partition, type Partial } from "./batches.ts"
import type { Dataset } from "./dataset.ts"
import type { Problem, Workspace } from "./problem.ts"
import { RandomStream } from "./random.ts"

/** The places of a mini-batch in the order of its epoch: `from` up to, not including, `to`. */
export interface MiniBatch {
  readonly from: number
  readonly to: number
}

/**
 * The mini-batches of a training in the order in which it takes them, without end, on a workspace
 * of their own. While one is held, the workspace stands in the order of its epoch: `batchCost` of
 * its places is that update's J^{t}, bit for bit, at any parameters.
 */
export function* miniBatches(
  { size }: Pick<Problem, "size">,
  workspace: Pick<Workspace, "shuffle" | "shuffleState">,
  { batch, partial, seed }: { batch: number; partial: Partial; seed: number },
): Generator<MiniBatch, never> {
  const cut = partition(size, batch, partial)
  new RandomStream(seed, "shuffle").save(workspace.shuffleState)
  for (;;) {
    if (batch !== size) workspace.shuffle()
    for (let t = 0; t < cut.count; t++) yield { from: t * batch, to: batchEnd(cut, t) }
  }
}

/** Some examples of a training set, given by their numbers, as a training set of their own. */
export function subset(dataset: Dataset, examples: ArrayLike<number>): Dataset {
  const { features, inputs, targets, mislabelled } = dataset
  const size = examples.length
  const chosen = {
    size,
    features,
    inputs: inputs.slice(0, size * features),
    targets: targets.slice(0, size),
    mislabelled: mislabelled.slice(0, size),
  }
  for (let row = 0; row < size; row++) {
    const from = examples[row] * features
    chosen.inputs.set(inputs.subarray(from, from + features), row * features)
    chosen.targets[row] = targets[examples[row]]
    chosen.mislabelled[row] = mislabelled[examples[row]]
  }
  return chosen
}
