import { AxeBuilder } from "@axe-core/playwright"
import type { BrowserContextOptions, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { useMadeSite } from "./made-site.ts"
import { useBrowser } from "./visit.ts"

const { visit } = useBrowser()

const code = (labels: readonly string[]): string =>
  [
    ":::tabs",
    ...labels.map((label) => `\`\`\`js title="${label}"\nrun("${label}")\n\`\`\``),
    ":::",
  ].join("\n")

/** A lesson of text alone: words of the glossary, tabs of code and a proof. */
const site = useMadeSite({
  "content/course.yaml":
    "title: { en: Words }\ndescription: { en: A small course. }\nlanguages: { en: English }\n",
  "content/glossary/en.yaml": `epoch: { name: epoch, definition: "One pass of $m/B$ updates." }
noise: { name: noise, definition: "How the gradient of a mini-batch differs from that of all." }
`,
  "content/lessons/text/en.md": `---
title: Text
description: Text alone.
---

Each :term[**epoch**] begins anew, and at the far end of a line that is long enough to reach it there is :term[noise].

${code(["NumPy", "JavaScript", "Julia"])}

${code(["C", "JavaScript"])}

${code(["R", "Rust"])}

:::proof{#why title="Why it falls"}
It follows from convexity.
:::
`,
})

interface Options extends BrowserContextOptions {
  readonly before?: () => void
}

const open = async (options: Options = {}): Promise<{ page: Page; troubles: readonly string[] }> =>
  visit("", options, `${site().address}/en/text/`)

const shownDefinitions = (page: Page): Promise<string[]> =>
  page.locator(".term-definition:visible").allInnerTexts()

describe("a word of the glossary", () => {
  test("has its meaning shown while it has the focus, until Escape", async () => {
    const { page, troubles } = await open()
    const link = page.getByRole("link", { name: "epoch" })
    expect(await shownDefinitions(page)).toEqual([])
    await link.focus()
    await expect
      .poll(() => shownDefinitions(page))
      .toEqual([expect.stringMatching(/^epoch\. One pass/)])
    const description = await link.getAttribute("aria-describedby")
    expect(await page.locator(`[id="${description}"] math`).count()).toBe(1)
    await page.keyboard.press("Escape")
    await expect.poll(() => shownDefinitions(page)).toEqual([])
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.getByRole("link", { name: "noise" }).focus()
    await expect.poll(() => shownDefinitions(page)).toEqual([expect.stringMatching(/^noise\. /)])
    await page.keyboard.press("Tab")
    await expect.poll(() => shownDefinitions(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  test("has it shown under the pointer, which may go over to it", async () => {
    const { page } = await open()
    await page.getByRole("link", { name: "epoch" }).hover()
    await expect.poll(() => shownDefinitions(page)).toHaveLength(1)
    await page.locator(".term-definition:visible").hover()
    await page.waitForTimeout(400)
    expect(await shownDefinitions(page)).toHaveLength(1)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.locator("h1").hover()
    await expect.poll(() => shownDefinitions(page)).toEqual([])
  })

  test("shows it on a finger's first tap, and is followed on the second", async () => {
    const { page } = await open({ hasTouch: true, viewport: { width: 320, height: 640 } })
    const link = page.getByRole("link", { name: "noise" })
    await link.tap()
    await expect.poll(() => shownDefinitions(page)).toHaveLength(1)
    const box = await page.locator(".term-definition:visible").boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
    expect(page.url()).toMatch(/\/en\/text\/$/)
    await page.locator("h1").tap()
    await expect.poll(() => shownDefinitions(page)).toEqual([])
    await link.tap()
    await expect.poll(() => shownDefinitions(page)).toHaveLength(1)
    await link.tap()
    await page.waitForURL(/\/en\/glossary\/#noise$/)
  })

  test("is a link to the glossary without JavaScript", async () => {
    const { page } = await open({ javaScriptEnabled: false })
    expect(await page.getByRole("link", { name: "epoch" }).getAttribute("href")).toBe(
      "../glossary/#epoch",
    )
    expect(await shownDefinitions(page)).toEqual([])
  })
})

/** What each group of tabs shows. */
const shownCode = (page: Page): Promise<string[]> =>
  page.locator(".tabs pre:visible").allInnerTexts()

const shows = (page: Page, labels: readonly string[]): Promise<void> =>
  expect
    .poll(async () => (await shownCode(page)).map((text) => text.trim()))
    .toEqual(labels.map((label) => `run("${label}")`))

describe("tabs of code", () => {
  test("are moved by keyboard, in all groups that have such a tab, and remembered", async () => {
    const { page, troubles } = await open()
    await shows(page, ["NumPy", "C", "R"])
    const [first] = await page.getByRole("tablist").all()
    const selected = () => first.getByRole("tab", { selected: true }).innerText()
    await first.getByRole("tab", { name: "NumPy" }).focus()
    await page.keyboard.press("ArrowRight")
    await shows(page, ["JavaScript", "JavaScript", "R"])
    await page.keyboard.press("End")
    await shows(page, ["Julia", "JavaScript", "R"])
    await page.keyboard.press("ArrowRight")
    await shows(page, ["NumPy", "JavaScript", "R"])
    await page.keyboard.press("ArrowLeft")
    expect(await selected()).toBe("Julia")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Julia")
    await page.keyboard.press("Tab")
    expect(
      await page.evaluate(() => document.activeElement?.closest(".tab")?.textContent),
    ).toContain("Julia")
    await page.reload()
    await shows(page, ["Julia", "C", "R"])
    expect(troubles).toEqual([])
  })

  test("follow the direction of the page", async () => {
    const { page } = await open()
    await page.evaluate(() => (document.documentElement.dir = "rtl"))
    const [first] = await page.getByRole("tablist").all()
    await first.getByRole("tab", { name: "NumPy" }).press("ArrowLeft")
    await shows(page, ["JavaScript", "JavaScript", "R"])
  })

  test("work where nothing may be kept", async () => {
    const { page, troubles } = await open({
      before: () =>
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("denied", "SecurityError")
          },
        }),
    })
    await page.getByRole("tab", { name: "Rust" }).click()
    await shows(page, ["NumPy", "C", "Rust"])
    expect(troubles).toEqual([])
  })

  test.each(["without JavaScript", "on paper"])(
    "are all shown, with their labels, %s",
    async (where) => {
      const { page } = await open({ javaScriptEnabled: where === "on paper" })
      if (where === "on paper") await page.emulateMedia({ media: "print" })
      const labels = ["NumPy", "JavaScript", "Julia", "C", "JavaScript", "R", "Rust"]
      await shows(page, labels)
      expect(await page.locator(".tab-label:visible").allInnerTexts()).toEqual(labels)
    },
  )
})

describe("a proof", () => {
  const proof = (page: Page) => page.getByText("It follows from convexity.")

  test("is unfolded by keyboard", async () => {
    const { page } = await open()
    expect(await proof(page).isVisible()).toBe(false)
    await page.getByText("Why it falls").press("Enter")
    await expect.poll(() => proof(page).isVisible()).toBe(true)
  })

  test("is printed unfolded", async () => {
    const { page } = await open()
    await page.emulateMedia({ media: "print" })
    await expect
      .poll(() =>
        proof(page).evaluate((text) => text.checkVisibility({ contentVisibilityAuto: true })),
      )
      .toBe(true)
    expect((await proof(page).boundingBox())?.height).toBeGreaterThan(10)
  })
})
