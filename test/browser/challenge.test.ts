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
    notYet: /^Not yet\. This run comes down to [\d.]+ within 2 epochs\.$/,
    met: /^Done\. At update [\d,]+ it stands at 0\.42\d+\.$/,
    other: "put back: seed",
  },
  ko: {
    rate: "학습률",
    batch: "미니배치 크기 B",
    seed: "다른 시드로",
    reset: "처음 상태로",
    waiting: "바꿀 때마다",
    notYet: /^아직 아닙니다\. 이번 실행에서는 2에포크 안에 [\d.]+까지 내려갔습니다\.$/,
    met: /^해냈습니다\. 갱신 [\d,]+번 만에 0\.42\d+에 이르렀습니다\.$/,
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
  await challenge.locator(".challenge-earlier a").press("Enter")
  await page.waitForURL((url) => url.search === solution)
  await wake(page, "two-passes")
  await expect.poll(verdict).toMatch(say.met)
  const { violations } = await new AxeBuilder({ page }).include("#challenge-two-passes").analyze()
  expect(violations).toEqual([])
  expect(troubles).toEqual([])
})

test("the verdict stays in sight on a phone while a control is moved", async () => {
  const { page } = await visit(`/ko/${lesson}/`, { viewport: { width: 320, height: 640 } })
  await wake(page, "two-passes")
  const seed = page.locator("#two-passes").getByRole("button", { name: words.ko.seed })
  await seed.press("Enter")
  const verdict = page.locator("#challenge-two-passes .verdict")
  await expect.poll(() => verdict.innerText()).toContain(words.ko.other)
  const tops = await Promise.all([seed, verdict].map(async (part) => await part.boundingBox()))
  for (const box of tops) {
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640)
  }
})

test("a solution is offered again as soon as the reader has left it", async () => {
  const solved = `/en/${lesson}/?two-passes=v1,batch:64,rate:1`
  const { page } = await visit(solved)
  await wake(page, "two-passes")
  const challenge = page.locator("#challenge-two-passes")
  const verdict = () => challenge.locator(".verdict").innerText()
  await expect.poll(verdict).toMatch(words.en.met)
  const offer = challenge.getByRole("link", { name: "Show my solution again" })
  expect(await offer.isVisible()).toBe(false)
  await page.locator("#two-passes").getByRole("button", { name: words.en.reset }).press("Enter")
  await expect.poll(verdict).toContain(words.en.waiting)
  expect(await offer.getAttribute("href")).toBe(`${solved}#challenge-two-passes`)
  expect(await offer.isVisible()).toBe(true)
  expect(await challenge.locator(".explanation").isVisible()).toBe(true)
})

test("a verdict that stays the same is not read out again", async () => {
  const { page } = await visit(`/en/${lesson}/`)
  await wake(page, "two-passes")
  const verdict = page.locator("#challenge-two-passes .verdict")
  await expect.poll(() => verdict.innerText()).toContain(words.en.waiting)
  await verdict.evaluate((element) => {
    new MutationObserver((changes) => {
      element.dataset["written"] = String(Number(element.dataset["written"] ?? 0) + changes.length)
    }).observe(element, { childList: true, characterData: true, subtree: true })
  })
  const seed = page.locator("#two-passes").getByRole("button", { name: words.en.seed })
  for (let presses = 0; presses < 3; presses++) {
    await seed.press("Enter")
    await expect
      .poll(() => page.locator("#two-passes .seed output").innerText())
      .toBe(String(4 + presses))
    await expect.poll(() => verdict.innerText()).toContain(words.en.other)
  }
  await expect.poll(() => page.url()).toContain("seed:6")
  expect(await verdict.getAttribute("data-written")).toBe("1")
})

test("without JavaScript the goal stands as a sentence, with its explanation", async () => {
  const { page } = await visit(`/en/${lesson}/`, { javaScriptEnabled: false })
  const challenge = page.locator("#challenge-two-passes")
  expect(await challenge.innerText()).toContain("Bring the cost J below 0.43 within 2 epochs.")
  expect(await challenge.locator(".explanation").isVisible()).toBe(true)
})
