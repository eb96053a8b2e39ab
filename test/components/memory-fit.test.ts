import { describe, expect, test } from "vitest"
import { fitTable, memorySummary } from "../../components/memory-fit/memory-sentences.ts"
import { sheet } from "../../components/memory-fit/sheet.ts"
import { memoryFit } from "../../components/memory-fit/spec.ts"
import { throughputSummary, throughputTable } from "../../components/memory-fit/throughput-words.ts"
import { requireFigure } from "../../components/parts/figure-spec.ts"
import recorded from "../../src/experiment/measuring/recorded-throughput.json" with { type: "json" }
import { requireThroughputRecording } from "../../src/experiment/measuring/throughput-recording.ts"
import type { ThroughputTime } from "../../src/experiment/studies/throughput.ts"
import { stepShapeOf } from "../../src/experiment/workload.ts"

const recording = requireThroughputRecording(recorded)

function said(attributes: Readonly<Record<string, unknown>>, language = "en"): string {
  const { options } = requireFigure(memoryFit, attributes)
  return memorySummary(language, stepShapeOf(options), options, options.size).join(" ")
}

const steps = (rates: readonly number[]): ThroughputTime[] =>
  rates.map((rate, k) => {
    const batch = 16 * 2 ** k
    const spread = { median: batch / rate, lower: batch / rate, upper: batch / rate, samples: 7 }
    return { task: "logistic", batch, bytes: batch * 256, ...spread }
  })

describe("where a step fits", () => {
  test.each([
    [{}, "That fits 24 GB (GPU), but not 16 GB (laptop, GPU), where B may be 254 at most."],
    [{ model: "logistic", example: "penguin", size: 16 }, "That fits even the L1 cache."],
    [
      { size: 65_536 },
      "That fits none of these memories; in the largest, 80 GB (GPU), B may be 1,382 at most.",
    ],
    [
      { size: 16 },
      "That fits 8 GB (phone, GPU), but not 32 MB (L3 cache), where not even one example has room.",
    ],
    [
      { model: "network", example: "own", values: 10_000_000, units: "16384" },
      "That fits none of these memories: even in the largest, 80 GB (GPU), not one example has room.",
    ],
  ])("is said of %o", (attributes, sentence) => {
    expect(said(attributes)).toContain(sentence)
    expect(said(attributes, "ko")).not.toMatch(/NaN|undefined|Infinity/)
  })

  test("is a row for each memory, whose largest size grows", () => {
    const { options } = requireFigure(memoryFit, {})
    const { rows } = fitTable("en", stepShapeOf(options), 256)
    expect(rows.map(([name]) => name)).toEqual([
      "L1 cache 48 kB",
      "L2 cache 2 MB",
      "L3 cache 32 MB",
      "phone, GPU 8 GB",
      "laptop, GPU 16 GB",
      "GPU 24 GB",
      "GPU 80 GB",
    ])
    expect(rows.map((row) => row[2])).toEqual([
      "none",
      "none",
      "none",
      "113",
      "254",
      "395",
      "1,382",
    ])
  })
})

describe("what throughput says", () => {
  test("tells what is lost beyond the cache, and where", () => {
    const text = throughputSummary("en", steps([9e6, 1e7, 9e6, 4e6, 2.5e6]), recording).join(" ")
    expect(text).toContain(`Recorded on ${recording.machine}`)
    expect(text).toContain(
      "goes through 10 million examples a second at its best; up to 16 kB it keeps four fifths of that, and with 64 kB it comes to 2.5 million, 4 times fewer.",
    )
  })

  test("tells of no cliff where there is none", () => {
    const text = throughputSummary("en", steps([1e7, 1.02e7, 1.01e7]), undefined).join(" ")
    expect(text).toContain("Measured on this device.")
    expect(text).toContain("however large the mini-batch: no cache shows here")
  })

  test("is a row for each size", () => {
    const { rows } = throughputTable("ko", recording.times)
    expect(rows.length).toBe(15)
    for (const cell of rows.flat()) expect(cell).toMatch(/^[\d,.]+( kB| MB)?$/)
  })
})

test("the sheet holds every part of a step and every time, as numbers", () => {
  const { options } = requireFigure(memoryFit, {})
  const { head, rows } = sheet(stepShapeOf(options), recording, steps([1e6]))
  expect(rows.length).toBe(17 * 5 + 30 + 1)
  for (const row of rows) expect(row.length).toBe(head.length)
  for (const row of rows) expect(Number.isFinite(row[3])).toBe(true)
})
