import { experimentFields } from "../../src/experiment/experiment.ts"
import { choice, integer } from "../../src/experiment/field.ts"
import { cameraFields, controlsOf, figureSpec, position } from "../parts/figure-spec.ts"

const { mislabelled, partial, rate, schedule, decay, every, warmUp, start, seed, precision } =
  experimentFields

/** The most examples, and updates, of which each mini-batch can be told from the next. */
const [mostExamples, mostSteps] = [1024, 400]

/** One mini-batch after the other, each with its own surface. */
export const breathingSurface = figureSpec({
  name: "breathing-surface",
  component: "BreathingSurface",
  defaults: {
    task: "logistic",
    examples: 256,
    features: 1,
    batch: 16,
    mislabelled: 0.1,
    rate: 0.6,
    steps: 48,
    seed: 4,
  },
  fields: {
    task: choice("logistic", "linear"),
    data: choice("synthetic", "penguins"),
    examples: integer(16, mostExamples, 256, "log"),
    batch: integer(1, mostExamples, 16, "log"),
    steps: integer(1, mostSteps, 48),
    mislabelled,
    partial,
    rate,
    schedule,
    decay,
    every,
    warmUp,
    start,
    seed,
    precision,
  },
  options: { at: position, ...cameraFields },
  controls: controlsOf("rate", "batch", "mislabelled", "seed"),
  run: ({ experiment }) => experiment,
})
