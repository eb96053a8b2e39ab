import { AxeBuilder } from "@axe-core/playwright"
import { describe, expect, test } from "vitest"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    contents: "On this page",
    section: "A mini-batch of one",
    mark: "Mark as read",
    read: "Read",
    begin: "Begin with",
    goOn: "Continue where you left",
    answers: "1 of 6 questions right",
    forget: "Forget it",
    check: "Check",
    glossary: "Glossary",
    right: "Right.",
  },
  ko: {
    contents: "이 강의의 차례",
    section: "예제 하나짜리 미니배치",
    mark: "읽음으로 표시",
    read: "읽음",
    begin: "여기서부터 시작하세요",
    goOn: "이어서 읽기",
    answers: "6문제 중 1문제 맞힘",
    forget: "기록 지우기",
    check: "확인하기",
    glossary: "용어집",
    right: "맞았습니다.",
  },
} as const

describe.each(languages)("reading in %s", (language) => {
  const say = words[language]
  const path = `/${language}/${lesson}/`

  test("the table of contents follows the reader, and leads by keyboard", async () => {
    const { page, troubles } = await visit(path)
    const contents = page.locator(".contents")
    await page.locator("#size-one").evaluate((heading) => heading.scrollIntoView())
    await expect.poll(() => contents.locator(".contents-now").innerText()).toBe(say.section)
    expect(await contents.locator("[aria-current]").count()).toBe(1)
    const opener = contents.locator("summary")
    await opener.press("Enter")
    await contents.getByRole("link").first().waitFor()
    await page.keyboard.press("Escape")
    expect(await contents.getByRole("link").count()).toBe(0)
    const place = await page.evaluate(() => scrollY)
    await opener.press("Enter")
    await contents.locator("a[href='#too-large']").focus()
    expect(await page.evaluate(() => scrollY)).toBe(place)
    await page.keyboard.press("Enter")
    await page.waitForURL(/#too-large$/)
    await expect
      .poll(() => contents.locator("[aria-current]").getAttribute("href"))
      .toBe("#too-large")
    const top = await page
      .locator("#too-large")
      .evaluate((heading) => heading.getBoundingClientRect().top)
    const bar = await contents.evaluate((bar) => bar.getBoundingClientRect().bottom)
    expect(top).toBeGreaterThanOrEqual(bar)
    expect(troubles).toEqual([])
  })

  test("the device keeps what was read, answered and where, until told to forget", async () => {
    const { page, troubles } = await visit(`/${language}/`)
    expect(await page.locator(".go-on").innerText()).toContain(say.begin)
    expect(await page.locator(".about-progress").isVisible()).toBe(false)
    await page.locator(".go-on a").click()
    await page.waitForURL(new RegExp(path))
    const quiz = page.locator("#quiz-steps")
    await quiz.scrollIntoViewIfNeeded()
    await quiz.getByRole("textbox").fill("5000")
    await quiz.getByRole("button", { name: say.check }).click()
    const mark = page.locator(".mark-read")
    await mark.press("Enter")
    expect(await mark.getAttribute("aria-pressed")).toBe("true")
    await page.locator("#size-one").evaluate((heading) => heading.scrollIntoView())
    await expect.poll(() => page.locator(".contents-now").innerText()).toBe(say.section)

    await page.goto(new URL(`/${language}/`, page.url()).href)
    await expect.poll(() => page.locator(".go-on").innerText()).toContain(say.goOn)
    expect(await page.locator(".go-on a").getAttribute("href")).toMatch(/#size-one$/)
    expect(await page.locator(".lessons .done").innerText()).toContain(say.read)
    expect(await page.locator(".lessons .answers").innerText()).toBe(say.answers)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    await page.getByRole("button", { name: say.forget }).click()
    await expect.poll(() => page.locator(".go-on").innerText()).toContain(say.begin)
    expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain(
      "downhill progress /",
    )
    expect(troubles).toEqual([])
  })

  test("where the browser keeps nothing, the pages work", async () => {
    const { page, troubles } = await visit(path, {
      before: () => {
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new Error("denied")
          },
        })
      },
    })
    await page.locator(".mark-read").click()
    expect(await page.locator(".mark-read").getAttribute("aria-pressed")).toBe("true")
    await page.goto(new URL(`/${language}/`, page.url()).href)
    expect(await page.locator(".go-on").innerText()).toContain(say.begin)
    expect(troubles).toEqual([])
  })

  test("a term shows its meaning on focus, and leads to the glossary", async () => {
    const { page, troubles } = await visit(path)
    const term = page.locator("glossary-term a[href$='#epoch']")
    await term.focus()
    const shown = page.locator(".term-definition:popover-open")
    await expect.poll(() => shown.count()).toBe(1)
    expect(await term.getAttribute("aria-describedby")).toBe(await shown.getAttribute("id"))
    await page.keyboard.press("Escape")
    await expect.poll(() => shown.count()).toBe(0)
    await term.press("Enter")
    await page.waitForURL(/\/glossary\/#epoch$/)
    expect(await page.locator("h1").innerText()).toBe(say.glossary)
    expect(await page.locator("#epoch math").count()).toBeGreaterThan(0)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    expect(troubles).toEqual([])
  })

  test("a finger's first tap on a term shows its meaning, on a narrow screen too", async () => {
    const { page } = await visit(path, { hasTouch: true, viewport: { width: 320, height: 700 } })
    const term = page.locator("glossary-term a[href$='#mini-batch']")
    await term.tap()
    const shown = page.locator(".term-definition:popover-open")
    await shown.waitFor()
    const box = await shown.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320)
    expect(page.url()).toMatch(new RegExp(`${path}$`))
  })

  test("figures are printed with their captions and without their controls", async () => {
    const { page, troubles } = await visit(path, { colorScheme: "dark" })
    await wake(page, "three-paths")
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
    await page.emulateMedia({ media: "print" })
    const figure = page.locator("#three-paths")
    expect(await figure.locator("figcaption").isVisible()).toBe(true)
    expect(
      await figure.locator("img.printed").evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(100)
    for (const hidden of [".controls", ".tool-row", ".playback"])
      expect(await figure.locator(hidden).first().isVisible()).toBe(false)
    expect(await page.locator("#falling-cost .still svg").first().isVisible()).toBe(true)
    const veiled = page.locator("#race[data-veiled] .experiment")
    expect(await veiled.evaluate((it) => getComputedStyle(it).filter)).toBe("none")
    expect(await page.locator(".site-head").isVisible()).toBe(false)
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    ).toMatch(/^rgb\(25\d/)
    await page.evaluate(() => dispatchEvent(new Event("afterprint")))
    expect(await figure.locator("img.printed").count()).toBe(0)
    expect(troubles).toEqual([])
  })
})
