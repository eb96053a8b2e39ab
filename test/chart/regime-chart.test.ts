import { describe, expect, test } from "vitest"
import { cellBox, rateShare, regimeChart, regimeFrame } from "../../src/chart/regime-chart.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { mapRates, type RegimeMapFindings } from "../../src/experiment/studies/regime-map.ts"

const map: RegimeMapFindings = {
  kind: "regime-map",
  experiment: requireExperiment({ examples: 64 }),
  rates: mapRates,
  batches: [1, 8, 64],
  cells: ["transient", "wandering", "converged", "diverging", "wandering"],
  limits: [0.01, 0.1, 1],
}

describe("the map of regimes", () => {
  const frame = regimeFrame(520, 330)

  test("is tiled by its cells, rates to the right and batch sizes upwards", () => {
    const area = map.batches.flatMap((_, row) =>
      map.rates.map((__, column) => {
        const { width, height } = cellBox(map, frame, column, row)
        return width * height
      }),
    )
    expect(area.reduce((a, b) => a + b)).toBeCloseTo(frame.width * frame.height, 6)
    const [first, right, above] = [
      [0, 0],
      [1, 0],
      [0, 1],
    ].map(([column, row]) => cellBox(map, frame, column, row))
    expect(right.x).toBeCloseTo(first.x + first.width, 9)
    expect(above.y).toBeCloseTo(first.y - first.height, 9)
  })

  test("puts each rate into its own column", () => {
    map.rates.forEach((rate, column) => {
      const { x, width } = cellBox(map, frame, column, 0)
      const at = frame.x + rateShare(map.rates, rate) * frame.width
      expect(at).toBeGreaterThan(x)
      expect(at).toBeLessThan(x + width)
    })
  })

  test("draws the cells that are known, each in its regime, and no others", () => {
    const { cells, marks } = regimeChart(map, 520, 330)
    const count = (path: string): number => path.split("M").length - 1
    expect(Object.entries(cells).map(([regime, path]) => [regime, count(path)])).toEqual([
      ["transient", 1],
      ["wandering", 2],
      ["converged", 1],
      ["diverging", 1],
    ])
    for (const path of Object.values(marks)) expect(path).not.toMatch(/NaN/)
  })

  test("draws the limit from the smallest mini-batch up, through every row", () => {
    const points = [...regimeChart(map, 520, 330).limit.matchAll(/([\d.]+) ([\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)],
    )
    expect(points.length).toBe(2 * map.limits.length)
    expect(points[0][1]).toBeCloseTo(frame.y + frame.height, 1)
    expect(points[points.length - 1][1]).toBeCloseTo(frame.y, 1)
    for (const [k, [x]] of points.entries())
      expect(x).toBeCloseTo(frame.x + rateShare(map.rates, map.limits[k >> 1]) * frame.width, 0)
  })
})
