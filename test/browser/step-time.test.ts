import { expect, test } from "vitest"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    measure: "Measure on this device",
    stop: "Stop",
    recorded: /^Recorded on /,
    here: /^Measured on this device\. Compiled code with SIMD takes [\d.]+ (ns|µs) for an example/,
    legend: "this device",
  },
  ko: {
    measure: "이 기기에서 재기",
    stop: "중지",
    recorded: /에서 잰 값입니다\./,
    here: /^이 기기에서 잰 값입니다\. 컴파일한 SIMD 코드는 .*예제 하나에 [\d.]+ (ns|µs)가/,
    legend: "이 기기",
  },
} as const

test.each(languages)("measures on the reader's device when asked, in %s", async (language) => {
  const say = words[language]
  const { page, troubles } = await visit(`/${language}/${lesson}/`)
  await wake(page, "step-time")
  const figure = page.locator("#step-time")
  const summary = () => figure.locator(".summary").innerText()
  expect(await summary()).toMatch(say.recorded)
  await figure.locator(".stage .drawing svg").last().waitFor()
  expect(await figure.getByText(say.legend, { exact: true }).isVisible()).toBe(false)
  const lines = () => figure.locator(".stage svg [stroke-dasharray='4,3']").count()
  const recorded = await lines()
  expect(recorded).toBeGreaterThan(1)
  await figure.getByRole("button", { name: say.measure }).press("Enter")
  await expect.poll(summary).toMatch(say.here)
  expect(await figure.getByText(say.legend, { exact: true }).isVisible()).toBe(true)
  expect(await lines()).toBe(recorded)
  const cells = figure.locator("tbody td")
  await figure.locator("details.data summary").click()
  await expect.poll(() => cells.count()).toBeGreaterThan(80)
  const texts = await cells.allInnerTexts()
  expect(texts.filter((text) => /NaN|Infinity|undefined/.test(text))).toEqual([])
  expect(await figure.locator(".experiment").getAttribute("data-outcomes")).toMatch(
    /^\{"cheapest":"\d+"\}$/,
  )
  expect(troubles).toEqual([])
})

test("a measurement can be stopped, and the record stays", async () => {
  const { page, troubles } = await visit(`/en/${lesson}/`)
  await wake(page, "step-time")
  const figure = page.locator("#step-time")
  await figure.getByRole("button", { name: words.en.measure }).click()
  await figure.locator(".progress[data-busy=true]").waitFor({ state: "attached" })
  await figure.getByRole("button", { name: words.en.stop }).click({ force: true })
  await figure.locator(".progress[data-busy=false]").waitFor({ state: "attached" })
  await expect.poll(() => figure.locator(".summary").innerText()).toMatch(words.en.recorded)
  expect(troubles).toEqual([])
})
