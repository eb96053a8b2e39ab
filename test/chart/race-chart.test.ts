import { describe, expect, test } from "vitest"
import { raceChart, type RaceChartOptions } from "../../src/chart/race-chart.ts"
import { searchChart } from "../../src/chart/search-chart.ts"
import { still } from "../../src/chart/still.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { conductBatchSearch, takesOf } from "../../src/experiment/studies/batch-search.ts"
import { conductRace, type BatchRaceFindings } from "../../src/experiment/studies/race.ts"

const experiment = requireExperiment({
  task: "logistic",
  examples: 256,
  features: 4,
  batch: 16,
  rate: 0.2,
  steps: 96,
  start: 0.5,
})

const options: Omit<RaceChartOptions, "document"> = {
  width: 600,
  height: 300,
  measure: "examples",
  secondsOf: () => undefined,
  target: 0.5,
  upTo: Infinity,
  letters: undefined,
  labels: {
    measure: "examples seen",
    cost: "cost",
    target: "J = 0.5",
    size: (batch) => `B = ${batch}`,
    distance: String,
  },
}

const draw = (findings: BatchRaceFindings, other: Partial<RaceChartOptions> = {}): string =>
  still((document) => raceChart(findings, { ...options, ...other, document }))

const names = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text)

describe("the chart of a race", () => {
  test("names every line at its end, and holds no number that is none", async () => {
    const svg = draw(await conductRace({ kind: "race", experiment, sizes: [1, 16, 256] }))
    expect(names(svg)).toEqual(expect.arrayContaining(["B = 1", "B = 16", "B = 256", "J = 0.5"]))
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  test("says of a run that leaves the chart that it went up", async () => {
    const wild = { ...experiment, task: "linear", rate: 3 } as const
    const svg = draw(await conductRace({ kind: "race", experiment: wild, sizes: [1, 256] }))
    expect(names(svg)).toContain("B = 1 ↑")
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  test("with letters gives no size away", async () => {
    const findings = await conductRace({ kind: "race", experiment, sizes: [1, 16, 256] })
    const letters = new Map([
      [1, "C"],
      [16, "A"],
      [256, "B"],
    ])
    const svg = draw(findings, { letters })
    expect(names(svg)).toEqual(expect.arrayContaining(["A", "B", "C"]))
    expect(svg).not.toMatch(/B = \d|--method|color-mix|stroke-dasharray="(?!2,2)/)
  })

  test("goes no further than it is shown", async () => {
    const findings = await conductRace({ kind: "race", experiment, sizes: [1, 16] })
    expect(draw(findings, { upTo: 0 })).not.toMatch(/NaN|undefined|Infinity/)
    expect(draw(findings, { upTo: 200 })).not.toBe(draw(findings))
  })
})

describe("the chart of a search", () => {
  test("marks the best size and says which never arrive", async () => {
    const study = {
      kind: "batch-search",
      experiment: { ...experiment, rate: 0.05 },
      target: 0.3,
      budget: 6,
      trials: 3,
      tunes: false,
    } as const
    const findings = await conductBatchSearch({ ...study, target: 0.55 })
    const svg = still((document) =>
      searchChart(findings, {
        document,
        width: 600,
        height: 300,
        worth: (batch) => batch,
        pointed: 16,
        labels: {
          batch: "B",
          measure: "examples",
          band: "64 to 512",
          best: "best",
          never: "∞",
          beyond: "never",
          diverged: "✕",
          count: String,
          distance: String,
        },
      }),
    )
    expect(names(svg)).toEqual(expect.arrayContaining(["best", "64 to 512"]))
    const lost = findings.sizes.filter((size) => takesOf(size, () => 1).median === Infinity)
    expect(lost.length).toBeGreaterThan(0)
    expect(names(svg).filter((text) => text === "∞")).toHaveLength(lost.length)
    expect(names(svg)).toContain("never")
    expect(svg).not.toMatch(/NaN|undefined/)
  })
})
