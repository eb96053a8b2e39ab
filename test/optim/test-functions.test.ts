import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  testFunctions,
  type TestFunction,
  type TestFunctionName,
} from "../../src/optim/test-functions.ts"

const names: readonly TestFunctionName[] = [
  "rosenbrock",
  "himmelblau",
  "beale",
  "booth",
  "saddle",
  "ravine",
]

const gradientAt = ({ evaluate }: TestFunction, x: number, y: number): Float64Array => {
  const gradient = new Float64Array(2)
  evaluate(x, y, gradient)
  return gradient
}

/** The second derivatives xx, xy and yy, by central differences of the gradient. */
function hessianAt(f: TestFunction, x: number, y: number): readonly [number, number, number] {
  const h = 1e-5
  const alongX = gradientAt(f, x + h, y).map((g, j) => (g - gradientAt(f, x - h, y)[j]) / (2 * h))
  const alongY = gradientAt(f, x, y + h).map((g, j) => (g - gradientAt(f, x, y - h)[j]) / (2 * h))
  expect(Math.abs(alongX[1] - alongY[0])).toBeLessThan(1e-4)
  return [alongX[0], alongX[1], alongY[1]]
}

describe.each(names)("%s", (name) => {
  const f = testFunctions[name]
  const { x0, x1, y0, y1 } = f.window
  const isInside = (x: number, y: number): boolean => x > x0 && x < x1 && y > y0 && y < y1
  const point = fc.tuple(
    fc.double({ min: x0, max: x1, noNaN: true }),
    fc.double({ min: y0, max: y1, noNaN: true }),
  )

  test("has the gradient that central differences give", () => {
    fc.assert(
      fc.property(point, ([x, y]) => {
        const h = 1e-5
        const gradient = gradientAt(f, x, y)
        const scale = 1 + Math.abs(f.value(x, y)) + Math.hypot(gradient[0], gradient[1])
        const byX = (f.value(x + h, y) - f.value(x - h, y)) / (2 * h)
        const byY = (f.value(x, y + h) - f.value(x, y - h)) / (2 * h)
        expect(Math.abs(gradient[0] - byX)).toBeLessThan(1e-7 * scale)
        expect(Math.abs(gradient[1] - byY)).toBeLessThan(1e-7 * scale)
      }),
      { numRuns: 500 },
    )
  })

  test("has one value, whether with its gradient or without", () => {
    const gradient = new Float64Array(2)
    fc.assert(
      fc.property(point, ([x, y]) => {
        expect(f.evaluate(x, y, gradient)).toBe(f.value(x, y))
      }),
    )
  })

  test("is level, bent upwards and as low as published at each minimum", () => {
    for (const [x, y, value] of f.minima) {
      expect(Math.abs(f.value(x, y) - value)).toBeLessThan(1e-27)
      for (const slope of gradientAt(f, x, y)) expect(Math.abs(slope)).toBeLessThan(1e-12)
      const [xx, xy, yy] = hessianAt(f, x, y)
      expect(xx).toBeGreaterThan(0)
      expect(xx * yy - xy * xy).toBeGreaterThan(0)
    }
  })

  test("is nowhere below its minima", () => {
    const lowest = Math.min(...f.minima.map(([, , value]) => value))
    if (f.minima.length > 0) fc.assert(fc.property(point, ([x, y]) => f.value(x, y) >= lowest))
  })

  test("shows its start and its minima in its window, and starts on a slope", () => {
    expect(isInside(...f.start)).toBe(true)
    for (const [x, y] of f.minima) expect(isInside(x, y)).toBe(true)
    expect(Math.hypot(...gradientAt(f, ...f.start))).toBeGreaterThan(0.1)
  })
})

test("Himmelblau's minima are those that are published to six places", () => {
  expect(testFunctions.himmelblau.minima.map(([x, y]) => [x.toFixed(6), y.toFixed(6)])).toEqual([
    ["3.000000", "2.000000"],
    ["-2.805118", "3.131313"],
    ["-3.779310", "-3.283186"],
    ["3.584428", "-1.848127"],
  ])
})

test("the values at the published starts are the published ones", () => {
  expect(testFunctions.rosenbrock.value(-1.2, 1)).toBeCloseTo(24.2, 12)
  expect(testFunctions.beale.value(1, 1)).toBe(14.203125)
})

test("the saddle is level at the origin, and bent both ways", () => {
  const { saddle } = testFunctions
  expect(saddle.minima).toEqual([])
  expect([...gradientAt(saddle, 0, 0)].map(Math.abs)).toEqual([0, 0])
  const [xx, xy, yy] = hessianAt(saddle, 0, 0)
  expect(xx * yy - xy * xy).toBeLessThan(0)
})

test("the ravine is 25 times as steep across as along", () => {
  const [xx, xy, yy] = hessianAt(testFunctions.ravine, 3, -2)
  expect(yy / xx).toBeCloseTo(25, 6)
  expect(xy).toBeCloseTo(0, 6)
})
