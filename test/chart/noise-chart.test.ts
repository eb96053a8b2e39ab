import { describe, expect, test } from "vitest"
import { logTicks } from "../../src/chart/log-ticks.ts"
import { noiseChart, noiseDomain } from "../../src/chart/noise-chart.ts"
import { still } from "../../src/chart/still.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { conductNoiseFloor } from "../../src/experiment/studies/noise-floor.ts"

const labels = {
  updates: "updates",
  distance: "distance",
  runs: { constant: "one", smaller: "two", falling: "three" },
}

const drawn = async (input: Readonly<Record<string, unknown>>) => {
  const experiment = requireExperiment({ examples: 64, steps: 1000, decay: 1, ...input })
  const findings = await conductNoiseFloor({ kind: "noise-floor", experiment })
  const svg = still((document) =>
    noiseChart(findings, { document, width: 400, height: 300, labels, chosen: "constant" }),
  )
  return { findings, svg }
}

describe("the chart of distances", () => {
  test.each([
    ["wandering", { batch: 1, rate: 0.1 }],
    ["arriving", { batch: 64, rate: 0.3 }],
    ["diverging", { batch: 1, rate: 5 }],
    ["hardly moving", { batch: 8, rate: 0.0002 }],
  ])("draws runs %s, each with its name inside the chart", async (_, input) => {
    const { svg } = await drawn(input)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    for (const name of Object.values(labels.runs)) expect(svg).toContain(`>${name}<`)
    const names = [...svg.matchAll(/translate\([\d.]+,([\d.]+)\)" y="0.32em">(?:one|two|three)</g)]
    const heights = names.map(([, y]) => Number(y)).sort((a, b) => a - b)
    expect(heights.length).toBe(3)
    expect(heights[0]).toBeGreaterThan(4)
    expect(heights[2]).toBeLessThan(300 - 38)
    for (const k of [1, 2]) expect(heights[k] - heights[k - 1]).toBeGreaterThan(15)
  })

  test("needs no identifiers, which another drawing on the page might bear too", async () => {
    expect((await drawn({ batch: 64, rate: 0.3 })).svg).not.toMatch(/clip-path|\sid=/)
  })

  test("shows what lies between a far divergence and a complete arrival", async () => {
    const far = (await drawn({ batch: 1, rate: 5 })).findings
    const near = (await drawn({ batch: 64, rate: 0.3 })).findings
    expect(noiseDomain(far)[1]).toBeLessThan(20 * far.runs[0].distances[0])
    expect(noiseDomain(near)[0]).toBeGreaterThan(1e-4 * near.runs[0].distances[0])
  })
})

test("ticks are round: 1, 2 and 5 where there is room, powers of ten where there is not", () => {
  expect(logTicks([0.08, 3])).toEqual([0.1, 0.2, 0.5, 1, 2])
  expect(logTicks([0.0005, 3])).toEqual([0.001, 0.01, 0.1, 1])
})
