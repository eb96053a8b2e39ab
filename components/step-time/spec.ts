import { batches } from "../../src/experiment/control-values.ts"
import { figureSpec } from "../parts/figure-spec.ts"
import { learningFields } from "../parts/learning-fields.ts"

const { task, data, examples, features, classes, hidden, activation, seed } = learningFields

/** How long a step takes, by size of the mini-batch, on a recorded machine and on the reader's. */
export const stepTime = figureSpec({
  name: "step-time",
  component: "StepTime",
  defaults: {
    task: "logistic",
    examples: 16_384,
    features: 64,
    batch: 1,
    rate: 0.01,
    start: 1,
    steps: 1,
  },
  fields: { task, data, examples, features, classes, hidden, activation, seed },
  options: {},
  controls: {},
  outcomes: ({ experiment }) => ({ cheapest: batches(experiment.examples).map(String) }),
})
