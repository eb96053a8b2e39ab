import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { MachineMaker } from "../../../src/optim/kernels/kernels.ts"
import { machineFor } from "../../../src/optim/kernels/machine.ts"
import { plain } from "../../../src/optim/kernels/plain.ts"
import { RandomStream } from "../../../src/optim/random.ts"

const makers: [string, MachineMaker][] = [
  ["compiled", machineFor("single")],
  ["plain", plain("single")],
]

/** Shuffles what `order` holds, again and again, with one stream. */
function shuffler(maker: MachineMaker, size: number, seed: number) {
  const { buffer, kernels } = maker.make(4096 + 4 * size)
  const order = new Uint32Array(buffer, 4096, size).map((_, i) => i)
  const words = new Uint32Array(buffer)
  new RandomStream(seed, "shuffle").save(words.subarray(512, 516))
  return (from: ArrayLike<number> = order): number[] => {
    words.set(Array.from(from), 1024)
    kernels.shuffle(4096, size, 2048)
    return [...words.subarray(1024, 1024 + size)]
  }
}

const inOrder = (size: number): number[] => Array.from({ length: size }, (_, i) => i)

describe.each(makers)("shuffle, %s", (_, maker) => {
  test("is a permutation", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), (size, seed) => {
        const order = shuffler(maker, size, seed)(inOrder(size))
        expect(order.sort((a, b) => a - b)).toEqual(inOrder(size))
      }),
      { numRuns: 50 },
    )
  })

  test("gives each of the 24 orders of four equally often", () => {
    const shuffle = shuffler(maker, 4, 2)
    const counts = new Map<string, number>()
    for (let k = 0; k < 24_000; k++) {
      const order = shuffle([0, 1, 2, 3]).join()
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    // 23 degrees of freedom: beyond 56 lies one in ten thousand.
    expect(chi).toBeLessThan(56)
  })

  test("brings any two examples into one mini-batch as often as chance would", () => {
    const size = 64
    const batch = 8
    const shuffle = shuffler(maker, size, 7)
    const together = new Float64Array(size)
    const epochs = 4000
    for (let epoch = 0; epoch < epochs; epoch++) {
      const order = shuffle(inOrder(size))
      const home = Math.floor(order.indexOf(0) / batch)
      for (const mate of order.slice(home * batch, home * batch + batch)) together[mate]++
    }
    const expected = (epochs * (batch - 1)) / (size - 1)
    let chi = 0
    for (let mate = 1; mate < size; mate++) chi += (together[mate] - expected) ** 2 / expected
    // 62 degrees of freedom: beyond 112 lies one in ten thousand.
    expect(chi).toBeLessThan(112)
  })
})

test("compiled and plain shuffle alike, and go on alike", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (size, seed) => {
      const [one, other] = makers.map(([, maker]) => shuffler(maker, size, seed))
      for (let epoch = 0; epoch < 3; epoch++)
        expect(one(inOrder(size))).toEqual(other(inOrder(size)))
    }),
    { numRuns: 50 },
  )
})
