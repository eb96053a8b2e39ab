import fc from "fast-check"
import { optimizerNames } from "../../src/optim/optimizer-names.ts"
import type { Experiment } from "../../src/experiment/experiment.ts"

/** Any experiment on synthetic data that the schema accepts, small enough to run. */
export const anyExperiment: fc.Arbitrary<Experiment> = fc
  .record({
    task: fc.constantFrom<Experiment["task"]>("linear", "logistic", "softmax", "network"),
    data: fc.constant<Experiment["data"]>("synthetic"),
    examples: fc.integer({ min: 16, max: 300 }),
    features: fc.integer({ min: 1, max: 5 }),
    classes: fc.integer({ min: 2, max: 6 }),
    mislabelled: fc.double({ min: 0, max: 0.5, noNaN: true }),
    hidden: fc.constantFrom("", "3", "5x4"),
    activation: fc.constantFrom<Experiment["activation"]>("relu", "tanh"),
    batch: fc.integer({ min: 1, max: 300 }),
    partial: fc.constantFrom<Experiment["partial"]>("keep", "drop"),
    optimizer: fc.constantFrom(...optimizerNames),
    momentum: fc.double({ min: 0, max: 0.9999, noNaN: true }),
    squares: fc.double({ min: 0, max: 0.99999, noNaN: true }),
    weightDecay: fc.double({ min: 0, max: 1, noNaN: true }),
    clip: fc.double({ min: 0, max: 1000, noNaN: true }),
    schedule: fc.constantFrom<Experiment["schedule"]>("inverse-time", "constant", "cosine"),
    every: fc.integer({ min: 1, max: 1000 }),
    warmUp: fc.integer({ min: 0, max: 100 }),
    rate: fc.double({ min: 0.0001, max: 10, noNaN: true }),
    decay: fc.double({ min: 0, max: 10, noNaN: true }),
    steps: fc.integer({ min: 1, max: 60 }),
    start: fc.double({ min: 0, max: 10, noNaN: true }),
    seed: fc.integer({ min: 0, max: 999_999 }),
    precision: fc.constantFrom<Experiment["precision"]>("double", "single"),
  })
  .map((experiment) => ({
    ...experiment,
    batch: Math.min(experiment.batch, experiment.examples),
    classes:
      experiment.task === "linear" || experiment.task === "logistic" ? 2 : experiment.classes,
    mislabelled: experiment.mislabelled + 0,
    momentum: experiment.momentum + 0,
    squares: experiment.squares + 0,
    weightDecay: experiment.weightDecay + 0,
    clip: experiment.clip + 0,
    decay: experiment.decay + 0,
    start: experiment.start + 0,
  }))
