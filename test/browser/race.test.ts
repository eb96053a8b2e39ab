import { expect, test } from "vitest"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    examples: "examples seen",
    time: "time",
    here: "Measure times on this device",
    measured: /Times as measured on this device/,
    recorded: /Times as recorded on \w/,
    changes: "The winner depends on what one counts.",
    algorithm: "Algorithm",
    target: "Target cost",
    rate: "Learning rate",
  },
  ko: {
    examples: "처리한 예제 수",
    time: "시간",
    here: "이 기기에서 시간 재기",
    measured: /시간은 이 기기에서 잰 값입니다/,
    recorded: /에서 미리 잰 값입니다/,
    changes: "무엇을 세느냐에 따라 승자가 달라집니다.",
    algorithm: "알고리즘",
    target: "목표 비용",
    rate: "학습률",
  },
} as const

test.each(languages)("the winner changes with what is counted, in %s", async (language) => {
  const say = words[language]
  const { page, troubles } = await visit(`/${language}/${lesson}/?race=v1`)
  await wake(page, "race")
  const figure = page.locator("#race")
  const summary = () => figure.locator(".summary").innerText()
  const winner = async (): Promise<unknown> => {
    const text = await figure.locator(".experiment").getAttribute("data-outcomes")
    return Reflect.get(Object(JSON.parse(text ?? "{}")), "winner")
  }
  expect(await summary()).toContain(say.changes)
  expect(await summary()).toMatch(say.recorded)
  const byTime = await winner()
  await figure.getByRole("button", { name: say.examples, exact: true }).press("Enter")
  await expect.poll(() => page.url()).toContain("race=v1,axis:examples")
  expect(Number(byTime)).toBeGreaterThan(1)
  expect(Number(byTime)).toBeLessThan(16_384)
  await figure.getByLabel(say.target).press("End")
  await expect.poll(winner).not.toBe(byTime)
  await figure.getByRole("button", { name: say.time, exact: true }).click()
  await figure.getByRole("button", { name: say.here }).click()
  await expect.poll(summary).toMatch(say.measured)
  expect(await figure.innerText()).not.toMatch(/NaN|undefined|Infinity/)
  expect(troubles).toEqual([])
})

test.each(languages)("sizes are let in and taken out, but one stays, in %s", async (language) => {
  const { page } = await visit(`/${language}/${lesson}/?race=v1,sizes:16x64`)
  await wake(page, "race")
  const figure = page.locator("#race")
  const size = (name: string) => figure.locator(".sizes").getByRole("button", { name, exact: true })
  const labels = () => figure.locator(".stage svg text").allTextContents()
  await expect.poll(() => size("16").getAttribute("aria-pressed")).toBe("true")
  await expect
    .poll(async () => (await labels()).filter((text) => /^B = /.test(text)).length)
    .toBe(2)
  await size("512").press("Enter")
  await expect.poll(labels).toContain("B = 512")
  await size("512").press("Enter")
  await size("64").press("Enter")
  await expect.poll(() => size("16").isDisabled()).toBe(true)
})

test.each(languages)("the closing race is run by other algorithms too, in %s", async (language) => {
  const say = words[language]
  const { page, troubles } = await visit(`/${language}/${lesson}/`)
  await wake(page, "race-optimizers")
  const figure = page.locator("#race-optimizers")
  const drawing = () => figure.locator(".stage .drawing svg").last().innerHTML()
  const rate = () => figure.getByLabel(say.rate).getAttribute("aria-valuetext")
  await figure.locator(".stage .drawing svg").last().waitFor()
  const seen = new Set([await drawing()])
  for (const [algorithm, expected] of [
    ["momentum", "0.01"],
    ["rmsprop", "0.01"],
    ["adam", "0.01"],
  ] as const) {
    await figure.getByLabel(say.algorithm).selectOption(algorithm)
    await expect.poll(rate).toBe(expected)
    await expect.poll(async () => seen.has(await drawing())).toBe(false)
    seen.add(await drawing())
  }
  expect(troubles).toEqual([])
})
