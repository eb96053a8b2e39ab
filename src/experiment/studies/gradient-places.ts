import type { Dataset } from "../../optim/dataset.ts"
import { minimum } from "../../optim/minimum.ts"
import type { Problem } from "../../optim/problem.ts"
import { RandomStream } from "../../optim/random.ts"
import type { PlaneWindow } from "../../optim/surface.ts"
import type { Experiment } from "../experiment.ts"

/** A weight and a bias. */
export type PlanePoint = readonly [weight: number, bias: number]

/** Where the gradients of mini-batches are looked at; `point` is wherever the reader puts it. */
export const gradientPlaces = ["near", "far", "minimum", "point"] as const
export type GradientPlace = (typeof gradientPlaces)[number]

/** The part of the plane about the minimum of an experiment of two parameters, and places on it. */
export interface GradientPlaces {
  readonly window: PlaneWindow
  /** Where there is one, and it is not far beyond all reach. */
  readonly minimum: PlanePoint | undefined
  readonly near: PlanePoint
  readonly far: PlanePoint
}

/** Bounds of half the width of the window, in units of the parameters. */
const [narrowest, widest] = [1.2, 2.6]

/** Shares of half the width at which the places near the minimum and far from it lie. */
const [nearShare, farShare] = [0.38, 0.77]

/**
 * The places of an experiment. Far and near lie on the way from the minimum to where the
 * experiment begins; the window has the minimum in its centre, and reaches beyond the beginning
 * unless that is very near or very far. Without a minimum it is centred at 0.
 */
export function gradientPlacesOf(
  { task, seed, start }: Experiment,
  dataset: Dataset,
  problem: Problem,
): GradientPlaces {
  const lowest = minimum(dataset, task === "linear" ? "linear" : "logistic")
  const [x, y] = lowest ?? [0, 0]
  const begin = problem.open(1).vector()
  problem.initialise(begin, new RandomStream(seed, "start"), start)
  const [dx, dy] = [begin[0] - x, begin[1] - y]
  const distance = Math.hypot(dx, dy)
  const direction: PlanePoint = distance > 1e-9 ? [dx / distance, dy / distance] : [1, 0]
  const half = Math.min(widest, Math.max(narrowest, distance / farShare))
  const at = (share: number): PlanePoint => [
    x + share * half * direction[0],
    y + share * half * direction[1],
  ]
  return {
    window: { x0: x - half, x1: x + half, y0: y - half, y1: y + half },
    minimum: lowest && [x, y],
    near: at(nearShare),
    far: at(farShare),
  }
}
