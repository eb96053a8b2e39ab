import { experimentFields } from "../../src/experiment/experiment.ts"
import { controlsOf, figureSpec } from "../parts/figure-spec.ts"

const { examples, batch, partial } = experimentFields

/** The training set, cut into mini-batches. */
export const batchSizes = figureSpec({
  name: "batch-sizes",
  component: "BatchSizes",
  defaults: { steps: 1 },
  fields: { examples, batch, partial },
  options: {},
  controls: controlsOf("batch"),
})
