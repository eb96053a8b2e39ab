import { experimentFields } from "../../src/experiment/experiment.ts"
import { integer } from "../../src/experiment/field.ts"
import { controlsOf, figureSpec, position } from "../parts/figure-spec.ts"

const { features, mislabelled, rate, seed, start } = experimentFields

const examples = integer(10_000, experimentFields.examples.max, 5_000_000, "log")

/** The least size whose epoch through any training set is no longer than a run may be. */
export const leastBatch = 50

/** One pass through a large training set, by mini-batches and in a single step. */
export const fiveMillion = figureSpec({
  name: "five-million",
  component: "FiveMillion",
  defaults: {
    task: "logistic",
    examples: 5_000_000,
    features: 2,
    batch: 1000,
    rate: 0.05,
    start: 1,
    mislabelled: 0,
    steps: 1,
  },
  fields: {
    examples,
    features,
    mislabelled,
    rate,
    seed,
    start,
    batch: integer(leastBatch, examples.max, 1000, "log"),
  },
  options: { at: position },
  controls: controlsOf("rate", "batch", "seed"),
})
