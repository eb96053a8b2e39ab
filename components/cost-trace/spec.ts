import { choice } from "../../src/experiment/field.ts"
import { controlsOf, figureSpec, position } from "../parts/figure-spec.ts"
import { learningFields } from "../parts/learning-fields.ts"
import { experimentOf } from "./panels.ts"

/** The cost against iterations, of batch descent beside another. */
export const costTrace = figureSpec({
  name: "cost-trace",
  component: "CostTrace",
  defaults: { task: "logistic", features: 10, rate: 0.3, start: 1 },
  fields: learningFields,
  options: { method: choice("both", "batch", "mini-batch"), at: position },
  controls: controlsOf("rate", "batch", "mislabelled", "seed"),
  lacks: ({ options }) => (options.method === "batch" ? ["batch"] : []),
  outcomes: () => ({ rises: ["yes", "no"] }),
  run: ({ experiment, options }) => experimentOf(experiment, options.method),
})
