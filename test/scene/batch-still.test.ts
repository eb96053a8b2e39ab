import { describe, expect, it } from "vitest"
import { batchStillOf } from "../../src/scene/batch-still.ts"
import { runView, type BatchView } from "../../src/scene/batch-view.ts"
import { reliefBetween, reliefOf } from "../../src/scene/relief.ts"
import { bowl, gridOf, spiral } from "./grids.ts"

const shifted = (w: number, b: number): number => bowl(w - 0.4, b + 0.2) + 0.3
const run = runView({
  method: "mini-batch",
  grid: gridOf(bowl),
  path: spiral(40, 0.04),
  minimum: [0, 0, 0.1],
  greatest: Math.max(...gridOf(shifted).values),
  gradients: Float64Array.of(1, 0, 0, 2, 3, 4),
})
const batch: BatchView = {
  grid: gridOf(shifted),
  minimum: [0.4, -0.2, 0.4],
  row: 5,
  batchGradient: [1, 0.2],
  fullGradient: [0.4, -0.8],
}
const still = batchStillOf(run, batch, 740, 500)

describe("the still of a mini-batch", () => {
  it("takes its colours from the page, and its size from its box", () => {
    expect(still).toMatch(/^<svg [^>]*viewBox="0 0 740 500"/)
    for (const name of ["loss-3", "method-batch", "method-mini-batch", "ink", "page"])
      expect(still).toContain(`var(--${name})`)
    expect(still).not.toMatch(/NaN|Infinity|undefined/)
    expect(still.length).toBeLessThan(40_000)
  })

  it("shows the surface of the mini-batch, not that of J", () => {
    const other = batchStillOf(run, { ...batch, grid: gridOf(bowl) }, 740, 500)
    expect(other).not.toBe(still)
  })

  it("marks no minimum where there is none, or it lies outside", () => {
    const without = batchStillOf(run, { ...batch, minimum: undefined }, 740, 500)
    const outside = batchStillOf(run, { ...batch, minimum: [9, 9, 0] }, 740, 500)
    expect(without).toBe(outside)
    expect(without).not.toBe(still)
  })

  it("stands on the first state and on one outside the window", () => {
    expect(batchStillOf(run, { ...batch, row: 0 }, 740, 500)).not.toMatch(/NaN|undefined/)
    const away = { ...run, path: Float64Array.of(0.5, 0.5, 1, 7, 7, 90) }
    expect(batchStillOf(away, { ...batch, row: 1 }, 740, 500)).not.toMatch(/NaN|undefined/)
  })
})

it("every surface of a run has one scale, from a cost of 0 to the greatest of all", () => {
  expect(run.scale(0)).toBe(0)
  expect(run.scale(Math.max(...batch.grid.values, ...run.grid.values))).toBe(1)
  const [own, whole] = [reliefOf(batch.grid, run.scale), reliefOf(run.grid, run.scale)]
  const at = batch.grid.values.findIndex((cost, i) => cost > run.grid.values[i] + 0.1)
  expect(own.heights[at]).toBeGreaterThan(whole.heights[at])
})

it("a relief between two begins at the one and ends at the other", () => {
  const [from, to] = [reliefOf(batch.grid, run.scale), reliefOf(run.grid, run.scale)]
  expect(reliefBetween(from, to, 0).heights).toEqual(from.heights)
  expect(reliefBetween(from, to, 1).heights[17]).toBeCloseTo(to.heights[17], 6)
  const middle = reliefBetween(from, to, 0.5)
  expect(middle.heights[17]).toBeCloseTo((from.heights[17] + to.heights[17]) / 2, 6)
})
