import { describe, expect, test } from "vitest"
import { panelTitle, summary } from "../../components/cost-trace/words.ts"
import { axisNames, summary as surfaceSummary, table } from "../../components/loss-surface/words.ts"
import { figureNamed, parseFigure } from "../../components/registry.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { conductCost } from "../../src/experiment/studies/cost.ts"
import { conductSurface } from "../../src/experiment/studies/surface.ts"

const languages = ["en", "ko"] as const

/** Momentum on a line: J overshoots though the rate is small. */
const overshooting = requireExperiment({
  examples: 128,
  batch: 16,
  optimizer: "momentum",
  rate: 0.2,
  steps: 60,
})

describe.each(languages)("a figure says what it shows, in %s", (language) => {
  test("names the optimizer, and blames no rate for what momentum does", async () => {
    expect(panelTitle(language, overshooting)).toMatch(
      language === "en" ? /, momentum$/ : /, 모멘텀$/,
    )
    const findings = await conductCost({ kind: "cost", experiment: overshooting })
    expect(findings.batch.firstRise).toBeDefined()
    expect(findings.largestStableRate).toBeUndefined()
    const text = summary(language, findings, "both").join(" ")
    expect(text).toMatch(language === "en" ? /with momentum at any rate/ : /모멘텀에서는/)
    expect(text).not.toMatch(/too large|너무 큽니다/)
  })

  test("says that a surface of many parameters is a plane among them", async () => {
    const experiment = requireExperiment({
      task: "softmax",
      data: "penguins",
      features: 3,
      optimizer: "adam",
      steps: 30,
    })
    const findings = await conductSurface({ kind: "surface", experiment, axis: "updates" })
    expect(axisNames(findings)).toEqual(["d₁", "d₂"])
    expect(table(language, findings).head.slice(-3)).toEqual(["d₁", "d₂", "J"])
    const text = surfaceSummary(language, findings, [31, 31, 31]).join(" ")
    expect(text).toContain("Adam")
    expect(text).toMatch(
      language === "en" ? /hold \d+(\.\d)?% of its movement/ : /\d+(\.\d)?%가 이 평면에/,
    )
  })
})

test.each(["cost-trace", "loss-surface"])(
  "%s learns from examples, not from a function",
  (name) => {
    const figure = figureNamed(name)
    if (figure === undefined) throw new Error("there is such a figure")
    const parsed = parseFigure(figure, { task: "rosenbrock" })
    expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).toEqual([
      'task is "rosenbrock"; it takes one of linear, logistic, softmax, network',
    ])
  },
)
