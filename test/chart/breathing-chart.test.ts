import { expect, test } from "vitest"
import { breathingChart, rowAt } from "../../src/chart/breathing-chart.ts"
import { costCeiling } from "../../src/chart/cost-ceiling.ts"
import { still } from "../../src/chart/still.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { conductBreathing } from "../../src/experiment/studies/breathing.ts"

const labels = { updates: "updates made", cost: "cost", batch: "mini-batch", full: "all" }
const size = { width: 400, height: 300 }

const draw = async (part: Readonly<Record<string, unknown>>, row: number): Promise<string> => {
  const experiment = requireExperiment({ examples: 64, batch: 8, steps: 20, ...part })
  const findings = await conductBreathing({ kind: "breathing", experiment })
  return still((document) => breathingChart(findings, { ...size, row, labels, document }))
}

test("shows a dot for every mini-batch, J and both by name", async () => {
  const svg = await draw({}, 3)
  expect(svg.match(/<circle /g)?.length).toBe(20 + 1)
  expect(svg).toContain("stroke-dasharray")
  for (const text of Object.values(labels)) expect(svg).toContain(text)
})

test("a run that diverges leaves the chart, and no number is infinite", async () => {
  const svg = await draw({ rate: 10 }, 0)
  expect(svg).not.toMatch(/NaN|Infinity/)
  for (const [, y] of svg.matchAll(/ cy="([^"]*)"/g)) expect(Number(y)).toBeGreaterThan(0)
})

test("pointing at the chart finds the nearest state, and never one beyond the run", () => {
  const length = 21
  const places = Array.from({ length }, (_, row) => 40 + (row / 20) * (400 - 56))
  expect(places.map((x) => rowAt(x / 400, 400, length))).toEqual(places.map((_, row) => row))
  expect(rowAt(0, 400, length)).toBe(0)
  expect(rowAt(1, 400, length)).toBe(20)
})

test("the ceiling holds every mini-batch of a run that behaves", async () => {
  const experiment = requireExperiment({ examples: 64, batch: 8, steps: 20 })
  const findings = await conductBreathing({ kind: "breathing", experiment })
  expect(costCeiling(findings)).toBe(Math.max(...findings.trace.steps.batchCost))
})
