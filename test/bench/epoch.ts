import { machineFor } from "../../src/optim/kernels/machine.ts"
import { RandomStream } from "../../src/optim/random.ts"
import { logisticRegression } from "../../src/optim/regression.ts"
import { sampleData } from "./contenders/sample.ts"
import { median } from "./measure.ts"

/** What a shuffle costs: an epoch in a new random order each time, against one in order. */
export function measureEpochs(
  batch: number,
  rounds: number,
): { inOrder: number; shuffled: number; ratio: number } {
  const size = 65_536
  const features = 64
  const work = { kind: "logistic", examples: size, features, batch, rate: 0.05 } as const
  const { inputs, targets } = sampleData(work)
  const problem = logisticRegression(
    { size, features, inputs, targets, mislabelled: new Uint8Array(size) },
    machineFor("single"),
  )
  const epochs = [false, true].map((isShuffled) => {
    const { vector, shuffle, shuffleState, batchCost, machine } = problem.open(2)
    const [parameters, gradient] = [vector(), vector()]
    new RandomStream(1, "shuffle").save(shuffleState)
    return (): number => {
      const began = performance.now()
      if (isShuffled) shuffle()
      for (let from = 0; from < size; from += batch) {
        batchCost(parameters, from, from + batch, gradient)
        machine.kernels.descend(
          parameters.byteOffset,
          gradient.byteOffset,
          0.05,
          problem.vectorLength,
        )
      }
      return performance.now() - began
    }
  })
  const times = Array.from({ length: rounds * 8 }, () => epochs.map((epoch) => epoch()))
  return {
    inOrder: median(times.map(([inOrder]) => inOrder)),
    shuffled: median(times.map(([, shuffled]) => shuffled)),
    ratio: median(times.map(([inOrder, shuffled]) => shuffled / inOrder)),
  }
}
