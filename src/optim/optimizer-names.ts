/** Every optimizer by its name, plain descent first. */
export const optimizerNames = [
  "sgd",
  "momentum",
  "nesterov",
  "mean-momentum",
  "adagrad",
  "rmsprop",
  "adam",
  "adamw",
  "amsgrad",
] as const

export type OptimizerName = (typeof optimizerNames)[number]
