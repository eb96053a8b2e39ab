import type { OptimizerName } from "../../src/optim/optimizer-names.ts"

/** The algorithms that a reader may switch a race to: those of the lessons that follow. */
export const raceOptimizers: readonly OptimizerName[] = ["sgd", "momentum", "rmsprop", "adam"]
