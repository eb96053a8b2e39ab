import { describe, expect, test } from "vitest"
import { partition } from "../../src/optim/batches.ts"
import { largestStableRate } from "../../src/optim/curvature.ts"
import type { Dataset } from "../../src/optim/dataset.ts"
import { distances, rootMeanSquare } from "../../src/optim/distance.ts"
import { minimum } from "../../src/optim/minimum.ts"
import {
  independentFloor,
  largestWanderingRate,
  leastSquaresMoments,
  reshuffledFloor,
} from "../../src/optim/noise-floor.ts"
import { linearRegression } from "../../src/optim/regression.ts"
import { train } from "../../src/optim/train.ts"
import { datasetOf, settings } from "./problems.ts"
import * as reference from "./references/noise-floor.ts"
import { withIntercept } from "./references/regression.ts"

const lowestOf = (dataset: Dataset): Float64Array => {
  const lowest = minimum(dataset, "linear")
  if (lowest === undefined) throw new Error("least squares has a minimum")
  return lowest
}

const momentsOf = (dataset: Dataset) => leastSquaresMoments(dataset, lowestOf(dataset))

const leastSquaresOf = ({ size, features, inputs, targets }: Dataset): reference.LeastSquares => ({
  rows: withIntercept(
    Array.from({ length: size }, (_, i) => [...inputs.slice(i * features, (i + 1) * features)]),
  ),
  targets: [...targets],
})

const trace = (matrix: number[][]): number => matrix.reduce((sum, row, j) => sum + row[j], 0)

/** Every choice of `count` of the numbers below `size`, in every order. */
function* arrangements(size: number, count: number, taken: number[] = []): Generator<number[]> {
  if (taken.length === count) {
    yield taken
    return
  }
  for (let i = 0; i < size; i++)
    if (!taken.includes(i)) yield* arrangements(size, count, [...taken, i])
}

/** One update of the error by a mini-batch, as e ← M e + q. */
function update(dataset: Dataset, lowest: Float64Array, rate: number, batch: readonly number[]) {
  const p = dataset.features + 1
  const map = Array.from({ length: p }, (_, j) => Array.from({ length: p }, (_, k) => +(j === k)))
  const push = new Array<number>(p).fill(0)
  for (const i of batch) {
    const x = [...dataset.inputs.slice(i * dataset.features, (i + 1) * dataset.features), 1]
    const residual = x.reduce((sum, xj, j) => sum + xj * lowest[j], -dataset.targets[i])
    x.forEach((xj, j) => {
      push[j] -= (rate * residual * xj) / batch.length
      x.forEach((xk, k) => (map[j][k] -= (rate * xj * xk) / batch.length))
    })
  }
  return { map, push }
}

const apply = ({ map, push }: ReturnType<typeof update>, error: number[]): number[] =>
  map.map((row, j) => row.reduce((sum, value, k) => sum + value * error[k], push[j]))

/**
 * The mean squared distance, averaged over an epoch, of descent in which every epoch is one of
 * `epochs`, each as likely: the first and second moments are carried from epoch to epoch, without
 * any approximation, until they no longer change.
 */
function meanSquare(epochs: (readonly (readonly number[])[])[], dataset: Dataset, rate: number) {
  const lowest = lowestOf(dataset)
  const p = dataset.features + 1
  const moves = epochs.map((epoch) => epoch.map((batch) => update(dataset, lowest, rate, batch)))
  let mean = new Array<number>(p).fill(0)
  let second = mean.map(() => new Array<number>(p).fill(0))
  let level = 0
  for (let round = 0; round < 4000; round++) {
    const nextMean = new Array<number>(p).fill(0)
    const nextSecond = mean.map(() => new Array<number>(p).fill(0))
    level = 0
    for (const epoch of moves) {
      let [m, s] = [mean, second]
      for (const { map, push } of epoch) {
        const moved = apply({ map, push: push.map(() => 0) }, m)
        const ms = map.map((row) => s.map((_, k) => row.reduce((a, v, l) => a + v * s[l][k], 0)))
        s = ms.map((row, j) =>
          map.map(
            (other, k) =>
              row.reduce((a, v, l) => a + v * other[l], 0) +
              moved[j] * push[k] +
              push[j] * moved[k] +
              push[j] * push[k],
          ),
        )
        m = moved.map((value, j) => value + push[j])
        level += trace(s) / epoch.length / moves.length
      }
      m.forEach((value, j) => (nextMean[j] += value / moves.length))
      s.forEach((row, j) => row.forEach((value, k) => (nextSecond[j][k] += value / moves.length)))
    }
    const change = Math.abs(trace(nextSecond) - trace(second))
    mean = nextMean
    second = nextSecond
    if (round > 10 && change < 1e-13 * trace(second)) break
  }
  return level
}

describe("the floor of independent mini-batches", () => {
  test.each([0.02, 0.1, 0.25])("of one example is that of the reference, rate %d", (rate) => {
    const dataset = datasetOf("linear", { features: 2 })
    const floor = independentFloor(momentsOf(dataset), rate, 1)
    const problem = leastSquaresOf(dataset)
    const covariance = reference.stationaryCovariance(problem, rate, 1)
    expect(floor?.distance).toBeCloseTo(Math.sqrt(trace(covariance)), 9)
    expect(floor?.excess).toBeCloseTo(reference.expectedExcessCost(problem, rate, 1), 9)
  })

  test.each([1, 2, 3, 5, 6])("is exact for draws without replacement, B = %d of 6", (batch) => {
    const dataset = datasetOf("linear", { features: 1, examples: 6 })
    const draws = [...arrangements(6, batch)].map((draw) => [draw])
    const floor = independentFloor(momentsOf(dataset), 0.2, batch)
    expect((floor?.distance ?? NaN) ** 2).toBeCloseTo(meanSquare(draws, dataset, 0.2), 9)
  })
})

describe("the floor of reshuffled epochs", () => {
  const dataset = datasetOf("linear", { features: 1, examples: 5, seed: 3 })
  const epochs = (batch: number): number[][][] =>
    [...arrangements(5, 5)].map((order) =>
      Array.from({ length: Math.ceil(5 / batch) }, (_, t) =>
        order.slice(t * batch, (t + 1) * batch),
      ),
    )

  test.each([
    [1, 0.02],
    [1, 0.1],
    [2, 0.02],
    [2, 0.1],
    [4, 0.05],
  ])("is nearly that of every order enumerated, B = %d of 5, rate %d", (batch, rate) => {
    const exact = Math.sqrt(meanSquare(epochs(batch), dataset, rate))
    const ours = reshuffledFloor(momentsOf(dataset), rate, partition(5, batch, "keep"))
    expect((ours?.distance ?? NaN) / exact).toBeGreaterThan(0.97)
    expect((ours?.distance ?? NaN) / exact).toBeLessThan(1.03)
  })

  test("lies below that of independent mini-batches, and is 0 for B = m", () => {
    const moments = momentsOf(datasetOf("linear", { features: 1, examples: 64 }))
    for (const batch of [1, 4, 16, 32])
      for (const rate of [0.005, 0.05, 0.2]) {
        const reshuffled = reshuffledFloor(moments, rate, partition(64, batch, "keep"))
        const independent = independentFloor(moments, rate, batch)
        expect(reshuffled?.distance).toBeLessThan(independent?.distance ?? NaN)
        expect(reshuffled?.distance).toBeGreaterThan(0)
      }
    expect(reshuffledFloor(moments, 0.1, partition(64, 64, "keep"))?.distance).toBe(0)
  })

  test.each([
    [0.1, 1, 256],
    [0.02, 1, 256],
    [0.005, 1, 256],
    [0.2, 16, 256],
    [0.05, 16, 256],
    [0.02, 64, 256],
    [0.1, 32, 342],
  ])("is where the engine wanders: rate %d, B = %d, m = %d", (rate, batch, examples) => {
    const set = datasetOf("linear", { features: 1, examples, mislabelled: 0.1 })
    const lowest = lowestOf(set)
    const floor = reshuffledFloor(momentsOf(set), rate, partition(examples, batch, "keep"))
    const problem = linearRegression(set)
    const steps = 40_000
    const squares = [1, 2, 3].map((seed) => {
      const run = train(problem, { ...settings, rate, batch, steps, seed, checkpoints: 20_000 })
      const away = distances(run.checkpoints, lowest)
      return rootMeanSquare(away, away.length >> 1) ** 2
    })
    const measured = Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / 3)
    expect(measured / (floor?.distance ?? NaN)).toBeGreaterThan(0.94)
    expect(measured / (floor?.distance ?? NaN)).toBeLessThan(1.06)
  })
})

describe("the largest rate at which the distance stays bounded", () => {
  const dataset = datasetOf("linear", { features: 1, examples: 64 })
  const moments = momentsOf(dataset)

  test("is that of the reference for single examples, and 2 / λmax for all", () => {
    const problem = leastSquaresOf(dataset)
    const rate = largestWanderingRate(moments, 1)
    expect(reference.isMeanSquareStable(problem, 0.999 * rate, 1)).toBe(true)
    expect(reference.isMeanSquareStable(problem, 1.001 * rate, 1)).toBe(false)
    expect(largestWanderingRate(moments, 64)).toBeCloseTo(largestStableRate(dataset), 12)
  })

  test("grows with B, and there is no floor above it", () => {
    const rates = [1, 2, 4, 8, 16, 32, 64].map((batch) => largestWanderingRate(moments, batch))
    expect(rates.toSorted((a, b) => a - b)).toEqual(rates)
    expect(independentFloor(moments, 1.01 * rates[2], 4)).toBeUndefined()
    expect(reshuffledFloor(moments, 1.01 * rates[2], partition(64, 4, "keep"))).toBeUndefined()
    expect(independentFloor(moments, 0.99 * rates[2], 4)?.distance).toBeGreaterThan(0)
  })
})
