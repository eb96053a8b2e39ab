import { partition } from "../../optim/batches.ts"
import {
  batchGradients,
  batchVariance,
  ellipseOf,
  exampleGradients,
  gradientCovariance,
  meanGradient,
  measuredDeviation,
  totalDeviation,
  type Ellipse,
  type GradientTable,
} from "../../optim/gradient-noise.ts"
import type { Problem } from "../../optim/problem.ts"
import { RandomStream } from "../../optim/random.ts"
import { batches } from "../control-values.ts"
import type { Experiment } from "../experiment.ts"
import { datasetOf, problemOn } from "../problem-of.ts"
import { sliceTime, type Conditions } from "./conditions.ts"
import {
  gradientPlacesOf,
  type GradientPlace,
  type GradientPlaces,
  type PlanePoint,
} from "./gradient-places.ts"

/** The steps that mini-batches would make at one point of the plane. */
export interface GradientCloudStudy {
  readonly kind: "gradient-cloud"
  readonly experiment: Experiment
  readonly place: GradientPlace
  /** Where `place` is `point`. */
  readonly point: PlanePoint
}

export interface GradientCloudFindings {
  readonly kind: "gradient-cloud"
  readonly experiment: Experiment
  readonly places: GradientPlaces
  readonly place: GradientPlace
  readonly point: PlanePoint
  /** -α times the gradient of each mini-batch of the first shuffled epoch, in its order: x, y, x, y … */
  readonly steps: Float64Array
  /** 1 for each step that leads against -α times the full gradient, uphill. */
  readonly uphill: Uint8Array
  /** The mean of the steps. */
  readonly mean: PlanePoint
  /** -α times the full gradient: the step of batch descent. */
  readonly whole: PlanePoint
  /** The spread of all mini-batches of this size that there are, as steps: one standard deviation. */
  readonly ellipse: Ellipse
  /** Standard deviation of a mini-batch's gradient, from all examples. */
  readonly spread: number
  /** The norm of the full gradient. */
  readonly slope: number
  /** Whether the full gradient is 0 but for rounding, so that no direction is downhill. */
  readonly isLevel: boolean
  /** Degrees between the mean step and the way straight to the minimum, where both are something. */
  readonly aside: number | undefined
  readonly sizes: readonly GradientSpread[]
  /** The exact standard deviation at sizes from 1 to m that need not be whole: rows of B and it. */
  readonly curve: readonly (readonly [batch: number, exact: number])[]
}

/** The spread of the gradients of mini-batches of one size. */
export interface GradientSpread {
  readonly batch: number
  /** In the first shuffled epoch: the root of the mean squared distance from the full gradient. */
  readonly measured: number
  /** The same, at the least and at the greatest in the first sixteen epochs. */
  readonly range: readonly [number, number]
  /** σ / √B with the finite-population correction. */
  readonly exact: number
  /** σ / √B. */
  readonly independent: number
}

const epochs = 16

/** A full gradient that is a smaller share of the single examples' is rounding. */
const rounding = 1e-5

/** Looks at all mini-batches of an experiment's first epoch, at one point of its two parameters. */
export async function conductGradientCloud(
  { experiment, place, point: wanted }: GradientCloudStudy,
  { pause }: Conditions = {},
): Promise<GradientCloudFindings> {
  const { batch, partial, rate, seed } = experiment
  const dataset = await datasetOf(experiment)
  const problem = problemOn(experiment, dataset)
  const places = gradientPlacesOf(experiment, dataset, problem)
  const point = pointOf(places, place, wanted)
  const table = exampleGradients(problem, point)
  const full = meanGradient(table)
  const covariance = gradientCovariance(table)
  const variance = batchVariance(table.size, batch)
  const cut = partition(table.size, batch, partial)
  const workspace = problem.open(2)
  new RandomStream(seed, "shuffle").save(workspace.shuffleState)
  if (batch < table.size) workspace.shuffle()
  const gradients = batchGradients(problem, workspace, point, cut)
  const steps = gradients.map((value) => -rate * value)
  const slope = Math.hypot(full[0], full[1])
  const deviation = totalDeviation(covariance)
  const isLevel = slope <= rounding * deviation
  const uphill = Uint8Array.from({ length: cut.count }, (_, t) =>
    Number(!isLevel && gradients[2 * t] * full[0] + gradients[2 * t + 1] * full[1] < 0),
  )
  const mean = meanGradient({ size: cut.count, parameters: 2, rows: steps })
  const whole: PlanePoint = [-rate * full[0], -rate * full[1]]
  return {
    kind: "gradient-cloud",
    experiment,
    places,
    place,
    point,
    steps,
    uphill,
    mean: [mean[0], mean[1]],
    whole,
    ellipse: ellipseOf(covariance.map((value) => rate * rate * variance * value)),
    spread: deviation * Math.sqrt(variance),
    slope,
    isLevel,
    aside: isLevel ? undefined : angleToMinimum(whole, point, places.minimum),
    sizes: await spreads(table, full, deviation, ordersOf(problem, seed), pause),
    curve: curveOf(table.size, deviation),
  }
}

function pointOf(
  { minimum, near, far }: GradientPlaces,
  place: GradientPlace,
  wanted: PlanePoint,
): PlanePoint {
  if (place === "point") return wanted
  return { near, far, minimum: minimum ?? near }[place]
}

/** The orders of the examples in the first epochs of a seed. */
function ordersOf(problem: Problem, seed: number): Uint32Array[] {
  const { shuffleState, shuffle, exampleAt } = problem.open(0)
  new RandomStream(seed, "shuffle").save(shuffleState)
  return Array.from({ length: epochs }, () => {
    shuffle()
    return Uint32Array.from({ length: problem.size }, (_, place) => exampleAt(place))
  })
}

/** What is measured, and what is known, of mini-batches of every power of two below m. */
async function spreads(
  table: GradientTable,
  full: Float64Array,
  deviation: number,
  orders: readonly Uint32Array[],
  pause: Conditions["pause"],
): Promise<GradientSpread[]> {
  const found: GradientSpread[] = []
  let rested = performance.now()
  for (const batch of batches(table.size).slice(0, -1)) {
    const measured = orders.map((order) => measuredDeviation(table, full, order, batch))
    found.push({
      batch,
      measured: measured[0],
      range: [Math.min(...measured), Math.max(...measured)],
      exact: deviation * Math.sqrt(batchVariance(table.size, batch)),
      independent: deviation / Math.sqrt(batch),
    })
    if (performance.now() - rested < sliceTime) continue
    await pause?.()
    rested = performance.now()
  }
  return found
}

/** Points of the curve between 1 and m. */
const curvePoints = 120

const curveOf = (size: number, deviation: number): [number, number][] =>
  Array.from({ length: curvePoints }, (_, k) => {
    const batch = size ** (k / curvePoints)
    return [batch, deviation * Math.sqrt(batchVariance(size, batch))]
  })

/** Degrees from 0 to 180 between a step and the way to the minimum; undefined at the minimum itself. */
function angleToMinimum(
  [x, y]: PlanePoint,
  point: PlanePoint,
  minimum: PlanePoint | undefined,
): number | undefined {
  if (minimum === undefined) return undefined
  const [toX, toY] = [minimum[0] - point[0], minimum[1] - point[1]]
  if (Math.hypot(toX, toY) < 1e-9) return undefined
  return Math.abs((Math.atan2(x * toY - y * toX, x * toX + y * toY) * 180) / Math.PI)
}
