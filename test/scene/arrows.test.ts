import fc from "fast-check"
import { expect, test } from "vitest"
import { arrowOn, arrowTips, type Pair } from "../../src/scene/arrows.ts"
import { heightAt, reliefHeight, reliefOf } from "../../src/scene/relief.ts"
import { bowl, gridOf, square } from "./grids.ts"

const relief = reliefOf(gridOf(bowl))
const part = fc.double({ min: -1, max: 1, noNaN: true })
const gradients = Float64Array.of(1, 0, 0, 2, 3, 4)

test("an arrow points against its gradient, the longer the steeper, and never too long", () => {
  const tip = arrowTips(gradients, square)
  const lengthFor = (steepness: number): number => Math.hypot(...tip([0, 0], [steepness, 0]))
  expect(tip([0.5, 0.5], [0, 2])[0]).toBe(0.5)
  expect(tip([0.5, 0.5], [0, 2])[1]).toBeCloseTo(0.5 - 0.45, 12)
  const lengths = [0.01, 0.1, 1, 10, 1e6].map(lengthFor)
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  expect(lengths[4]).toBeLessThan(0.9)
  expect(tip([0.2, 0.3], [0, 0])).toEqual([0.2, 0.3])
})

test("arrows lie on the ground and within the window, wherever they lead", () => {
  fc.assert(
    fc.property(part, part, part, part, (w, b, dw, db) => {
      for (const [x, y, z] of arrowOn(relief, [w, b], [w + dw, b + db]).flat()) {
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1)
        expect(z).toBe(heightAt(relief, x, y) * reliefHeight)
      }
    }),
    { numRuns: 1000 },
  )
})

test("an arrow begins at its place and ends at its tip, and there are its barbs", () => {
  const [from, to]: Pair[] = [
    [0.2, -0.4],
    [-0.3, 0.1],
  ]
  const [shaft, barbs] = arrowOn(relief, from, to)
  expect(shaft[0][0]).toBeCloseTo(from[0], 12)
  expect(shaft[shaft.length - 1][0]).toBeCloseTo(to[0], 12)
  expect(barbs[1]).toEqual(shaft[shaft.length - 1])
  expect(arrowOn(relief, from, from)).toEqual([])
  expect(arrowOn(relief, [3, 0], to)).toEqual([])
  expect(arrowOn(relief, [1, 0], [2, 0])).toEqual([])
})
