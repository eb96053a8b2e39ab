import * as tf from "@tensorflow/tfjs-core"
import "@tensorflow/tfjs-backend-cpu"
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm"
import { cutBatches } from "./batches.ts"
import type { Contender, Data, Prepared, Work } from "./contender.ts"
import { partsOf } from "./parameters.ts"
import { seconds } from "./seconds.ts"

/** TensorFlow.js on its backend in JavaScript. */
export const tensorflowCpu: Contender = {
  name: "TensorFlow.js cpu",
  prepare: (work, data) => prepare("cpu", work, data),
}

/**
 * TensorFlow.js on its backend in WebAssembly: SIMD, one thread.
 *
 * To be called once, before any work is prepared.
 *
 * @param folder where its .wasm files lie: a URL or, in Node, a path; ends in a slash.
 */
export function tensorflowWasm(folder: string): Contender {
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false)
  setThreadsCount(1)
  setWasmPaths(folder)
  return {
    name: "TensorFlow.js wasm",
    prepare: (work, data) => prepare("wasm", work, data),
  }
}

interface Tensors {
  readonly inputs: tf.Tensor2D
  readonly targets: tf.Tensor2D
}

async function prepare(backend: string, work: Work, data: Data): Promise<Prepared> {
  await requireBackend(backend)
  const batches = cutBatches(work, data).map(({ size, inputs, targets }) => ({
    inputs: tf.tensor2d(inputs, [size, inputs.length / size]),
    targets: targetsOf(work, size, targets),
  }))
  const variables = partsOf(work, data).map(({ values, shape }) =>
    tf.variable(tf.tensor2d(values, shape)),
  )
  const optimizer = optimizerOf(work)
  let step = 0
  let costs = new Float32Array(1)
  return {
    run: async (steps) => {
      await requireBackend(backend)
      costs = new Float32Array(steps)
      return seconds(() => {
        for (let t = 0; t < steps; t++) {
          const batch = batches[step++ % batches.length]
          costs[t] = tf.tidy(() => {
            const { cost, gradients } = differentiate(work, variables, batch)
            optimizer.applyGradients(named(variables, gradients))
            return cost.dataSync()[0]
          })
        }
      })
    },
    lastCost: () => Promise.resolve(costs[costs.length - 1]),
    dispose: () => {
      optimizer.dispose()
      tf.dispose([...variables, ...batches.flatMap(({ inputs, targets }) => [inputs, targets])])
    },
  }
}

async function requireBackend(backend: string): Promise<void> {
  if (tf.getBackend() === backend) return
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no backend ${backend}`)
}

/** A column; of a network, a row of zeros and a one for each example. */
function targetsOf(work: Work, size: number, targets: Float32Array): tf.Tensor2D {
  if (work.kind !== "network") return tf.tensor2d(targets, [size, 1])
  const outputs = work.layers[2]
  const values = new Float32Array(size * outputs)
  for (let i = 0; i < size; i++) values[i * outputs + targets[i]] = 1
  return tf.tensor2d(values, [size, outputs])
}

const optimizerOf = (work: Work): tf.Optimizer =>
  work.kind === "network" && work.optimizer === "adam"
    ? tf.train.adam(work.rate, 0.9, 0.999, 1e-8)
    : tf.train.sgd(work.rate)

const named = (variables: tf.Variable[], gradients: tf.Tensor[]): tf.NamedTensorMap =>
  Object.fromEntries(variables.map(({ name }, k) => [name, gradients[k]]))

interface Derivative {
  readonly cost: tf.Tensor
  readonly gradients: tf.Tensor[]
}

/**
 * Mean cost of a mini-batch and its gradients, written by hand in the library's operations:
 * fewer than its automatic differentiation makes of the cost.
 */
function differentiate(
  work: Work,
  variables: tf.Variable[],
  { inputs, targets }: Tensors,
): Derivative {
  const activations = forward(inputs, variables)
  const { cost, error } = judge(work, activations[activations.length - 1], targets)
  return { cost, gradients: backward(activations, variables, error) }
}

/** Each layer's inputs, then the outputs of the last; the layers are rectified between them. */
function forward(inputs: tf.Tensor, variables: tf.Variable[]): tf.Tensor[] {
  const activations = [inputs]
  for (let layer = 0; layer < variables.length; layer += 2) {
    const z = tf.add(tf.matMul(activations[layer / 2], variables[layer]), variables[layer + 1])
    activations.push(layer + 2 < variables.length ? tf.relu(z) : z)
  }
  return activations
}

/** Mean cost of the outputs, and its derivative by each of them. */
function judge(
  work: Work,
  z: tf.Tensor,
  targets: tf.Tensor2D,
): { readonly cost: tf.Tensor; readonly error: tf.Tensor } {
  const share = 1 / targets.shape[0]
  switch (work.kind) {
    case "linear": {
      const residuals = tf.sub(z, targets)
      return {
        cost: tf.mul(tf.sum(tf.square(residuals)), 0.5 * share),
        error: tf.mul(residuals, share),
      }
    }
    case "logistic":
      return {
        cost: tf.mean(tf.sub(tf.softplus(z), tf.mul(targets, z))),
        error: tf.mul(tf.sub(tf.sigmoid(z), targets), share),
      }
    case "network": {
      const logarithms = tf.logSoftmax(z)
      return {
        cost: tf.mul(tf.sum(tf.mul(targets, logarithms)), -share),
        error: tf.mul(tf.sub(tf.exp(logarithms), targets), share),
      }
    }
  }
}

/** The gradients of each layer's weights and biases in turn. */
function backward(
  activations: tf.Tensor[],
  variables: tf.Variable[],
  outputError: tf.Tensor,
): tf.Tensor[] {
  const gradients: tf.Tensor[] = []
  let error = outputError
  for (let layer = variables.length - 2; layer >= 0; layer -= 2) {
    const inputs = activations[layer / 2]
    gradients.unshift(tf.matMul(inputs, error, true), tf.sum(error, 0, true))
    if (layer > 0) error = tf.mul(tf.matMul(error, variables[layer], false, true), tf.step(inputs))
  }
  return gradients
}
