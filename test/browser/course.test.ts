import type { BrowserContextOptions, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { useMadeSite } from "./made-site.ts"
import { useBrowser } from "./visit.ts"

const { visit } = useBrowser()

const sections = ["One", "Two", "Three", "Four", "Five"]

const text = (language: string): string =>
  sections
    .map((title) => {
      const heading = `## ${language === "ko" ? `${title}번` : title} {#${title.toLowerCase()}}`
      return `${heading}\n\n${"Down the slope, step by step. ".repeat(60)}`
    })
    .join("\n\n")

const quiz =
  ":::quiz{#why}\nWhy does it fall?\n\n- [x] It descends.\n\n  That is its name.\n\n- [ ] It climbs.\n\n:::"

const lesson = (title: string, language: string, more = "", body = ""): string =>
  `---\ntitle: ${title}\ndescription: About it.\n${more}---\n\n${body}\n\n${text(language)}\n`

/** A course of three lessons in two chapters, in two languages. */
const site = useMadeSite({
  "content/course.yaml": `title: { en: Slopes, ko: 비탈 }
description: { en: A small course., ko: 작은 강의입니다. }
languages: { en: English, ko: 한국어 }
repository: https://github.com/me/slopes
authors: [{ name: Ada }, { name: Grace }]
chapters:
  - { title: { en: Start, ko: 시작 }, lessons: [first, second] }
  - { title: { en: End, ko: 끝 }, lessons: [third] }
`,
  "content/glossary/en.yaml": `step: { name: step, definition: "One update, as in $w - \\\\alpha g$." }
epoch: { name: Epoch, also: [epochs], definition: One pass. }
`,
  "content/glossary/ko.yaml": `step: { name: 걸음, definition: 갱신 한 번. }
epoch: { name: 에포크, definition: 한 번 훑기. }
`,
  "content/lessons/first/en.md": lesson(
    "The first",
    "en",
    "duration: 25\n",
    `${quiz}\n\nA :term[step].\n\n:::batch-sizes{#cuts examples=64 batch=16}\nThe caption of the cuts.\n:::\n\n:::proof\nIt follows.\n:::`,
  ),
  "content/lessons/first/ko.md": lesson(
    "첫째",
    "ko",
    "",
    `${quiz}\n\n::batch-sizes{#cuts examples=64 batch=16}\n\n:::proof\nIt follows.\n:::`,
  ),
  "content/lessons/second/en.md": lesson("The second", "en", "prerequisites: [first]\n"),
  "content/lessons/second/ko.md": lesson("둘째", "ko"),
  "content/lessons/third/en.md": lesson("The third", "en", "prerequisites: [first, second]\n"),
  "content/lessons/third/ko.md": lesson("셋째", "ko"),
})

interface Options extends BrowserContextOptions {
  readonly before?: () => void
}

const open = (
  path: string,
  options: Options = {},
): Promise<{ page: Page; troubles: readonly string[] }> => visit("", options, site().address + path)

const goto = (page: Page, path: string) => page.goto(site().address + path)

const scrollTo = (page: Page, id: string): Promise<void> =>
  page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView())

const contents = (page: Page) => page.getByRole("navigation", { name: "On this page" })

/** The places that the table of contents says the reader is at. */
const current = (page: Page): Promise<(string | null)[]> =>
  contents(page)
    .locator("[aria-current]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")))

describe("the table of contents", () => {
  test.each([360, 1280])("follows the reader, who scrolls or jumps, %d wide", async (width) => {
    const { page, troubles } = await open("/en/second/", { viewport: { width, height: 800 } })
    expect(await current(page)).toEqual([])
    for (const id of ["one", "two", "four", "two"]) {
      await scrollTo(page, id)
      await expect.poll(() => current(page)).toEqual([`#${id}`])
    }
    const jump = (top: number): Promise<void> =>
      page.evaluate((to) => window.scrollTo({ top: to, behavior: "instant" }), top)
    await jump(1e6)
    await expect.poll(() => current(page)).toEqual(["#five"])
    await jump(0)
    await expect.poll(() => current(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  test.each([true, false])(
    "leads to every section, with JavaScript: %s",
    async (javaScriptEnabled) => {
      const { page } = await open("/en/second/", { javaScriptEnabled })
      const summary = contents(page).locator("summary")
      for (const title of sections) {
        const link = contents(page).getByRole("link", { name: title, exact: true })
        if (!(await link.isVisible())) await summary.click()
        await link.click()
        await page.waitForURL(new RegExp(`#${title.toLowerCase()}$`))
      }
    },
  )
})

describe("a lesson", () => {
  test("says how long it takes, what it builds on, whose it is and where to mend it", async () => {
    const first = await open("/en/first/")
    const head = first.page.locator(".lesson-head")
    expect(await head.innerText()).toContain("25 minutes")
    expect(await head.innerText()).toContain("Start")
    const edit = first.page.getByRole("link", { name: "Edit this page" })
    expect(await edit.getAttribute("href")).toBe(
      "https://github.com/me/slopes/edit/main/content/lessons/first/en.md",
    )
    expect(await first.page.locator("main").innerText()).toContain("Ada, Grace")
    await goto(first.page, "/ko/first/")
    expect(await head.innerText()).toContain("25분")
    await goto(first.page, "/en/third/")
    for (const title of ["The first", "The second"])
      expect(await head.getByRole("link", { name: title }).count()).toBe(1)
    await goto(first.page, "/ko/third/")
    await head.getByRole("link", { name: "둘째" }).click()
    await first.page.waitForURL(/\/ko\/second\/$/)
  })

  test("leads to the next until the last, across chapters, and back", async () => {
    const { page } = await open("/en/first/")
    expect(await page.locator("a[rel=prev]").count()).toBe(0)
    for (const slug of ["second", "third"]) {
      await page.locator("a[rel=next]").click()
      await page.waitForURL(new RegExp(`/en/${slug}/$`))
    }
    expect(await page.locator("a[rel=next]").count()).toBe(0)
    await page.locator("a[rel=prev]").click()
    await page.waitForURL(/\/en\/second\/$/)
  })
})

const entry = (page: Page, title: string) =>
  page.locator(".lessons li").filter({ has: page.getByRole("link", { name: title, exact: true }) })

describe("what the reader has done", () => {
  test("is kept on the device and shown in every language, until it is forgotten", async () => {
    const { page, troubles } = await open("/en/first/")
    await page.getByRole("radio", { name: "It descends." }).check()
    await page.locator("#why").getByRole("button", { name: "Check" }).click()
    const mark = page.locator("button.mark-read")
    await mark.click()
    expect(await mark.getAttribute("aria-pressed")).toBe("true")
    await page.reload()
    await expect.poll(() => mark.getAttribute("aria-pressed")).toBe("true")

    await goto(page, "/en/second/")
    await scrollTo(page, "three")
    await expect.poll(() => current(page)).toEqual(["#three"])
    await goto(page, "/ko/")
    await expect.poll(() => entry(page, "첫째").innerText()).toContain("읽음")
    expect(await entry(page, "첫째").innerText()).toContain("1문제 중 1문제")
    expect(await entry(page, "둘째").innerText()).not.toContain("읽음")
    const goOn = page.locator(".go-on a")
    await expect.poll(() => goOn.innerText()).toBe("둘째")
    await goOn.click()
    await page.waitForURL(/\/ko\/second\/#three$/)

    await goto(page, "/en/first/")
    await mark.click()
    expect(await mark.getAttribute("aria-pressed")).toBe("false")
    await goto(page, "/en/")
    await expect.poll(() => entry(page, "The first").innerText()).toContain("1 of 1")
    expect(await entry(page, "The first").innerText()).not.toContain("Read")

    await page.getByRole("button", { name: "Forget it" }).click()
    await expect.poll(() => page.locator(".go-on a").innerText()).toBe("The first")
    await expect.poll(() => entry(page, "The first").innerText()).not.toContain("1 of 1")
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => /progress/.test(key))),
    ).toEqual([])
    expect(await page.context().cookies()).toEqual([])
    expect(troubles).toEqual([])
  })

  test("moves nothing on the list of lessons as it is filled in", async () => {
    const { page } = await open("/en/first/")
    await page.locator("button.mark-read").click()
    await scrollTo(page, "two")
    await expect.poll(() => current(page)).toEqual(["#two"])
    await page.addInitScript(() => {
      const shifts = { total: 0 }
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) shifts.total += Number(Reflect.get(shift, "value"))
      }).observe({ type: "layout-shift", buffered: true })
    })
    await goto(page, "/en/")
    await expect.poll(() => entry(page, "The first").innerText()).toContain("Read")
    await page.waitForTimeout(500)
    expect(
      await page.evaluate(() => Number(Reflect.get(Reflect.get(window, "shifts"), "total"))),
    ).toBeLessThan(0.01)
  })

  test("may be spoilt, and the course can still be read", async () => {
    const { page, troubles } = await open("/en/first/", {
      before: () => localStorage.setItem("downhill progress /", '{"lessons": [3], "last": {}}'),
    })
    await page.locator("button.mark-read").click()
    expect(await page.locator("button.mark-read").getAttribute("aria-pressed")).toBe("true")
    await scrollTo(page, "two")
    await expect.poll(() => current(page)).toEqual(["#two"])
    await goto(page, "/en/")
    expect(await page.locator(".go-on a").innerText()).toMatch(/The first/)
    expect(troubles).toEqual([])
  })
})

describe.each(["asleep", "awake"])("on paper, a figure that is %s", (state) => {
  test("is its picture and caption, and the page has nothing to press", async () => {
    const { page } = await open("/en/first/", { colorScheme: "dark" })
    await page.getByRole("radio", { name: "It descends." }).check()
    await page.locator("#why").getByRole("button", { name: "Check" }).click()
    if (state === "awake") {
      await page.locator("#cuts").scrollIntoViewIfNeeded()
      await page.locator('#cuts .experiment[data-ready="true"]').waitFor()
    }
    await page.emulateMedia({ media: "print", colorScheme: "dark" })
    const figure = page.locator("#cuts")
    expect(await figure.locator("svg:visible").count()).toBeGreaterThan(0)
    expect(await figure.locator("figcaption").innerText()).toContain("The caption of the cuts.")
    const pressable = "button:visible, input[type=range]:visible, select:visible, nav:visible"
    expect(
      await page
        .locator(pressable)
        .evaluateAll((all) => all.map((it) => it.outerHTML.slice(0, 90))),
    ).toEqual([])
    expect(await page.getByText("It follows.").isVisible()).toBe(true)
    expect(await page.locator("#why").innerText()).toMatch(/It descends\.\s+It climbs\.$/)
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement)
      return [color, backgroundColor].map((colour) =>
        (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0),
      )
    })
    expect(colours[0]).toBeLessThan(150)
    expect(colours[1]).toBeGreaterThan(600)
  })
})

describe("the glossary", () => {
  test("has its terms in the order of the language, and says where they are used", async () => {
    const { page, troubles } = await open("/en/")
    await page.getByRole("link", { name: "Glossary" }).first().click()
    await page.waitForURL(/\/en\/glossary\/$/)
    expect(await page.locator("main dt a").allInnerTexts()).toEqual(["Epoch", "step"])
    expect(await page.locator("#step math").count()).toBe(1)
    expect(await page.locator("#epoch dd").innerText()).not.toContain("The first")
    await page.locator("#step dd").getByRole("link", { name: "The first" }).click()
    await page.waitForURL(/\/en\/first\/$/)
    await goto(page, "/ko/glossary/")
    expect(await page.locator("main dt a").allInnerTexts()).toEqual(["걸음", "에포크"])
    expect(troubles).toEqual([])
  })
})
