import type { Locator } from "playwright-core"
import { expect, test } from "vitest"
import { languages, lesson, look, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    batch: "Mini-batch size B",
    model: "Model",
    example: "An example",
    values: "Numbers of an example",
    needs: /^A step with B = 256 takes at least 16\.1 GB: 1\.55 GB whatever B is/,
    half: /B = 128 takes at least 8\.8\d GB.*fits 16 GB \(laptop, GPU\), but not 8 GB \(phone, GPU\), where B may be 113 at most/,
    regression: /B = 128 takes at least [\d.]+ kB.*fits even the L1 cache/,
    measure: "Measure on this device",
    stop: "Stop",
    recorded: /^Recorded on /,
    here: /^Measured on this device\. Logistic regression goes through [\d.]+ (thousand|million|billion) examples a second/,
    legend: "this device",
  },
  ko: {
    batch: "미니배치 크기 B",
    model: "모델",
    example: "예제 하나",
    values: "예제 하나에 든 수",
    needs: /^B = 256이면 한 걸음에 적어도 16\.1 GB가/,
    half: /B = 128이면 한 걸음에 적어도 8\.8\d GB가.*16 GB\(노트북, GPU\)에는 들어가지만 8 GB\(휴대전화, GPU\)에는.*B가 113 이하/,
    regression: /B = 128이면 한 걸음에 적어도 [\d.]+ kB가.*L1 캐시에도 다 들어갑니다/,
    measure: "이 기기에서 재기",
    stop: "중지",
    recorded: /에서 잰 값입니다\./,
    here: /^이 기기에서 잰 값입니다\. 로지스틱 회귀는 .*초당 예제 [\d.]+(천|만|억)? 개/,
    legend: "이 기기",
  },
} as const

test.each(languages)("says what a step takes and where it fits, in %s", async (language) => {
  const say = words[language]
  const { page, troubles } = await visit(`/${language}/${lesson}/`)
  await wake(page, "memory")
  const figure = page.locator("#memory")
  const summary = () => figure.locator(".summary").innerText()
  expect(await summary()).toMatch(say.needs)
  const example = figure.getByLabel(say.example, { exact: true })
  expect(await example.isDisabled()).toBe(true)
  await figure.getByLabel(say.batch).press("ArrowLeft")
  await expect.poll(summary).toMatch(say.half)
  await figure.getByLabel(say.model).selectOption("logistic")
  await example.selectOption("penguin")
  await expect.poll(summary).toMatch(say.regression)
  await expect.poll(() => page.url()).toMatch(/memory=v1,.*penguin/)
  const shown = await summary()
  await page.reload()
  await wake(page, "memory")
  await expect.poll(summary).toBe(shown)
  await example.selectOption("own")
  await figure.getByLabel(say.values).press("End")
  await expect.poll(summary).not.toBe(shown)
  expect(await figure.innerText()).not.toMatch(/NaN|undefined|Infinity/)
  expect(troubles).toEqual([])
})

test.each(languages)("measures on the reader's device when asked, in %s", async (language) => {
  const say = words[language]
  const { page, troubles } = await visit(`/${language}/${lesson}/`)
  await wake(page, "memory")
  const figure = page.locator("#memory")
  const measured = () => figure.locator(".measured").innerText()
  expect(await measured()).toMatch(say.recorded)
  await figure.locator(".throughput .drawing svg").last().waitFor()
  expect(await figure.getByText(say.legend, { exact: true }).isVisible()).toBe(false)
  await figure.getByRole("button", { name: say.measure }).press("Enter")
  await expect.poll(measured).toMatch(say.here)
  expect(await figure.getByText(say.legend, { exact: true }).isVisible()).toBe(true)
  await figure.locator("details.data summary").click()
  const cells = figure.locator("details.data tbody td")
  await expect.poll(() => cells.count()).toBe(45)
  const texts = await cells.allInnerTexts()
  for (const text of texts) expect(text).toMatch(/^[\d,.]+( kB| MB)?$/)
  expect(texts).not.toContain("0")
  expect(troubles).toEqual([])
})

test("a measurement can be stopped, and the record stays", async () => {
  const { page, troubles } = await visit(`/en/${lesson}/`)
  await wake(page, "memory")
  const figure = page.locator("#memory")
  await figure.getByRole("button", { name: words.en.measure }).click()
  await figure.locator(".progress[data-busy=true]").waitFor({ state: "attached" })
  await figure.getByRole("button", { name: words.en.stop }).click({ force: true })
  await figure.locator(".progress[data-busy=false]").waitFor({ state: "attached" })
  await expect.poll(() => figure.locator(".measured").innerText()).toMatch(words.en.recorded)
  expect(troubles).toEqual([])
})

test("without scripts it says and draws the same", async () => {
  const { page } = await visit(`/en/${lesson}/`, { javaScriptEnabled: false })
  const figure = await look(page, "memory")
  expect(await figure.locator(".summary").innerText()).toMatch(words.en.needs)
  expect(await figure.locator(".measured").innerText()).toMatch(words.en.recorded)
  expect(await figure.locator(".stage .drawing.wide svg:visible").count()).toBe(2)
  const widthOf = async (part: Locator): Promise<number | undefined> =>
    (await part.first().boundingBox())?.width
  expect(await widthOf(figure.locator(".panel .drawing.wide"))).toBe(
    await widthOf(figure.locator(".panel")),
  )
  expect(await figure.getByText("395", { exact: true }).isVisible()).toBe(true)
  expect(await figure.getByRole("button").filter({ visible: true }).count()).toBe(0)
})

test.each([320, 360])("fits a phone of %d pixels", async (width) => {
  const { page } = await visit(`/en/${lesson}/`, { viewport: { width, height: 700 } })
  await wake(page, "memory")
  await page.locator("#memory .throughput .drawing svg").last().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
})
