import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import { conductGradientCloud } from "../../../src/experiment/studies/gradient-cloud.ts"
import { conductGradientMap } from "../../../src/experiment/studies/gradient-map.ts"

const experimentOf = (input: Readonly<Record<string, unknown>>) =>
  requireExperiment({ features: 1, examples: 256, precision: "double", mislabelled: 0.1, ...input })

const cloudOf = (input: Readonly<Record<string, unknown>>, place: "near" | "far" | "minimum") =>
  conductGradientCloud({
    kind: "gradient-cloud",
    experiment: experimentOf(input),
    place,
    point: [0, 0],
  })

describe("the cloud of steps", () => {
  test("has the step of batch descent as its mean, wherever and for whatever it is asked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          task: fc.constantFrom("linear", "logistic"),
          seed: fc.integer({ min: 0, max: 999 }),
          batch: fc.constantFrom(1, 2, 8, 64, 128, 256),
          rate: fc.double({ min: 0.01, max: 2, noNaN: true }),
        }),
        fc.tuple(
          fc.double({ min: -4, max: 4, noNaN: true }),
          fc.double({ min: -4, max: 4, noNaN: true }),
        ),
        async (input, point) => {
          const { mean, whole, steps } = await conductGradientCloud({
            kind: "gradient-cloud",
            experiment: experimentOf(input),
            place: "point",
            point,
          })
          const scale = steps.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3)
          mean.forEach((value, j) => expect(Math.abs(value - whole[j])).toBeLessThan(1e-12 * scale))
          expect(steps.length).toBe(512 / input.batch)
        },
      ),
      { numRuns: 40 },
    )
  })

  test("points uphill at times, more often near the minimum and with smaller mini-batches", async () => {
    const share = async (batch: number, place: "near" | "far"): Promise<number> => {
      const { uphill } = await cloudOf({ batch, seed: 4 }, place)
      return uphill.reduce((sum, flag) => sum + flag, 0) / uphill.length
    }
    expect(await share(1, "near")).toBeGreaterThan(await share(1, "far"))
    expect(await share(1, "far")).toBeGreaterThan(0)
    expect(await share(64, "far")).toBe(0)
  })

  test("has no downhill at the minimum, where its steps cancel", async () => {
    const { isLevel, aside, uphill, mean, ellipse } = await cloudOf({ task: "logistic" }, "minimum")
    expect(isLevel).toBe(true)
    expect(aside).toBeUndefined()
    expect(uphill.includes(1)).toBe(false)
    expect(Math.hypot(...mean)).toBeLessThan(1e-6 * ellipse.axes[0])
  })

  test("is one step without spread for batch descent", async () => {
    const { steps, whole, spread, ellipse } = await cloudOf({ batch: 256 }, "far")
    expect(steps[0]).toBeCloseTo(whole[0], 12)
    expect(spread).toBe(0)
    expect(ellipse.axes).toEqual([0, 0])
  })

  test("its first epoch lies within what sixteen measure, about what theory says", async () => {
    const { sizes } = await cloudOf({ seed: 2 }, "near")
    expect(sizes.map(({ batch }) => batch)).toEqual([1, 2, 4, 8, 16, 32, 64, 128])
    for (const { measured, range, exact, independent } of sizes) {
      expect(measured).toBeGreaterThanOrEqual(range[0])
      expect(measured).toBeLessThanOrEqual(range[1])
      expect(exact).toBeGreaterThanOrEqual(0.999 * range[0])
      expect(exact).toBeLessThanOrEqual(1.001 * range[1])
      expect(exact).toBeLessThanOrEqual(independent)
    }
  })
})

test("the map shows the places, the minimum in its centre and lowest", async () => {
  const { grid, places } = await conductGradientMap({
    kind: "gradient-map",
    experiment: experimentOf({ task: "logistic" }),
  })
  const { x0, x1, y0, y1 } = grid.window
  for (const [x, y] of [places.near, places.far]) {
    expect(x).toBeGreaterThan(x0)
    expect(x).toBeLessThan(x1)
    expect(y).toBeGreaterThan(y0)
    expect(y).toBeLessThan(y1)
  }
  const least = grid.values.indexOf(grid.values.reduce((a, b) => Math.min(a, b)))
  const [column, row] = [least % grid.columns, Math.floor(least / grid.columns)]
  expect(Math.abs(column - 31.5)).toBeLessThan(2)
  expect(Math.abs(row - 31.5)).toBeLessThan(2)
})
