import fc from "fast-check"
import { expect, test } from "vitest"
import { cosPi } from "../../src/optim/cosine.ts"

test("the cosine of half-turns is that of Math.cos, to 1e-15", () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (t) => {
      expect(Math.abs(cosPi(t) - Math.cos(Math.PI * t))).toBeLessThan(1e-15)
    }),
    { numRuns: 2000 },
  )
  for (let k = 0; k <= 100_000; k++) {
    const t = k / 100_000
    if (Math.abs(cosPi(t) - Math.cos(Math.PI * t)) > 1e-15) expect.fail(`at ${t}`)
  }
})

test("it is exact at whole and half numbers, and keeps its relative accuracy beside the halves", () => {
  expect([0, 0.5, 1, 1.5, 2, 3, -0.5, -1, 1e15, 2 ** 60].map(cosPi)).toEqual([
    1, 0, -1, 0, 1, -1, 0, -1, 1, 1,
  ])
  for (const u of [2 ** -10, 2 ** -30, 2 ** -52])
    expect(Math.abs(cosPi(0.5 - u) / Math.sin(Math.PI * u) - 1)).toBeLessThan(1e-15)
})

test("it is even, and the same again after two half-turns", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (k) => {
      const t = k / 4096
      expect(cosPi(-t)).toBe(cosPi(t))
      expect(cosPi(t + 2)).toBe(cosPi(t))
      expect(cosPi(t + 1)).toBe(0 - cosPi(t))
    }),
  )
})

test("it falls from 0 to 1 without a step upwards", () => {
  let previous = 1
  for (let k = 0; k <= 200_000; k++) {
    const value = cosPi(k / 200_000)
    if (value > previous) expect.fail(`at ${k}`)
    previous = value
  }
})

test("it is no number where t is none", () => {
  expect([NaN, Infinity, -Infinity].map(cosPi)).toEqual([NaN, NaN, NaN])
})

test("it has the same bits on every machine", () => {
  expect([0.1, 0.2, 0.3, 0.4, 0.7].map(cosPi)).toMatchInlineSnapshot(`
    [
      0.9510565162951535,
      0.8090169943749475,
      0.5877852522924731,
      0.30901699437494734,
      -0.587785252292473,
    ]
  `)
})
