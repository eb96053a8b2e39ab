import { AxeBuilder } from "@axe-core/playwright"
import { gzipSync } from "node:zlib"
import type { Page } from "playwright-core"
import { describe, expect, inject, test } from "vitest"
import { figureIds, languages, lesson, look, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

/** How far the page, and which of its elements, stand out beyond the screen. */
const overflowOf = (page: Page): Promise<{ page: number; elements: string[] }> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const wide = [...document.querySelectorAll("main *")].filter((element) => {
      const box = element.getBoundingClientRect()
      const hidden = element.closest(".data-scroll, .sr-only, svg, math, .axis-labels") !== null
      return !hidden && box.width > 0 && box.right > clientWidth + 1
    })
    return {
      page: scrollWidth - clientWidth,
      elements: wide.map((element) => element.outerHTML.slice(0, 80)),
    }
  })

describe.each(languages)("the lesson in %s", (language) => {
  const path = `/${language}/${lesson}/`

  test("runs every figure without an error and asks no other host for anything", async () => {
    const { page, troubles, requests } = await visit(path)
    for (const id of figureIds) await wake(page, id)
    expect(troubles).toEqual([])
    expect(requests.filter(({ url }) => !url.startsWith(inject("site")))).toEqual([])
  })

  test("is light before a figure is seen", async () => {
    const { page, requests } = await visit(path)
    await page.evaluate(() => document.fonts.ready)
    const weigh = async (type: string): Promise<number> => {
      const bodies = await Promise.all(
        requests.filter((request) => request.type === type).map(({ body }) => body),
      )
      return bodies.reduce(
        (sum, body) => sum + (type === "font" ? body.length : gzipSync(body).length),
        0,
      )
    }
    const inline = await page.locator("script:not([src])").allTextContents()
    const scripts = (await weigh("script")) + gzipSync(inline.join("")).length
    expect(scripts).toBeLessThanOrEqual(30_000)
    expect(requests.filter(({ url }) => /scene|chart|worker/.test(url))).toEqual([])
    const fonts = await weigh("font")
    expect(fonts).toBeGreaterThan(10_000)
    expect(fonts).toBeLessThanOrEqual(language === "ko" ? 200_000 : 60_000)
  })

  test("has nothing that axe finds, light and dark", async () => {
    const { page } = await visit(path, { colorScheme: "light" })
    for (const id of figureIds) await wake(page, id)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
      ).toEqual([])
    }
  })

  test("fits screens from 320 to 1920 wide", async () => {
    const { page } = await visit(path, { viewport: { width: 320, height: 800 } })
    for (const id of figureIds) await wake(page, id)
    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => overflowOf(page)).toEqual({ page: 0, elements: [] })
    }
  })

  test("does not move what stands on it as it loads and wakes", async () => {
    const { page } = await visit(path, {
      before: () => {
        const shifts = { total: 0 }
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.total += Number(Reflect.get(entry, "value"))
        }).observe({ type: "layout-shift", buffered: true })
      },
    })
    for (const id of figureIds) await wake(page, id)
    await page.locator("#three-paths canvas[data-live=true]").waitFor()
    const total = await page.evaluate(() =>
      Number(Reflect.get(Reflect.get(window, "shifts"), "total")),
    )
    expect(total).toBeLessThan(0.01)
  })

  test("can be read without JavaScript: stills, captions and tables", async () => {
    const { page, troubles } = await visit(path, { javaScriptEnabled: false })
    for (const id of figureIds) {
      const figure = page.locator(`#${id}`)
      expect(await figure.locator("svg:visible path").count()).toBeGreaterThan(0)
      expect((await figure.locator("figcaption").innerText()).length).toBeGreaterThan(30)
      expect(await figure.locator("input:visible, .experiment button:visible").count()).toBe(0)
      await figure.locator("details.data summary").click()
      expect(await figure.locator("tbody tr:visible").count()).toBeGreaterThan(2)
      expect((await figure.innerText()).match(/NaN|undefined|Infinity/)).toBeNull()
    }
    expect(troubles).toEqual([])
  })

  test("is laid out where it is read, and a link leads to its place all the same", async () => {
    const { page } = await visit(path)
    const isLaidOut = (): Promise<boolean> =>
      page
        .locator("#memory .panel")
        .first()
        .evaluate((panel) => panel.checkVisibility({ contentVisibilityAuto: true }))
    expect(await isLaidOut()).toBe(false)
    await page.goto(`${inject("site")}${path}#memory`)
    await expect.poll(isLaidOut).toBe(true)
    const topOf = (): Promise<number> =>
      page.locator("#memory").evaluate((figure) => figure.getBoundingClientRect().top)
    await expect.poll(topOf).toBeLessThan(150)
    expect(await topOf()).toBeGreaterThan(-20)
  })

  test("shows, before it runs here, what it shows when it has run", async () => {
    const asleep = await visit(path, { javaScriptEnabled: false })
    const awake = await visit(path)
    for (const id of ["falling-cost", "trembling-cost", "three-paths"]) {
      await wake(awake.page, id)
      await look(asleep.page, id)
      const words = `#${id} .summary`
      expect(await awake.page.locator(words).innerText()).toBe(
        await asleep.page.locator(words).innerText(),
      )
    }
  })

  test("has mathematics as MathML, with nothing loaded for it", async () => {
    const { page, requests } = await visit(path)
    expect(await page.locator("main math").count()).toBeGreaterThan(20)
    // On paper all of it is laid out.
    await page.emulateMedia({ media: "print" })
    expect(await page.locator("main").innerText()).not.toMatch(/\$|\\frac|\\\{/)
    expect(requests.filter(({ url }) => /katex|mathjax|temml/i.test(url))).toEqual([])
  })
})

test("the switch of language keeps the reader's place and experiments", async () => {
  const { page } = await visit(`/en/${lesson}/?falling-cost=v1,rate:0.2`)
  await page.locator("#too-large").scrollIntoViewIfNeeded()
  await page.locator("#too-large").evaluate((heading) => heading.scrollIntoView())
  await page.locator("a[data-language=ko]").evaluate((link: HTMLAnchorElement) => link.click())
  await page.waitForURL(/\/ko\//)
  expect(page.url()).toContain("falling-cost=v1,rate:0.2")
  expect(page.url()).toContain("#too-large")
  expect(await page.locator("h1").innerText()).toBe("미니배치 경사 하강법 이해하기")
})

test("both editions have the same sections and figures", async () => {
  const ids = await Promise.all(
    languages.map(async (language) => {
      const { page } = await visit(`/${language}/${lesson}/`)
      const found = await page
        .locator("main h2[id], main h3[id], main figure[id]")
        .evaluateAll((all) => all.map(({ id }) => id))
      return found
    }),
  )
  expect(ids[0].length).toBeGreaterThan(15)
  expect(ids[1]).toEqual(ids[0])
})

test("the theme is the reader's to choose, and is kept", async () => {
  const { page } = await visit(`/en/${lesson}/`, { colorScheme: "light" })
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await background()
  await page.locator("button.theme").click()
  await page.locator("button.theme").click()
  expect(await page.locator("button.theme").getAttribute("aria-label")).toBe("Colour theme: dark")
  expect(await background()).not.toBe(light)
  await page.reload()
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark")
})

test("the course opens in its first language, lists its lessons, and knows a wrong address", async () => {
  const { page } = await visit("/")
  await page.waitForURL(/\/en\/$/)
  await page.locator(".lessons a").first().click()
  await page.locator("h1").waitFor()
  expect(await page.locator("h1").innerText()).toBe("Understanding mini-batch gradient descent")
  const missing = await visit("/ko/nowhere/")
  expect(await missing.page.locator("main").innerText()).toContain("찾는 페이지가 없습니다")
})
