import { batches } from "../../src/experiment/control-values.ts"
import { choice, integer, real } from "../../src/experiment/field.ts"
import { controlsOf, figureSpec } from "../parts/figure-spec.ts"
import { learningFields } from "../parts/learning-fields.ts"

/** Which size of the mini-batch is soonest at a target, sought as one seeks a hyperparameter. */
export const batchSearch = figureSpec({
  name: "batch-search",
  component: "BatchSearch",
  defaults: {
    task: "logistic",
    data: "synthetic",
    examples: 16_384,
    features: 64,
    batch: 1,
    rate: 0.2,
    start: 0.2,
    mislabelled: 0.05,
    steps: 1,
  },
  fields: learningFields,
  options: {
    axis: choice("seconds", "examples", "updates"),
    target: real(0.0001, 100, 0.455, "log"),
    budget: integer(1, 100, 15),
    trials: integer(1, 9, 3),
    tune: choice("each", "same"),
    /** The size that is pointed at; 0 for none. */
    point: integer(0, 5_000_000, 0),
  },
  controls: controlsOf("data", "examples", "target", "tune", "axis", "seed"),
  lacks: ({ experiment }) => (experiment.data === "synthetic" ? [] : ["examples"]),
  outcomes: ({ experiment }) => ({ best: batches(experiment.examples).map(String) }),
})
