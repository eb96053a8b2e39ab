import { AxeBuilder } from "@axe-core/playwright"
import { expect, test } from "vitest"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    rate: "Learning rate",
    batch: "Mini-batch size B",
    seed: "Another seed",
    reset: "Reset",
    waiting: "Every run is judged",
    notYet: /^Not yet\. The least so far: [\d.]+\.$/,
    met: /^Done: after [\d,]+ updates it stands at 0\.4[\d]+\.$/,
    other: "put back: seed",
  },
  ko: {
    rate: "학습률",
    batch: "미니배치 크기 B",
    seed: "다른 시드로",
    reset: "처음 상태로",
    waiting: "실험할 때마다",
    notYet: /^아직 아닙니다\. 지금까지 가장 낮은 값은 [\d.]+입니다\.$/,
    met: /^해냈습니다\. 갱신 [\d,]+번 만에 0\.4[\d]+에 이르렀습니다\.$/,
    other: "인정됩니다: 시드",
  },
} as const

test.each(languages)("a challenge is met with the keyboard and kept, in %s", async (language) => {
  const say = words[language]
  const { page, troubles } = await visit(`/${language}/${lesson}/`)
  await wake(page, "two-passes")
  const challenge = page.locator("#challenge-two-passes")
  const figure = page.locator("#two-passes")
  const verdict = () => challenge.locator(".verdict").innerText()
  await expect.poll(verdict).toContain(say.waiting)
  expect(await challenge.locator(".explanation").isVisible()).toBe(false)

  const batch = figure.getByLabel(say.batch)
  for (let presses = 0; presses < 4; presses++) await batch.press("ArrowLeft")
  await expect.poll(verdict).toMatch(say.notYet)

  await figure.getByRole("button", { name: say.seed }).press("Enter")
  await expect.poll(verdict).toContain(say.other)
  await figure.getByRole("button", { name: say.reset }).press("Enter")

  for (let presses = 0; presses < 4; presses++) await batch.press("ArrowLeft")
  const rate = figure.getByLabel(say.rate)
  for (let presses = 0; presses < 9; presses++) {
    if ((await rate.getAttribute("aria-valuetext")) === "1") break
    await rate.press("ArrowRight")
  }
  await expect.poll(verdict).toMatch(say.met)
  expect(await challenge.locator(".explanation").isVisible()).toBe(true)
  await expect.poll(() => new URL(page.url()).search).toMatch(/two-passes=v1,batch:64,rate:1$/)
  const solution = new URL(page.url()).search

  await page.goto(new URL(`/${language}/${lesson}/`, page.url()).href)
  await wake(page, "two-passes")
  await challenge.getByRole("link").last().press("Enter")
  await page.waitForURL((url) => url.search === solution)
  await wake(page, "two-passes")
  await expect.poll(verdict).toMatch(say.met)
  const { violations } = await new AxeBuilder({ page }).include("#challenge-two-passes").analyze()
  expect(violations).toEqual([])
  expect(troubles).toEqual([])
  await page.context().close()
})

test("without JavaScript the goal stands as a sentence, with its explanation", async () => {
  const { page } = await visit(`/en/${lesson}/`, { javaScriptEnabled: false })
  const challenge = page.locator("#challenge-two-passes")
  expect(await challenge.innerText()).toContain("Bring the cost J below 0.43 within 2 epochs.")
  expect(await challenge.locator(".explanation").isVisible()).toBe(true)
  await page.context().close()
})
