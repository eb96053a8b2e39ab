import { AxeBuilder } from "@axe-core/playwright"
import { describe, expect, test } from "vitest"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    commit: "That is my guess",
    skip: "Show without guessing",
    wrong: /^You said B = 256; the run says B = 16\.$/,
    now: /^With these controls the run says /,
    target: "Target cost",
    check: "Check",
    again: "Try again",
    right: "Right.",
    partly: /^Some of it is right/,
    number: /^No\. It is 5,000 steps\.$/,
    noNumber: /^That is no number/,
    choose: "Choose first.",
  },
  ko: {
    commit: "이것으로 정하기",
    skip: "예측하지 않고 보기",
    wrong: /^고른 답은 ‘B = 256’인데, 실험 결과는 ‘B = 16’입니다\.$/,
    now: /^지금 설정에서는 /,
    target: "목표 비용",
    check: "확인하기",
    again: "다시 풀기",
    right: "맞았습니다.",
    partly: /^일부만 맞았습니다/,
    number: /^아닙니다\. 답은 5,000 걸음입니다\.$/,
    noNumber: /^수가 아닙니다/,
    choose: "먼저 답을 골라 주세요.",
  },
} as const

describe.each(languages)("a prediction in %s", (language) => {
  const path = `/${language}/${lesson}/`
  const say = words[language]

  test("veils its figure until the reader has guessed, and is graded by the live run", async () => {
    const { page, troubles } = await visit(path)
    await wake(page, "race")
    const figure = page.locator("#race")
    const verdict = () => figure.locator(".verdict").innerText()
    const slider = figure.getByLabel(say.target)
    expect(await figure.getAttribute("data-veiled")).toBe("")
    expect(
      await slider.evaluate((input: HTMLInputElement) => {
        input.focus()
        return document.activeElement === input
      }),
    ).toBe(false)
    await figure.getByRole("radio").first().focus()
    for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key)
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect.poll(verdict).toMatch(say.wrong)
    expect(await figure.getAttribute("data-veiled")).toBeNull()
    await slider.press("End")
    await expect.poll(verdict).toMatch(say.now)
    await page.reload()
    await wake(page, "race")
    expect(await figure.getAttribute("data-veiled")).toBeNull()
    expect(await figure.getByRole("radio").nth(2).isChecked()).toBe(true)
    expect(troubles).toEqual([])
  })

  test("need not be made, and does not stand in the way of a link", async () => {
    const { page } = await visit(path)
    await page.locator("#race").scrollIntoViewIfNeeded()
    await page.locator("#race").getByRole("button", { name: say.skip }).click()
    await expect.poll(() => page.locator("#race").getAttribute("data-veiled")).toBeNull()
    expect(await page.locator("#race .verdict").textContent()).toBe("")
    const linked = await visit(`${path}?race=v1,axis:updates`)
    await wake(linked.page, "race")
    expect(await linked.page.locator("#race").getAttribute("data-veiled")).toBeNull()
  })

  test("without JavaScript is a question above an open figure", async () => {
    const { page } = await visit(path, { javaScriptEnabled: false })
    const figure = page.locator("#race")
    expect(await figure.getAttribute("data-veiled")).toBeNull()
    expect(await figure.locator(".question").innerText()).toContain("B = 256")
    expect(await figure.locator(".question input:visible, .question button:visible").count()).toBe(
      0,
    )
  })
})

test.each(languages)(
  "a figure that stays open names its lines by letters, in %s",
  async (language) => {
    const { page, troubles } = await visit(`/${language}/${lesson}/`)
    await wake(page, "which-is-one")
    const figure = page.locator("#which-is-one")
    const labels = () => figure.locator(".stage .drawing svg text").allTextContents()
    await expect.poll(labels).toEqual(expect.arrayContaining(["A", "B", "C"]))
    expect(await labels()).not.toContain("B = 1")
    const outcome: unknown = JSON.parse(
      (await figure.locator(".experiment").getAttribute("data-outcomes")) ?? "{}",
    )
    const letter = String(Reflect.get(Object(outcome), "stochastic"))
    await figure.locator(`input[value="${letter}"]`).check()
    await figure.getByRole("button", { name: words[language].commit }).click()
    await expect.poll(labels).toContain("B = 1")
    await figure.locator("figure-prediction[data-verdict=right]").waitFor()
    expect(troubles).toEqual([])
  },
)

describe.each(languages)("the quiz in %s", (language) => {
  const path = `/${language}/${lesson}/`
  const say = words[language]

  test("grades choices, explains them, and can be tried again", async () => {
    const { page, troubles } = await visit(path)
    const quiz = page.locator("#quiz-trembles")
    const verdict = () => quiz.locator(".verdict").innerText()
    const box = (index: number) => quiz.getByRole("checkbox").nth(index)
    expect(await quiz.locator(".explanation:visible").count()).toBe(0)
    await quiz.getByRole("button", { name: say.check }).press("Enter")
    await expect.poll(verdict).toBe(say.choose)
    await box(0).press("Space")
    await quiz.getByRole("button", { name: say.check }).press("Enter")
    await expect.poll(verdict).toMatch(say.partly)
    expect(await quiz.locator(".explanation:visible").count()).toBe(3)
    await quiz.getByRole("button", { name: say.again }).press("Enter")
    await box(0).press("Space")
    await box(1).press("Space")
    await quiz.getByRole("button", { name: say.check }).press("Enter")
    await expect.poll(verdict).toContain(say.right)
    const { violations } = await new AxeBuilder({ page }).include("#quiz-trembles").analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.reload()
    await expect.poll(verdict).toContain(say.right)
    expect(troubles).toEqual([])
  })

  test("grades a number, however it is written", async () => {
    const { page } = await visit(path)
    const quiz = page.locator("#quiz-steps")
    const verdict = () => quiz.locator(".verdict").innerText()
    const field = quiz.getByRole("textbox")
    await field.fill("many")
    await field.press("Enter")
    await expect.poll(verdict).toMatch(say.noNumber)
    await field.fill("500")
    await field.press("Enter")
    await expect.poll(async () => (await verdict()).replace("✗ ", "")).toMatch(say.number)
    await quiz.getByRole("button", { name: say.again }).click()
    await field.fill("5,000")
    await field.press("Enter")
    await expect.poll(verdict).toContain(say.right)
  })

  test("without JavaScript shows the answers and why", async () => {
    const { page } = await visit(path, { javaScriptEnabled: false })
    expect(await page.locator("#quiz-rise .explanation:visible").count()).toBe(3)
    expect(await page.locator("#quiz-rise .mark:visible").count()).toBe(3)
    expect(await page.locator("#quiz-steps").innerText()).toContain("5,000")
  })
})
