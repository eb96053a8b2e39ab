import { choice } from "../../src/experiment/field.ts"
import { methods } from "../../src/palette.ts"
import { cameraFields, controlsOf, figureSpec, position } from "../parts/figure-spec.ts"
import { learningFields } from "../parts/learning-fields.ts"

/** Three methods on one surface, from one start. */
export const lossSurface = figureSpec({
  name: "loss-surface",
  component: "LossSurface",
  defaults: { examples: 256, batch: 32, steps: 60, rate: 0.1, features: 1 },
  fields: learningFields,
  options: { axis: choice("updates", "examples"), at: position, ...cameraFields },
  controls: controlsOf("rate", "batch", "seed", "axis"),
  outcomes: () => ({ nearest: methods }),
  run: ({ experiment }) => experiment,
})
