import type { Vector } from "../../optim/kernels/kernels.ts"
import type { CostGrid } from "../../optim/surface.ts"
import type { Experiment } from "../experiment.ts"
import { datasetOf, problemOn } from "../problem-of.ts"
import type { Conditions } from "./conditions.ts"
import { gradientPlacesOf, type GradientPlaces } from "./gradient-places.ts"
import { survey } from "./survey.ts"

/** The cost about the minimum, from above: it depends on the training set and the start alone. */
export interface GradientMapStudy {
  readonly kind: "gradient-map"
  readonly experiment: Experiment
}

export interface GradientMapFindings {
  readonly kind: "gradient-map"
  readonly grid: CostGrid
  readonly places: GradientPlaces
}

/** Surveys the cost of an experiment of two parameters about its minimum. */
export async function conductGradientMap(
  { experiment }: GradientMapStudy,
  conditions: Conditions = {},
): Promise<GradientMapFindings> {
  const dataset = await datasetOf(experiment)
  const places = gradientPlacesOf(experiment, dataset, problemOn(experiment, dataset))
  const problem = problemOn({ ...experiment, precision: "single" }, dataset)
  const place = (x: number, y: number, into: Vector): void => into.set([x, y])
  return {
    kind: "gradient-map",
    grid: await survey(problem, places.window, { place }, conditions),
    places,
  }
}
