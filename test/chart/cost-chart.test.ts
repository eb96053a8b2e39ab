import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { costChart, costDomain } from "../../src/chart/cost-chart.ts"
import { decimate } from "../../src/chart/decimate.ts"
import { still } from "../../src/chart/still.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { conductCost } from "../../src/experiment/studies/cost.ts"

const labels = { iteration: "iteration", cost: "cost", epoch: "epoch", rises: "J rises" }

async function drawn(input: Record<string, unknown>, which: "batch" | "chosen"): Promise<string> {
  const findings = await conductCost({ kind: "cost", experiment: requireExperiment(input) })
  return still((document) =>
    costChart(findings[which], costDomain(findings), { width: 400, height: 240, labels, document }),
  )
}

describe("the chart of costs", () => {
  test("names its axes and its epochs", async () => {
    const svg = await drawn({ examples: 128, batch: 16, steps: 40 }, "chosen")
    for (const word of ["iteration", "cost", "epoch 1"]) expect(svg).toContain(word)
  })

  test("is coloured by the method, in whatever theme the page has", async () => {
    expect(await drawn({ batch: 16 }, "chosen")).toContain("var(--method-mini-batch)")
    expect(await drawn({ batch: 1 }, "chosen")).toContain("var(--method-stochastic)")
    expect(await drawn({ batch: 16 }, "batch")).toContain("var(--method-batch)")
  })

  test("says where J rises, and only then", async () => {
    expect(await drawn({ rate: 5, steps: 30 }, "batch")).toContain("J rises")
    expect(await drawn({ rate: 0.1, steps: 30 }, "batch")).not.toContain("J rises")
  })

  test("never holds what is no number, even where the run diverges", async () => {
    for (const rate of [1, 3, 10])
      for (const batch of [1, 64, "all"])
        for (const which of ["batch", "chosen"] as const)
          expect(await drawn({ rate, batch, steps: 300 }, which)).not.toMatch(
            /NaN|Infinity|undefined/,
          )
  })
})

describe("decimate", () => {
  test("keeps the ends, the extremes and the order, in about the number of points it may", () => {
    fc.assert(
      fc.property(
        fc.float64Array({ minLength: 1, maxLength: 3000, noNaN: true }),
        fc.integer({ min: 10, max: 500 }),
        (values, limit) => {
          const rows = decimate(values, limit)
          expect(rows[0]).toBe(0)
          expect(rows[rows.length - 1]).toBe(values.length - 1)
          expect(rows.length).toBeLessThanOrEqual(Math.max(limit, 4))
          expect([...new Set(rows)].sort((a, b) => a - b)).toEqual([...rows])
          const kept = Array.from(rows, (row) => values[row])
          expect(Math.max(...kept)).toBe(Math.max(...values))
          expect(Math.min(...kept)).toBe(Math.min(...values))
        },
      ),
    )
  })

  test("draws all of a short column", () => {
    expect([...decimate(Float64Array.of(3, 1, 2), 10)]).toEqual([0, 1, 2])
  })
})
