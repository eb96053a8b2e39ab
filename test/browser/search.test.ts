import { AxeBuilder } from "@axe-core/playwright"
import { gzipSync } from "node:zlib"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { languages, lesson, useBrowser } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    button: "Search",
    query: "noise",
    title: "mini-batch gradient",
    nothing: /Nothing holds “quaternion”/,
    advice: /fewer words/,
    count: /^\d+ sections? on \d+ pages?\.$/,
    offline: /could not be loaded/,
    retry: "Try again",
  },
  ko: {
    button: "검색",
    query: "잡음",
    title: "미니배치 경사",
    nothing: /‘quaternion’에 대한 검색 결과가 없습니다/,
    advice: /낱말의 수를 줄이거나/,
    count: /^\d+개 페이지에서 \d+곳을 찾았습니다\.$/,
    offline: /검색을 불러오지 못했습니다/,
    retry: "다시 시도",
  },
} as const

const dialogOf = (page: Page) => page.locator("dialog.search")
const field = (page: Page) => dialogOf(page).getByRole("combobox")
const options = (page: Page) => dialogOf(page).getByRole("option")
const status = (page: Page) => dialogOf(page).getByRole("status")

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press("/")
  await page.keyboard.insertText(query)
  await expect.poll(() => status(page).innerText()).not.toBe("")
}

describe.each(languages)("the search in %s", (language) => {
  const path = `/${language}/${lesson}/`
  const say = words[language]

  test("loads nothing before it is opened, and little then", async () => {
    const { page, requests, troubles } = await visit(path)
    await page.waitForTimeout(500)
    const isOfSearch = (url: string): boolean => /search/.test(url)
    expect(requests.filter(({ url }) => isOfSearch(url))).toEqual([])
    const before = requests.length
    await page.getByRole("button", { name: say.button, exact: true }).click()
    await page.keyboard.insertText(say.query)
    await options(page).first().waitFor()
    const loaded = requests.slice(before).filter(({ url }) => /search.*\.js(?:on)?$/i.test(url))
    expect(loaded.length).toBeGreaterThanOrEqual(4)
    const sizes = await Promise.all(loaded.map(async ({ body }) => gzipSync(await body).length))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
    expect(troubles).toEqual([])
  })

  test("takes the keyboard alone, from the key that opens it to the place that was found", async () => {
    const { page, troubles } = await visit(path)
    await page.keyboard.press("Control+k")
    await dialogOf(page).waitFor()
    await page.keyboard.press("Escape")
    await expect.poll(() => dialogOf(page).isVisible()).toBe(false)
    await search(page, say.title)
    expect(await status(page).innerText()).toMatch(say.count)
    const input = field(page)
    expect(await input.getAttribute("aria-activedescendant")).toBeNull()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowDown")
    const active = page.locator("[role=option][aria-selected=true]")
    expect(await active.count()).toBe(1)
    expect(await active.getAttribute("id")).toBe(await input.getAttribute("aria-activedescendant"))
    expect(await active.getAttribute("id")).toBe(await options(page).nth(1).getAttribute("id"))
    const href = await active.evaluate((link: HTMLAnchorElement) => link.href)
    await page.keyboard.press("Enter")
    await page.waitForURL(href)
    expect(await dialogOf(page).isVisible()).toBe(false)
    expect(troubles).toEqual([])
  })

  test("says that nothing is found, and what to try", async () => {
    const { page } = await visit(path)
    await search(page, "quaternion")
    const said = await status(page).innerText()
    expect(said).toMatch(say.nothing)
    expect(said).toMatch(say.advice)
    expect(await field(page).getAttribute("aria-expanded")).toBe("false")
  })

  test("says that it cannot be had offline, and can be tried again", async () => {
    const { page } = await visit(path)
    await page.context().setOffline(true)
    await page.keyboard.press("/")
    await page.keyboard.insertText(say.query)
    await expect.poll(() => status(page).innerText()).toMatch(say.offline)
    await page.context().setOffline(false)
    await page.getByRole("button", { name: say.retry }).click()
    await expect.poll(() => status(page).innerText()).toMatch(say.count)
  })

  test("has nothing that axe finds, light and dark, empty and full", async () => {
    const { page } = await visit(path)
    for (const query of ["", say.query, "quaternion"]) {
      await page.keyboard.press("Control+k")
      await field(page).fill(query)
      await page.waitForTimeout(300)
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page }).include("dialog.search").analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
        ).toEqual([])
      }
    }
  })

  test("fits narrow screens", async () => {
    const { page } = await visit(path, { viewport: { width: 320, height: 640 } })
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
    expect(await overflow()).toBe(0)
    await search(page, say.query)
    await options(page).first().waitFor()
    const wide = await dialogOf(page).evaluate(
      (dialog) =>
        [dialog, ...dialog.querySelectorAll("*")].filter(
          (element) => element.getBoundingClientRect().right > 321,
        ).length,
    )
    expect(wide).toBe(0)
  })

  test("is not offered where there is no JavaScript", async () => {
    const { page } = await visit(path, { javaScriptEnabled: false })
    expect(await page.locator(".open-search").isVisible()).toBe(false)
  })
})

describe("in Korean", () => {
  test.each([
    ["하강법", "하강법"],
    ["경사", "경사"],
    ["경사하강법은", "경사 하강법은"],
    ["미니 배치를", "미니배치를"],
    ["미니배치", "미니배치"],
  ])("%s is found and marked as it stands there", async (query, marked) => {
    const { page } = await visit(`/ko/${lesson}/`)
    await search(page, query)
    await options(page).first().waitFor()
    const marks = await page.locator(".search-excerpt mark").allInnerTexts()
    expect(marks).toContain(marked)
  })
})

test("what is typed in a field stays there", async () => {
  const { page } = await visit(`/en/${lesson}/`)
  await page.locator("#quiz-steps input").focus()
  await page.keyboard.type("1/2")
  expect(await page.locator("#quiz-steps input").inputValue()).toBe("1/2")
  expect(await dialogOf(page).isVisible()).toBe(false)
})
