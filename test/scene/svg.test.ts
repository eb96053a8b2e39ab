import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { simplify } from "../../src/scene/polyline.ts"
import { pathData } from "../../src/scene/svg.ts"

describe("pathData", () => {
  it("is short", () => {
    expect(pathData([10, 20, 10.5, 19.5, 10.54, 19.5, 12, 30], true)).toBe("M10 20l.5-.5 1.5 10.5z")
  })

  it("does not drift: every point is within a twentieth of a pixel", () => {
    const places = fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { minLength: 2 })
    fc.assert(
      fc.property(places, (numbers) => {
        const points = numbers.slice(0, numbers.length - (numbers.length % 2))
        const steps = (pathData(points).match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
        let [x, y] = [0, 0]
        const drawn: [number, number][] = []
        for (let i = 0; i + 1 < steps.length; i += 2) {
          x += steps[i]
          y += steps[i + 1]
          drawn.push([x, y])
        }
        for (let i = 0; i < points.length; i += 2) {
          const near = drawn.some(
            ([a, b]) => Math.abs(a - points[i]) < 0.0501 && Math.abs(b - points[i + 1]) < 0.0501,
          )
          expect(near).toBe(true)
        }
      }),
    )
  })
})

describe("simplify", () => {
  it("keeps the corners of a line and drops what lies between", () => {
    expect(simplify([0, 0, 1, 0.01, 2, 0, 2, 1, 2, 2], 0.1)).toEqual([0, 0, 2, 0, 2, 2])
  })

  it("leaves nothing further away than the tolerance", () => {
    const circle = Array.from({ length: 201 }, (_, i) => (i * Math.PI) / 100).flatMap((t) => [
      100 * Math.cos(t),
      100 * Math.sin(t),
    ])
    const kept = simplify(circle, 0.5)
    expect(kept.length).toBeLessThan(100)
    for (let i = 2; i < kept.length; i += 2) {
      const middle = Math.hypot((kept[i] + kept[i - 2]) / 2, (kept[i + 1] + kept[i - 1]) / 2)
      expect(middle).toBeGreaterThan(99.49)
    }
  })
})
