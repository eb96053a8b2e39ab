import { experimentFields } from "../../src/experiment/experiment.ts"
import { choice, integer, real } from "../../src/experiment/field.ts"
import { gradientPlaces } from "../../src/experiment/studies/gradient-places.ts"
import { controlsOf, figureSpec } from "../parts/figure-spec.ts"

const { batch, partial, mislabelled, rate, start, seed, precision } = experimentFields

/** The steps of all mini-batches at one point, and how their spread falls with B. */
export const gradientCloud = figureSpec({
  name: "gradient-cloud",
  component: "GradientCloud",
  defaults: {
    task: "linear",
    examples: 256,
    features: 1,
    batch: 1,
    rate: 0.5,
    steps: 1,
    mislabelled: 0.1,
    precision: "double",
  },
  fields: {
    task: choice("linear", "logistic"),
    data: choice("synthetic", "penguins"),
    examples: integer(16, 4096, 256, "log"),
    features: integer(1, 1, 1),
    batch,
    partial,
    mislabelled,
    rate,
    start,
    seed,
    precision,
  },
  options: {
    place: choice(...gradientPlaces),
    /** Weight and bias, where the place is `point`. */
    w: real(-1000, 1000, 0),
    b: real(-1000, 1000, 0),
  },
  controls: {
    ...controlsOf("batch", "rate", "mislabelled", "seed"),
    place: ["place", "w", "b"],
  },
  /** The share of mini-batches whose step leads uphill, in whole percent. */
  outcomes: () => ({ uphill: Array.from({ length: 101 }, (_, percent) => String(percent)) }),
})
