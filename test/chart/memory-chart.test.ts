import { describe, expect, test } from "vitest"
import { memoryChart } from "../../src/chart/memory-chart.ts"
import { still } from "../../src/chart/still.ts"
import { throughputChart } from "../../src/chart/throughput-chart.ts"
import type { ThroughputTime } from "../../src/experiment/studies/throughput.ts"
import { denseShape, vggShape } from "../../src/optim/model-shape.ts"
import { numberTypes, type StepShape } from "../../src/optim/step-memory.ts"

const labels = {
  batch: "B",
  memory: "memory",
  bytes: (bytes: number) => `${bytes} bytes`,
  count: String,
  size: ({ names }: { readonly names: readonly string[] }) => `fits ${names.join("+")}`,
}

const memoryStill = (step: StepShape, batch: number): string =>
  still((document) => memoryChart(step, { width: 500, height: 400, batch, labels, document }))

const vgg = { model: vggShape(), numbers: numberTypes.float32, stateVectors: 1 }

describe("the chart of memory", () => {
  test("names every memory, and marks those that a mini-batch can fill", () => {
    const svg = memoryStill(vgg, 256)
    expect(svg.match(/fits /g)?.length).toBe(7)
    expect(svg.match(/<circle/g)?.length).toBe(4 + 1)
    expect(svg).not.toMatch(/NaN|Infinity/)
  })

  test("draws the least and the greatest step that it can be asked for", () => {
    const least = { model: denseShape(1, [1]), numbers: numberTypes.int8, stateVectors: 0 }
    const most = {
      model: denseShape(1e7, [16_384, 16_384, 16_384, 16_384, 1e5]),
      numbers: numberTypes.float64,
      stateVectors: 3,
    }
    for (const step of [least, most])
      for (const batch of [1, 65_536]) expect(memoryStill(step, batch)).not.toMatch(/NaN|Infinity/)
  })
})

test("a record is dashed, this device is not", () => {
  const times = [16, 32, 64].map((batch): ThroughputTime => {
    const spread = { median: 1e-6, lower: 0.9e-6, upper: 1.1e-6, samples: 7 }
    return { task: "network", batch, bytes: batch * 256, ...spread }
  })
  const draw = (machines: Parameters<typeof throughputChart>[0]): string =>
    still((document) =>
      throughputChart(machines, {
        width: 500,
        height: 300,
        document,
        labels: {
          bytes: "bytes",
          rate: "rate",
          tasks: { logistic: "logistic", network: "network" },
          caches: { l1: "L1", l2: "L2", l3: "L3" },
          size: String,
          compact: String,
        },
      }),
    )
  const dashes = (svg: string) => svg.match(/stroke-dasharray="4,3"/g)?.length ?? 0
  expect(dashes(draw([{ times, isHere: false }]))).toBeGreaterThan(0)
  expect(dashes(draw([{ times, isHere: true }]))).toBe(0)
})
