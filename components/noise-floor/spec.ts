import { experimentFields } from "../../src/experiment/experiment.ts"
import { choice, integer } from "../../src/experiment/field.ts"
import { regimes } from "../../src/optim/regime.ts"
import { controlsOf, figureSpec, position } from "../parts/figure-spec.ts"

const { data, batch, partial, mislabelled, rate, decay, start, seed, precision } = experimentFields

/** How far from the minimum of least squares descent goes on wandering, and where it does. */
export const noiseFloor = figureSpec({
  name: "noise-floor",
  component: "NoiseFloor",
  defaults: {
    task: "linear",
    examples: 256,
    features: 1,
    batch: 1,
    rate: 0.1,
    schedule: "constant",
    decay: 1,
    steps: 4000,
    mislabelled: 0.1,
  },
  fields: {
    task: choice("linear"),
    data,
    examples: integer(16, 2048, 256, "log"),
    features: integer(1, 3, 1),
    batch,
    partial,
    mislabelled,
    rate,
    schedule: choice("constant", "inverse-time"),
    decay,
    start,
    seed,
    precision,
    steps: integer(100, 20_000, 4000),
  },
  options: { at: position },
  controls: controlsOf("rate", "batch", "mislabelled", "decay", "schedule", "seed"),
  outcomes: () => ({ regime: regimes }),
})
