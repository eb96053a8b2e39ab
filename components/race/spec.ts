import { choice, real, sizes, sizesIn } from "../../src/experiment/field.ts"
import { raceMeasures } from "../../src/experiment/studies/race.ts"
import { controlsOf, figureSpec, position } from "../parts/figure-spec.ts"
import { learningFields } from "../parts/learning-fields.ts"
import { lettersFor } from "./letters.ts"

/** Runs that one chart can tell apart. */
export const mostSizes = 8

/** Any sizes of mini-batches from one start, raced to a target. */
export const race = figureSpec({
  name: "race",
  component: "Race",
  defaults: {
    task: "logistic",
    examples: 16_384,
    features: 64,
    batch: 64,
    rate: 0.1,
    start: 0.2,
    mislabelled: 0.05,
    steps: 400,
  },
  fields: learningFields,
  options: {
    sizes: sizes(mostSizes, 5_000_000, "1x16x64x256x1024x16384"),
    axis: choice(...raceMeasures),
    target: real(0.0001, 100, 0.5, "log"),
    optimizers: choice("no", "yes"),
    masked: choice("no", "yes"),
    at: position,
  },
  controls: controlsOf("optimizer", "rate", "target", "seed", "sizes", "axis"),
  lacks: ({ options }) => (options.optimizers === "yes" ? [] : ["optimizer"]),
  outcomes({ options, experiment }) {
    const raced = sizesIn(options.sizes)
    return {
      winner: raced.map(String),
      stochastic: [...lettersFor(raced, experiment.seed).values()].toSorted(),
    }
  },
})
