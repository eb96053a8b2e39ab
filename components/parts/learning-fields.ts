import { experimentFields } from "../../src/experiment/experiment.ts"
import { choice } from "../../src/experiment/field.ts"

/** The quantities of an experiment that learns from examples, which a function has none of. */
export const learningFields = {
  ...experimentFields,
  task: choice("linear", "logistic", "softmax", "network"),
}
