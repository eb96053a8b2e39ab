import type { Page } from "puppeteer-core"
import { describe, expect, test } from "vitest"
import { languages, lesson } from "./visit.ts"
import { firefox, useFirefox, wakeInFirefox as wake } from "./visit-firefox.ts"

const visit = useFirefox()

const words = {
  en: {
    batch: "Mini-batch size B",
    flat: /draws no 3D/,
    query: "noise",
    marked: "noise",
    right: /Right\./,
  },
  ko: {
    batch: "미니배치 크기 B",
    flat: /등고선으로 보여 드립니다/,
    query: "경사하강법은",
    marked: "경사 하강법은",
    right: /맞았습니다\./,
  },
} as const

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent)

/** Presses the tabulator until the focus is on such an element, or gives up. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab")
    const isThere = await page.evaluate((to) => document.activeElement?.matches(to), selector)
    if (isThere === true) return true
  }
  return false
}

describe.skipIf(firefox === undefined)("in Firefox, where there is one,", () => {
  describe.each(languages)("the lesson in %s", (language) => {
    const path = `/${language}/${lesson}/`
    const say = words[language]
    const batch = (id: string) => `#${id} ::-p-aria([name="${say.batch}"][role="slider"])`

    test("wakes its figures, and a control that the keyboard reaches changes the trace", async () => {
      const { page, troubles, close } = await visit(path)
      await wake(page, "trembling-cost")
      const drawn = () =>
        page.$$eval("#trembling-cost .drawing svg", (drawings) =>
          drawings.map((drawing) => drawing.innerHTML),
        )
      const before = await drawn()
      const summary = await textOf(page, "#trembling-cost .summary")
      await page.$eval("#trembling-cost", (figure) => {
        figure.setAttribute("tabindex", "-1")
        if (figure instanceof HTMLElement) figure.focus()
      })
      expect(await tabTo(page, "#trembling-cost input[type=range]")).toBe(true)
      await page.keyboard.press("ArrowRight")
      await expect.poll(() => page.url()).toContain("trembling-cost=v1,rate:")
      await expect.poll(drawn).not.toEqual(before)
      await expect.poll(() => textOf(page, "#trembling-cost .summary")).not.toBe(summary)
      await wake(page, "cutting")
      expect(troubles).toEqual([])
      await close()
    })

    test("brings an experiment back from a link, without a doubt about what it was", async () => {
      const { page, troubles, close } = await visit(`${path}?trembling-cost=v1,batch:256,rate:0.1`)
      await wake(page, "trembling-cost")
      const size = async () =>
        page.$eval(batch("trembling-cost"), (input) => input.getAttribute("aria-valuetext"))
      await expect.poll(size).toBe("256")
      expect(await page.$("#trembling-cost .notice")).toBeNull()
      expect(troubles).toEqual([])
      await close()
    })

    test("shows the surface from above, as contours with every path, and says why", async () => {
      const { page, troubles, close } = await visit(path)
      await wake(page, "three-paths")
      await page.waitForSelector("#three-paths .flat svg")
      const strokes = "#three-paths .flat svg [stroke^='var(--method']"
      expect((await page.$$(strokes)).length).toBeGreaterThanOrEqual(3)
      expect(await textOf(page, "#three-paths .view-row")).toMatch(say.flat)
      expect(troubles).toEqual([])
      await close()
    })

    test("is searched", async () => {
      const { page, troubles, close } = await visit(path)
      await page.keyboard.press("/")
      await page.keyboard.type(say.query)
      await page.waitForSelector("dialog.search [role=option]")
      const marks = () =>
        page.$$eval(".search-excerpt mark", (all) => all.map(({ textContent }) => textContent))
      await expect.poll(marks).toContain(say.marked)
      expect(troubles).toEqual([])
      await close()
    })

    test("grades a quiz, and keeps the answer", async () => {
      const { page, troubles, close } = await visit(path)
      const verdict = () => textOf(page, "#quiz-steps .verdict")
      await page.focus("#quiz-steps input")
      await page.keyboard.type("5,000")
      await page.keyboard.press("Enter")
      await expect.poll(verdict).toMatch(say.right)
      await page.reload()
      await expect.poll(verdict).toMatch(say.right)
      expect(troubles).toEqual([])
      await close()
    })
  })

  test("a script that a page was not built with does not run", async () => {
    const { page, troubles, close } = await visit("/en/")
    const title = await page.title()
    await page.evaluate(() => {
      const script = document.createElement("script")
      script.textContent = "document.title = 'taken'"
      document.head.append(script)
    })
    await expect.poll(() => troubles.join("\n")).toContain("Content-Security-Policy")
    expect(await page.title()).toBe(title)
    await close()
  })
})
