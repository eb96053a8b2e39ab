import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax"
import { cutBatches, type Batch } from "./batches.ts"
import type { Contender, Data, Prepared, Work } from "./contender.ts"
import { partsOf } from "./parameters.ts"
import { seconds } from "./seconds.ts"

/** jax-js on its backend in WebAssembly; a whole step is one compiled function. */
export const jaxWasm: Contender = { name: "jax-js wasm", prepare }

/** All that a step changes: the parameters and, for Adam, moments and powers of their rates. */
type State = {
  parameters: np.Array[]
  first: np.Array[]
  second: np.Array[]
  powers: np.Array[]
}

async function prepare(work: Work, data: Data): Promise<Prepared | undefined> {
  const devices = await init("wasm")
  if (!devices.includes("wasm")) return undefined
  defaultDevice("wasm")
  const batches = cutBatches(work, data).map(({ size, inputs, targets }) => ({
    inputs: np.array(inputs).reshape([size, inputs.length / size]),
    targets: targetsOf(work, { size, inputs, targets }),
  }))
  const update = jit((state: State, inputs: np.Array, targets: np.Array): [np.Array, State] =>
    updated(work, state, inputs, targets),
  )
  let state = startOf(work, data)
  let step = 0
  let costs = new Float32Array(1)
  return {
    run: (steps) => {
      costs = new Float32Array(steps)
      const taken = seconds(() => {
        for (let t = 0; t < steps; t++) {
          const { inputs, targets } = batches[step++ % batches.length]
          const [cost, next] = update(state, inputs.ref, targets.ref)
          costs[t] = cost.dataSync()[0]
          state = next
        }
      })
      return Promise.resolve(taken)
    },
    lastCost: () => Promise.resolve(costs[costs.length - 1]),
    dispose: () => {
      tree.dispose(state)
      tree.dispose(batches.flatMap(({ inputs, targets }) => [inputs, targets]))
      update.dispose()
    },
  }
}

/** A column; of a network, a row of zeros and a one for each example. */
function targetsOf(work: Work, { size, targets }: Batch): np.Array {
  if (work.kind !== "network") return np.array(targets).reshape([size, 1])
  const outputs = work.layers[2]
  const values = new Float32Array(size * outputs)
  for (let i = 0; i < size; i++) values[i * outputs + targets[i]] = 1
  return np.array(values).reshape([size, outputs])
}

const isAdam = (work: Work): boolean => work.kind === "network" && work.optimizer === "adam"

function startOf(work: Work, data: Data): State {
  const parts = partsOf(work, data)
  const zeros = (): np.Array[] => (isAdam(work) ? parts.map(({ shape }) => np.zeros(shape)) : [])
  return {
    parameters: parts.map(({ values, shape }) => np.array(values).reshape(shape)),
    first: zeros(),
    second: zeros(),
    powers: isAdam(work) ? [np.ones([]), np.ones([])] : [],
  }
}

function updated(
  work: Work,
  { parameters, first, second, powers }: State,
  inputs: np.Array,
  targets: np.Array,
): [np.Array, State] {
  const cost = (values: np.Array[], x: np.Array, y: np.Array): np.Array =>
    costOf(work, values, x, y)
  const [value, gradients] = valueAndGrad(cost)(tree.ref(parameters), inputs, targets)
  if (!isAdam(work)) {
    const moved = parameters.map((parameter, k) => parameter.sub(gradients[k].mul(work.rate)))
    return [value, { parameters: moved, first, second, powers }]
  }
  const [power1, power2] = [powers[0].mul(0.9), powers[1].mul(0.999)]
  const rate = np.divide(work.rate, np.subtract(1, power1.ref))
  const correction = np.sqrt(np.subtract(1, power2.ref))
  const moments1 = first.map((m, k) => m.mul(0.9).add(gradients[k].ref.mul(0.1)))
  const moments2 = second.map((v, k) => v.mul(0.999).add(np.square(gradients[k]).mul(0.001)))
  const moved = parameters.map((parameter, k) => {
    const scale = np.sqrt(moments2[k].ref).div(correction.ref).add(1e-8)
    return parameter.sub(moments1[k].ref.mul(rate.ref).div(scale))
  })
  rate.dispose()
  correction.dispose()
  return [value, { parameters: moved, first: moments1, second: moments2, powers: [power1, power2] }]
}

/** Mean cost of a mini-batch, in operations that the library can differentiate. */
function costOf(work: Work, parameters: np.Array[], inputs: np.Array, targets: np.Array): np.Array {
  const z = predict(inputs, parameters)
  switch (work.kind) {
    case "linear":
      return np.mean(np.square(z.sub(targets))).mul(0.5)
    case "logistic":
      return np.mean(nn.softplus(z.ref).sub(targets.mul(z)))
    case "network":
      return np.mean(np.sum(targets.mul(nn.logSoftmax(z, -1)), 1)).neg()
  }
}

/** Each layer's weights and biases in turn, rectified between them. */
function predict(inputs: np.Array, parameters: np.Array[]): np.Array {
  let values = inputs
  for (let layer = 0; layer < parameters.length; layer += 2) {
    if (layer > 0) values = nn.relu(values)
    values = np.matmul(values, parameters[layer]).add(parameters[layer + 1])
  }
  return values
}
