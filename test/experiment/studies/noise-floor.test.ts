import { describe, expect, test } from "vitest"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import { controlValues } from "../../../src/experiment/control-values.ts"
import { run } from "../../../src/experiment/run.ts"
import { conductNoiseFloor } from "../../../src/experiment/studies/noise-floor.ts"
import type { NoiseRun } from "../../../src/experiment/studies/noise-run.ts"
import {
  regimeAt,
  conductRegimeMap,
  mapRates,
  type RegimeMapFindings,
} from "../../../src/experiment/studies/regime-map.ts"

const experiment = requireExperiment({
  examples: 256,
  batch: 1,
  rate: 0.1,
  steps: 4000,
  mislabelled: 0.1,
  decay: 1,
})

const distanceOf = ({ settled }: NoiseRun): number => settled?.distance ?? NaN

describe("the study of the noise floor", () => {
  test("a smaller rate wanders lower, one that falls lower still, at the heights that theory says", async () => {
    const { runs } = await conductNoiseFloor({ kind: "noise-floor", experiment })
    const [constant, smaller, falling] = runs
    expect(runs.map(({ pace }) => pace)).toEqual(["constant", "smaller", "falling"])
    expect(constant.distances[0]).toBe(falling.distances[0])
    expect(distanceOf(smaller)).toBeLessThan(0.7 * distanceOf(constant))
    expect(distanceOf(falling)).toBeLessThan(0.7 * distanceOf(smaller))
    for (const run of [constant, smaller]) {
      const { floor, independent } = run
      expect(distanceOf(run) / (floor?.distance ?? NaN)).toBeGreaterThan(0.8)
      expect(distanceOf(run) / (floor?.distance ?? NaN)).toBeLessThan(1.25)
      expect(floor?.distance).toBeLessThan(independent?.distance ?? NaN)
      expect(floor?.excess).toBeLessThan(independent?.excess ?? NaN)
    }
    expect(falling.floor).toBeUndefined()
  })

  test("its constant run is the experiment's own, looked at less often", async () => {
    const constant = { ...experiment, schedule: "constant" } as const
    const { checkpoints } = await run(constant)
    const [{ steps, excess }] = (await conductNoiseFloor({ kind: "noise-floor", experiment })).runs
    const least = checkpoints.cost[0] - excess[0]
    steps.forEach((step, row) => {
      const at = checkpoints.step.indexOf(step)
      expect(checkpoints.cost[at] - least).toBeCloseTo(excess[row], 9)
    })
    expect(steps.length).toBe(401)
  })

  test("names no floor where the rate is too large for one", async () => {
    const wild = { ...experiment, rate: 1.5 }
    const [constant] = (await conductNoiseFloor({ kind: "noise-floor", experiment: wild })).runs
    expect(constant.regime).toBe("diverging")
    expect(constant.floor).toBeUndefined()
    expect(constant.independent).toBeUndefined()
    expect(constant.settled).toBeUndefined()
    expect(constant.distances.length).toBeGreaterThan(3)
    expect(constant.distances.at(-1)).toBeGreaterThan(10 * constant.distances[0])
    for (const value of constant.distances) expect(Number.isFinite(value)).toBe(true)
  })
})

describe("the map of regimes", () => {
  const small = { ...experiment, examples: 64, steps: 1000, schedule: "constant" } as const

  test("runs every cell, tells of those that are done, and knows all four regimes", async () => {
    const told: number[] = []
    const map = await conductRegimeMap(
      { kind: "regime-map", experiment: small },
      {
        onSoFar: (found) => found.kind === "regime-map" && told.push(found.cells.length),
        pause: () => Promise.resolve(),
      },
    )
    expect(map.cells.length).toBe(mapRates.length * 7)
    expect(told.toSorted((a, b) => a - b)).toEqual(told)
    expect(new Set(map.cells).size).toBe(4)
  })

  const cellsOf = ({ rates, batches, cells, limits }: RegimeMapFindings) =>
    cells.map((regime, k) => {
      const row = Math.floor(k / rates.length)
      return { regime, batch: batches[row], rate: rates[k % rates.length], limit: limits[row] }
    })

  test("agrees with theory about divergence, away from the limit", async () => {
    const cells = cellsOf(await conductRegimeMap({ kind: "regime-map", experiment: small }))
    for (const { regime, rate, limit } of cells) {
      if (rate < 0.6 * limit) expect(regime).not.toBe("diverging")
      if (rate > 1.7 * limit) expect(regime).toBe("diverging")
    }
  })

  test("says of a cell what the chart of its run says", async () => {
    const map = await conductRegimeMap({ kind: "regime-map", experiment: small })
    for (const [rate, batch] of [
      [0.002, 1],
      [0.1, 1],
      [0.1, 16],
      [0.1, 64],
      [1.5, 8],
    ]) {
      const study = { kind: "noise-floor", experiment: { ...small, rate, batch } } as const
      const [constant] = (await conductNoiseFloor(study)).runs
      expect(regimeAt(map, rate, batch)).toBe(constant.regime)
    }
    expect(regimeAt(map, 0.123, 1)).toBeUndefined()
  })

  test("can be left between two cells", async () => {
    let pauses = 0
    const pause = () => (++pauses === 2 ? Promise.reject(new Error("left")) : Promise.resolve())
    await expect(conductRegimeMap({ kind: "regime-map", experiment }, { pause })).rejects.toThrow(
      "left",
    )
  })

  test("stands where the controls stop", () => {
    for (const rate of mapRates) expect(controlValues("rate", experiment)).toContain(rate)
  })
})
