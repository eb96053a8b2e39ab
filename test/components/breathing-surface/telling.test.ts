import { describe, expect, test } from "vitest"
import { cellsOf, minimumPlace } from "../../../components/breathing-surface/batches.ts"
import { summary, table } from "../../../components/breathing-surface/telling.ts"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import { conductBreathing } from "../../../src/experiment/studies/breathing.ts"

const vivid = requireExperiment({
  task: "logistic",
  examples: 256,
  batch: 16,
  mislabelled: 0.1,
  rate: 0.6,
  steps: 40,
  seed: 4,
})
const findings = await conductBreathing({ kind: "breathing", experiment: vivid })
const { trace, departures } = findings
const { batchCost } = trace.steps
const { cost } = trace.checkpoints
const rows = Array.from({ length: departures.length }, (_, row) => row)

const said = {
  en: {
    hard: /harder than the average/,
    easy: /easier than the average/,
    apart: /J\^\{t\} rose .* though J fell/,
    but: /It lowers J\^\{t\} by [\d.E-]+, but raises J by/,
    same: /J\^\{t\} is J\. The step lowers it by/,
    diverged: /diverged at update \d+/,
  },
  ko: {
    hard: /평균보다 어려운/,
    easy: /평균보다 쉬운/,
    apart: /J는 줄었는데도 .*J\^\{t\}는 커졌/,
    but: /J\^\{t\}는 [\d.E-]+만큼 줄지만, J는 도리어 [\d.E-]+만큼 커집니다/,
    same: /J\^\{t\}가 곧 J입니다\. 이 걸음으로 J는 [\d.]+만큼 줄어듭니다/,
    diverged: /\d+번째 갱신에서 발산/,
  },
} as const

describe.each(["en", "ko"] as const)("of every mini-batch, in %s", (language) => {
  const words = said[language]
  const texts = rows.map((row) => summary(language, findings, row).join(" "))

  test("calls hard what costs more than all examples at the same place, and easy what costs less", () => {
    for (const row of rows) {
      if (batchCost[row] > 1.02 * cost[row]) expect(texts[row]).toMatch(words.hard)
      if (batchCost[row] < 0.98 * cost[row]) expect(texts[row]).toMatch(words.easy)
    }
  })

  test("says just where J^{t} rose though J fell, and where a step raises J", () => {
    for (const row of rows) {
      const rose = row > 0 && batchCost[row] > batchCost[row - 1] && cost[row] < cost[row - 1]
      expect(words.apart.test(texts[row])).toBe(rose)
      const after = departures.after[row] ?? NaN
      expect(words.but.test(texts[row])).toBe(after <= batchCost[row] && cost[row + 1] > cost[row])
    }
  })

  test("tells of the whole training set and of a run that diverges", async () => {
    const whole = { ...vivid, batch: 256 }
    const same = await conductBreathing({ kind: "breathing", experiment: whole })
    expect(summary(language, same, 3).join(" ")).toMatch(words.same)
    const wild = requireExperiment({ examples: 64, batch: 8, rate: 10, steps: 40 })
    const diverged = await conductBreathing({ kind: "breathing", experiment: wild })
    for (let row = 0; row < diverged.departures.length; row++) {
      const text = summary(language, diverged, row).join(" ")
      expect(text).toMatch(words.diverged)
      expect(text).not.toMatch(/NaN|undefined|Infinity|∞/)
    }
  })

  test("tabulates the epoch of a state, and of a long one what is around it", async () => {
    expect(table(language, findings, 20).rows.map(([update]) => update)).toEqual(
      Array.from({ length: 16 }, (_, t) => String(17 + t)),
    )
    const single = { ...vivid, batch: 1, steps: 200 }
    const long = await conductBreathing({ kind: "breathing", experiment: single })
    const { head, rows: shown } = table(language, long, 150)
    expect(shown).toHaveLength(64)
    expect(shown.some(([update]) => update === "151")).toBe(true)
    for (const row of shown) expect(row).toHaveLength(head.length)
  })
})

test("the cells of an epoch are its mini-batches, with their mislabelled shares", () => {
  const cells = cellsOf(findings, 20)
  expect(cells.map(({ row }) => row)).toEqual(Array.from({ length: 16 }, (_, t) => 16 + t))
  for (const { row, tone, wrong } of cells) {
    expect(wrong).toBe(trace.steps.mislabelled[row] / 16)
    expect(tone >= 0 && tone <= 1).toBe(true)
  }
  expect(cellsOf(findings, 39)).toHaveLength(8)
  const tones = rows.map((row) => cellsOf(findings, row)[trace.steps.batch[row]].tone)
  expect([Math.min(...tones), Math.max(...tones)]).toEqual([0, 1])
})

test("a minimum is in the picture, beyond it or nowhere", () => {
  const { grid } = findings
  const surface = { kind: "batch-surface", experiment: vivid, step: 1, grid } as const
  const { x0, y0 } = grid.window
  expect(minimumPlace({ ...surface, minimum: undefined })).toBe("nowhere")
  expect(minimumPlace({ ...surface, minimum: [x0 + 0.1, y0 + 0.1, 0] })).toBe("inside")
  expect(minimumPlace({ ...surface, minimum: [x0 - 0.1, y0 + 0.1, 0] })).toBe("outside")
})
