import { describe, expect, test } from "vitest"
import { summary as cloudSummary } from "../../components/gradient-cloud/words.ts"
import { pointedRun, summary, table } from "../../components/noise-floor/report.ts"
import { requireExperiment } from "../../src/experiment/experiment.ts"
import { conductGradientCloud } from "../../src/experiment/studies/gradient-cloud.ts"
import { conductNoiseFloor } from "../../src/experiment/studies/noise-floor.ts"

const languages = ["en", "ko"] as const

const noiseOf = (input: Readonly<Record<string, unknown>>) =>
  conductNoiseFloor({
    kind: "noise-floor",
    experiment: requireExperiment({
      examples: 128,
      steps: 1000,
      decay: 1,
      schedule: "constant",
      ...input,
    }),
  })

describe.each(languages)("the noise floor in words, in %s", (language) => {
  const say = (en: RegExp, ko: RegExp): RegExp => (language === "en" ? en : ko)

  test("names the update at which a run diverges, and no distance that it did not keep", async () => {
    const findings = await noiseOf({ rate: 3, batch: 4 })
    const text = summary(language, findings).join(" ")
    expect(text).toMatch(say(/leaves all bounds at update \d+/, /\d+번째 갱신에서/))
    expect(text).toMatch(say(/theory has no floor/, /이론상의 바닥이 없습니다/))
    const row = table(language, findings).rows.find(([name]) =>
      say(/^Second half/, /^후반부/).test(name),
    )
    expect(row?.[1]).toBe("–")
    expect(JSON.stringify(table(language, findings))).not.toMatch(/NaN|Infinity|undefined/)
  })

  test("promises no floor to batch descent", async () => {
    const text = summary(language, await noiseOf({ rate: 0.1, batch: 128 })).join(" ")
    expect(text).toMatch(say(/converged/, /수렴/))
    expect(text).toMatch(say(/no noise, and no floor/, /잡음이 없고, 바닥도 없습니다/))
  })

  test("tells of the run whose rate falls where that is the one that is chosen", async () => {
    const [first] = summary(language, await noiseOf({ schedule: "inverse-time", batch: 1 }))
    expect(first).toMatch(say(/^α falling from 0\.1, B = 1/, /^α, 0\.1에서 감소, B = 1/))
  })

  test("says so of a run on the map that has not run yet", () => {
    expect(pointedRun(language, { rate: 0.1, batch: 8 }, undefined)).toMatch(
      say(/B = 8: not run yet/, /B = 8: 아직/),
    )
  })
})

test.each(languages)("a whole training set has one step and no spread, in %s", async (language) => {
  const experiment = requireExperiment({ examples: 64, batch: "all", precision: "double" })
  const findings = await conductGradientCloud({
    kind: "gradient-cloud",
    experiment,
    place: "far",
    point: [0, 0],
  })
  const text = cloudSummary(language, findings).join(" ")
  expect(text).toMatch(language === "en" ? /one step, and no spread/ : /걸음은 하나뿐/)
  expect(text).not.toMatch(/NaN|Infinity|∞/)
})
