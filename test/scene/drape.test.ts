import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { drape } from "../../src/scene/drape.ts"
import { heightAt, reliefHeight, reliefOf } from "../../src/scene/relief.ts"
import { bowl, gridOf, spiral } from "./grids.ts"

const relief = reliefOf(gridOf(bowl))
const path = (...points: [number, number][]): Float64Array =>
  Float64Array.from(points.flatMap(([w, b]) => [w, b, bowl(w, b)]))

/** The stretches of a line, each as its points x, y. */
function stretches(line: Float32Array): [number, number][][] {
  const all: [number, number][][] = [[]]
  for (let i = 0; i < line.length; i += 4) {
    all[all.length - 1].push([line[i], line[i + 1]])
    if (line[i + 3] === 0) all.push([])
  }
  return all.filter((stretch) => stretch.length > 0)
}

describe("drape", () => {
  it("lies on the ground", () => {
    const { line } = drape(relief, spiral(60, 0.05), 0.05)
    for (let i = 0; i < line.length; i += 4) {
      expect(line[i + 2]).toBeCloseTo(heightAt(relief, line[i], line[i + 1]) * reliefHeight, 5)
    }
  })

  it("is one stretch from the first point to the last", () => {
    const { line } = drape(relief, path([-0.5, 0.5], [0.25, 0.5], [0.25, -0.5]), 0.05)
    const [only, ...others] = stretches(line)
    expect(others).toEqual([])
    expect(only[0]).toEqual([-0.5, 0.5])
    expect(only[only.length - 1]).toEqual([0.25, -0.5])
  })

  it("tells how much of it belongs to the first k points", () => {
    const { line, lineUpTo, markersUpTo } = drape(relief, spiral(80, 0.05), 0.05)
    expect(lineUpTo).toHaveLength(81)
    expect([lineUpTo[0], lineUpTo[1], lineUpTo[80]]).toEqual([0, 0, line.length / 4])
    for (const counts of [lineUpTo, markersUpTo]) {
      expect(counts.every((count, i) => i === 0 || count >= counts[i - 1])).toBe(true)
    }
  })

  it("cuts a path at the edge of the window and takes it up where it comes back", () => {
    const outAndBack = path([0, 0], [3, 0], [3, 0.5], [0, 0.5])
    const { line, points } = drape(relief, outAndBack, 0.05)
    const [out, back, ...others] = stretches(line)
    expect(others).toEqual([])
    expect(out[out.length - 1]).toEqual([1, 0])
    expect(back[0]).toEqual([1, 0.5])
    expect(points.slice(3, 9).every(Number.isNaN)).toBe(true)
  })

  it("breaks at a point that is not finite", () => {
    const broken = path([0, 0], [0.2, 0], [NaN, 0], [0.4, 0], [0.5, 0.1])
    expect(stretches(drape(relief, broken, 0.05).line)).toHaveLength(2)
  })

  it("keeps markers apart", () => {
    const { markers } = drape(relief, spiral(300, 0.05), 0.1)
    expect(markers.length).toBeGreaterThan(9)
    for (let i = 0; i < markers.length; i += 3) {
      for (let j = 0; j < i; j += 3) {
        const distance = Math.hypot(markers[i] - markers[j], markers[i + 1] - markers[j + 1])
        expect(distance).toBeGreaterThan(0.099)
      }
    }
  })

  it("draws nothing but finite numbers within the window, whatever the path", () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 60 }), (numbers) => {
        const { line, lineUpTo, markers } = drape(relief, Float64Array.from(numbers), 0.05)
        expect(markers.every(Number.isFinite)).toBe(true)
        expect(line.every((value) => Math.abs(value) <= 1)).toBe(true)
        expect(lineUpTo[lineUpTo.length - 1]).toBe(line.length / 4)
      }),
    )
  })

  it("stays small for a long and noisy path", () => {
    expect(drape(relief, spiral(10_000, 0.5), 0.1).line.length / 4).toBeLessThan(20_000)
  })
})
