import fc from "fast-check"
import type { Experiment } from "../../src/experiment/experiment.ts"

/** Any experiment on synthetic data that the schema accepts, small enough to run. */
export const anyExperiment: fc.Arbitrary<Experiment> = fc
  .record({
    task: fc.constantFrom<Experiment["task"]>("linear", "logistic"),
    data: fc.constant<Experiment["data"]>("synthetic"),
    examples: fc.integer({ min: 16, max: 300 }),
    features: fc.integer({ min: 1, max: 5 }),
    mislabelled: fc.double({ min: 0, max: 0.5, noNaN: true }),
    batch: fc.integer({ min: 1, max: 300 }),
    partial: fc.constantFrom<Experiment["partial"]>("keep", "drop"),
    rate: fc.double({ min: 0.0001, max: 10, noNaN: true }),
    decay: fc.double({ min: 0, max: 10, noNaN: true }),
    steps: fc.integer({ min: 1, max: 60 }),
    start: fc.double({ min: 0, max: 10, noNaN: true }),
    seed: fc.integer({ min: 0, max: 999_999 }),
  })
  .map((experiment) => ({
    ...experiment,
    batch: Math.min(experiment.batch, experiment.examples),
    mislabelled: experiment.mislabelled + 0,
    decay: experiment.decay + 0,
    start: experiment.start + 0,
  }))
