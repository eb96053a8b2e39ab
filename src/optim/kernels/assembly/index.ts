export { dealRows } from "./deal"
export { descendSingly, linearModel } from "./linear-model"
export { backwardInputs, backwardWeights, crossEntropy, descendLayer, forward, gatherRows } from "./network"
export { shuffle } from "./shuffle"
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
