export { dealRows } from "./deal"
export { descendByBatches } from "./descent"
export { linearModel } from "./linear-model"
export { backwardInputs, backwardWeights, crossEntropy, descendLayer, forward, gatherRows } from "./network"
export { shuffle } from "./shuffle"
export { descendSingly } from "./singles"
export {
  adagrad,
  adam,
  addScaled,
  clamp,
  descend,
  momentum,
  rmsprop,
  scale,
  sumOfSquares,
} from "./vectors"
