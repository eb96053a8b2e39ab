import { choice, integer, sizes } from "../../src/experiment/field.ts"
import { exampleNames, exampleOf, modelNames, mostBatch } from "../../src/experiment/workload.ts"
import { optimizerNames } from "../../src/optim/optimizer-names.ts"
import { controlsOf, figureSpec } from "../parts/figure-spec.ts"

/** What a step takes of memory, and what its mini-batch costs beyond the caches. */
export const memoryFit = figureSpec({
  name: "memory-fit",
  component: "MemoryFit",
  defaults: { steps: 1 },
  fields: {},
  options: {
    example: choice(...exampleNames),
    values: integer(1, 10_000_000, 1000, "log"),
    model: choice(...modelNames),
    units: sizes(4, 16_384, "512x512"),
    classes: integer(2, 100_000, 10, "log"),
    numbers: choice("float32", "float16", "float64", "int8"),
    optimizer: { ...choice(...optimizerNames), default: "momentum" },
    size: integer(1, mostBatch, 256, "log"),
  },
  controls: controlsOf("model", "units", "example", "values", "numbers", "optimizer", "size"),
  lacks: ({ options }) => [
    ...(options.model === "network" ? [] : ["units"]),
    ...(exampleOf(options) === "own" ? [] : ["values"]),
  ],
})
