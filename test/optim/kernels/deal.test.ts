import { describe, expect, test } from "vitest"
import { machineFor } from "../../../src/optim/kernels/machine.ts"
import { plain } from "../../../src/optim/kernels/plain.ts"
import { RandomStream } from "../../../src/optim/random.ts"
import { linearRegression } from "../../../src/optim/regression.ts"
import { train } from "../../../src/optim/train.ts"
import { settings } from "../problems.ts"

const size = 100_001

/** A set large enough to be dealt, in which the input of an example is its number. */
const dataset = {
  size,
  features: 1,
  inputs: Float32Array.from({ length: size }, (_, i) => i / size),
  targets: Float32Array.from({ length: size }, (_, i) => (i % 7) / 7),
  mislabelled: Uint8Array.from({ length: size }, (_, i) => Number(i % 10 === 0)),
}

const orders = (epochs: number): Uint32Array[] => {
  const { shuffle, shuffleState, exampleAt } = linearRegression(dataset, machineFor("single")).open(
    0,
  )
  new RandomStream(3, "shuffle").save(shuffleState)
  return Array.from({ length: epochs }, () => {
    shuffle()
    return Uint32Array.from({ length: size }, (_, place) => exampleAt(place))
  })
}

describe("a large training set of short rows", () => {
  test("is dealt into permutations, another each epoch", () => {
    const [first, second] = orders(2)
    for (const order of [first, second])
      expect(order.slice().sort()).toEqual(Uint32Array.from({ length: size }, (_, i) => i))
    let kept = 0
    for (let place = 0; place < size; place++) if (first[place] === second[place]) kept++
    expect(kept).toBeLessThan(12)
  })

  test("has every example anywhere with the same chance, and neighbours nowhere near", () => {
    const epochs = 40
    const cells = 20
    const counts = new Float64Array(cells * cells)
    let near = 0
    for (const order of orders(epochs)) {
      const places = new Uint32Array(size)
      order.forEach((example, place) => (places[example] = place))
      for (let place = 0; place < size; place++)
        counts[
          Math.floor((place * cells) / size) * cells + Math.floor((order[place] * cells) / size)
        ]++
      for (let example = 1; example < size; example++)
        if (Math.abs(places[example] - places[example - 1]) < 500) near++
    }
    const expected = (epochs * size) / counts.length
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 361 degrees of freedom: beyond 470 lies one in ten thousand.
    expect(chi).toBeLessThan(470)
    // Of two places at random 999 in 100,001, about, are nearer than 500.
    expect(near / (epochs * (size - 1)) / (999 / size)).toBeGreaterThan(0.98)
    expect(near / (epochs * (size - 1)) / (999 / size)).toBeLessThan(1.02)
  })

  test("gives the same trace compiled and plain, with every mislabelled example counted", () => {
    const how = { ...settings, batch: 1000, steps: 202, rate: 0.3 }
    const compiled = train(linearRegression(dataset, machineFor("single")), how)
    expect(compiled).toEqual(train(linearRegression(dataset, plain("single")), how))
    for (const epoch of [0, 1]) {
      const { mislabelled } = compiled.steps
      const counted = mislabelled.slice(101 * epoch, 101 * (epoch + 1))
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(10_001)
    }
  })

  test("is learned by single examples to the bits of one at a time", () => {
    const how = { ...settings, batch: 1, steps: 3000, rate: 0.1 }
    const one = train(linearRegression(dataset, machineFor("single")), how)
    expect(one).toEqual(train(linearRegression(dataset, plain("single")), how))
  })
})
