import type { Experiment } from "../../src/experiment/experiment.ts"

/** A training set to search on, with the cost that runs are to reach there. */
export interface Preset {
  readonly name: "penguins" | "drawn" | "digits"
  readonly settings: Readonly<Partial<Experiment> & { readonly target: number }>
}

/** A small real set, a large one that is drawn, and real digits. */
export const presets: readonly Preset[] = [
  {
    name: "penguins",
    settings: {
      task: "logistic",
      data: "penguins",
      features: 3,
      rate: 0.5,
      start: 0.5,
      mislabelled: 0,
      target: 0.35,
    },
  },
  {
    name: "drawn",
    settings: {
      task: "logistic",
      data: "synthetic",
      examples: 16_384,
      features: 64,
      rate: 0.2,
      start: 0.2,
      mislabelled: 0.05,
      target: 0.455,
    },
  },
  {
    name: "digits",
    settings: {
      task: "softmax",
      data: "digits",
      examples: 4096,
      features: 64,
      rate: 0.5,
      start: 0.1,
      mislabelled: 0,
      target: 0.4,
    },
  },
]

/** The preset that an experiment's training set is of. */
export const presetOf = ({ data }: Pick<Experiment, "data">): Preset["name"] =>
  (({ penguins: "penguins", synthetic: "drawn", digits: "digits" }) as const)[data]
