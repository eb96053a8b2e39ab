import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  groundAt,
  heightAt,
  heightScale,
  hides,
  reliefHeight,
  reliefMesh,
  reliefOf,
} from "../../src/scene/relief.ts"
import { bowl, gridOf } from "./grids.ts"

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

describe("heightScale", () => {
  it("never decreases and stays between 0 and 1, whatever the costs", () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1 }), finite, finite, (costs, a, b) => {
        const scale = heightScale(Float64Array.from(costs))
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(scale)
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it("goes from 0 at the least cost to 1 at the greatest and beyond", () => {
    const scale = heightScale(Float64Array.of(3, 1, 2, 9, 4))
    expect(scale(1)).toBe(0)
    expect(scale(9)).toBe(1)
    expect([-Infinity, 0].map(scale)).toEqual([0, 0])
    expect([1e9, Infinity, NaN].map(scale)).toEqual([1, 1, 1])
  })

  it("keeps a huge range of costs legible", () => {
    const decades = (count: number): Float64Array =>
      Float64Array.from({ length: 101 }, (_, i) => 10 ** ((i * count) / 100))
    expect(heightScale(decades(8))(10 ** 4)).toBeCloseTo(0.4, 6)
    expect(heightScale(decades(20))(10 ** 10)).toBeGreaterThan(0.3)
  })

  it("does not raise rounding errors to hills", () => {
    const plain = Float64Array.from({ length: 100 }, (_, i) => (i < 90 ? 1 + (i % 3) * 2e-16 : 2))
    expect(heightScale(plain)(1 + 4e-16)).toBeLessThan(0.02)
  })

  it("leaves a landscape alone whose median is high", () => {
    expect(heightScale(Float64Array.of(0, 5, 10))(2.5)).toBe(0.25)
  })

  it("lies flat for costs that are all the same", () => {
    expect(heightScale(Float64Array.of(2, 2))(2)).toBe(0)
  })
})

describe("reliefOf", () => {
  it("is finite for any grid, infinities and gaps included", () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 12, maxLength: 12 }), (costs) => {
        const window = { x0: 0, x1: 1, y0: 0, y1: 1 }
        const grid = { window, columns: 4, rows: 3, values: Float64Array.from(costs) }
        const relief = reliefOf(grid)
        const mesh = reliefMesh(relief)
        for (const numbers of [relief.heights, mesh.positions, mesh.tones, mesh.shades]) {
          expect(numbers.every(Number.isFinite)).toBe(true)
        }
        for (const shade of mesh.shades) {
          expect(shade).toBeGreaterThan(0)
          expect(shade).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it("puts the first row at the least b and the first column at the least w", () => {
    const window = { x0: 10, x1: 20, y0: 0, y1: 4 }
    const relief = reliefOf(gridOf((w, b) => w + 100 * b, 8, window))
    expect(groundAt(relief, 10, 0)).toEqual([-1, -1, 0])
    expect(groundAt(relief, 20, 4)).toEqual([1, 1, reliefHeight])
    expect(groundAt(relief, 15, 2)?.slice(0, 2)).toEqual([0, 0])
    expect(groundAt(relief, 21, 2)).toBeUndefined()
  })
})

describe("heightAt", () => {
  it("is the height of the triangles of the mesh", () => {
    const relief = reliefOf(gridOf(bowl, 7))
    const { positions, triangles } = reliefMesh(relief)
    for (let i = 0; i < 6 * 36; i += 3) {
      const corners = [...triangles.subarray(i, i + 3)].map((at) => [
        ...positions.subarray(3 * at, 3 * at + 3),
      ])
      const [x, y, z] = [0, 1, 2].map((k) => corners.reduce((sum, one) => sum + one[k] / 3, 0))
      expect(heightAt(relief, x, y) * reliefHeight).toBeCloseTo(z, 5)
    }
  })

  it("goes on level beyond the edge", () => {
    const relief = reliefOf(gridOf(bowl))
    expect(heightAt(relief, 5, 0)).toBe(heightAt(relief, 1, 0))
  })
})

describe("reliefMesh", () => {
  it("uses every vertex, and faces outwards everywhere", () => {
    const { positions, triangles } = reliefMesh(reliefOf(gridOf(bowl, 6)))
    expect(new Set(triangles).size).toBe(positions.length / 3)
    for (let i = 0; i < triangles.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) =>
        positions.subarray(3 * triangles[i + k], 3 * triangles[i + k] + 3),
      )
      const [ux, uy, uz] = [0, 1, 2].map((k) => b[k] - a[k])
      const [vx, vy, vz] = [0, 1, 2].map((k) => c[k] - a[k])
      const normal = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
      const upwards = normal[2] > 1e-9
      const outwards = normal[0] * a[0] + normal[1] * a[1] > -1e-9
      expect(upwards || outwards).toBe(true)
    }
  })
})

describe("hides", () => {
  const ridge = reliefOf(gridOf((w) => -Math.abs(w), 41))

  it("hides what lies behind a ridge and shows what lies before it", () => {
    const eye = [-6, 0, 1.5] as const
    expect(hides(ridge, eye, [0.7, 0, heightAt(ridge, 0.7, 0) * reliefHeight])).toBe(true)
    expect(hides(ridge, eye, [-0.7, 0, heightAt(ridge, -0.7, 0) * reliefHeight])).toBe(false)
  })

  it("hides nothing from straight above", () => {
    for (const x of [-0.9, -0.2, 0.1, 0.8]) {
      expect(hides(ridge, [0, 0, 200], [x, 0.3, heightAt(ridge, x, 0.3) * reliefHeight])).toBe(
        false,
      )
    }
  })
})
