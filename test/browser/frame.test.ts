import { readFile } from "node:fs/promises"
import type { Locator, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    link: "Copy link",
    copied: "The link to this moment is copied.",
    reset: "Reset",
    table: "The data as a table",
    rate: "Learning rate",
    batch: "Mini-batch size B",
    play: "Play",
    anew: "Start anew",
    reload: "Load the page again",
    bad: /asks for something that this figure cannot show \(rate\)/,
    old: /asks for something that this figure cannot show \(link\)/,
    broken: /broke down \(out of paper\)/,
    missing: /could not be fetched/,
  },
  ko: {
    link: "링크 복사",
    copied: "이 장면의 링크를 복사했습니다.",
    reset: "처음 상태로",
    table: "표로 보는 데이터",
    rate: "학습률",
    batch: "미니배치 크기 B",
    play: "재생",
    anew: "그림 다시 시작",
    reload: "페이지 다시 불러오기",
    bad: /보여 줄 수 없는 값을 담고 있어\(rate\)/,
    old: /보여 줄 수 없는 값을 담고 있어\(link\)/,
    broken: /문제가 생겼습니다\(out of paper\)/,
    missing: /파일을 받지 못했습니다/,
  },
} as const

/** What a press of a button lets the reader save, as text or bytes. */
async function saved(page: Page, button: Locator): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

const tool = (figure: Locator, name: string): Locator =>
  figure.getByRole("button", { name, exact: true })

describe.each(languages)("the frame of a figure, in %s", (language) => {
  const path = `/${language}/${lesson}/`
  const say = words[language]

  test("a link brings a moment back: the experiment, the step and the view", async () => {
    const { page, troubles } = await visit(
      `${path}?three-paths=v1,rate:0.3,at:12,turn:40,tilt:20,zoom:1.5`,
    )
    await wake(page, "three-paths")
    const figure = page.locator("#three-paths")
    await figure.locator("canvas[data-live=true]").waitFor()
    await expect.poll(() => figure.locator(".scrub input").inputValue()).toBe("12")
    const text = await figure.locator(".summary").innerText()
    expect(text).toContain("12")
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await tool(figure, say.link).click()
    await figure.getByText(say.copied).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(
      /\?three-paths=v1,rate:0\.3,at:12,turn:40,tilt:20,zoom:1\.5#three-paths$/,
    )
    const again = await visit("", {}, copied)
    await wake(again.page, "three-paths")
    await expect.poll(() => again.page.locator("#three-paths .summary").innerText()).toBe(text)
    expect(troubles).toEqual([])
  })

  test.each([
    ["rate:99", "bad"],
    ["constructor:1", undefined],
    ["rate:0.2", "old"],
  ] as const)(
    "a link that cannot be used (%s) is said, and the lesson's experiment shown",
    async (link, expected) => {
      const form = expected === "old" ? "" : "v1,"
      const { page, troubles } = await visit(`${path}?falling-cost=${form}${link}`)
      await wake(page, "falling-cost")
      const figure = page.locator("#falling-cost")
      const notice = await figure.locator(".notice").innerText()
      if (expected !== undefined) expect(notice).toMatch(say[expected])
      expect(await figure.getByLabel(say.rate).getAttribute("aria-valuetext")).toBe("0.05")
      expect(troubles).toEqual([])
    },
  )

  test("what it shows can be saved as CSV, SVG and PNG, and read as a live table", async () => {
    const { page, troubles } = await visit(path)
    await wake(page, "trembling-cost")
    const figure = page.locator("#trembling-cost")
    const sheet = await saved(page, tool(figure, "CSV"))
    expect(sheet.name).toBe("trembling-cost.csv")
    const [head, ...rows] = sheet.content.toString().trim().split("\r\n")
    expect(head).toMatch(/^B,update,epoch,/)
    expect(rows.length).toBe(320)
    const svg = (await saved(page, tool(figure, "SVG"))).content.toString()
    expect(svg).toMatch(/^<svg xmlns/)
    expect(svg).not.toContain("var(")
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(10)
    const png = await saved(page, tool(figure, "PNG"))
    expect(png.content.subarray(1, 4).toString()).toBe("PNG")
    expect(png.content.readUInt32BE(16)).toBeGreaterThan(1000)
    await figure.getByText(say.table).click()
    const cells = () => figure.locator("tbody tr").nth(3).innerText()
    const before = await cells()
    await figure.getByLabel(say.batch).press("ArrowLeft")
    await expect.poll(cells).not.toBe(before)
    expect(troubles).toEqual([])
  })

  test("a surface is saved with its paths", async () => {
    const { page } = await visit(path)
    await wake(page, "three-paths")
    const figure = page.locator("#three-paths")
    await figure.locator("canvas[data-live=true]").waitFor()
    const svg = (await saved(page, tool(figure, "SVG"))).content.toString()
    const [, image] = /href="data:image\/png;base64,([^"]+)"/.exec(svg) ?? []
    expect(image.length).toBeGreaterThan(10_000)
    expect(svg).toMatch(/<text[^>]*>w<\/text>/)
  })

  test("goes back to what the author wrote", async () => {
    const { page } = await visit(`${path}?trembling-cost=v1`)
    await wake(page, "trembling-cost")
    const figure = page.locator("#trembling-cost")
    expect(await figure.locator(".notice").count()).toBe(0)
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await tool(figure, say.link).click()
    await figure.getByText(say.copied).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\?trembling-cost=v1#trembling-cost$/,
    )
    const rate = () => figure.getByLabel(say.rate).getAttribute("aria-valuetext")
    await figure.getByLabel(say.rate).press("ArrowRight")
    await expect.poll(rate).not.toBe("0.3")
    await expect.poll(() => page.url()).toContain("trembling-cost=v1,rate:")
    await tool(figure, say.reset).click()
    await expect.poll(rate).toBe("0.3")
    await expect.poll(() => page.url()).not.toContain("trembling-cost")
  })

  test("a figure that breaks down says so and starts anew; the page goes on", async () => {
    const { page } = await visit(path)
    await page.evaluate(() => {
      const { ResizeObserver } = window
      Object.assign(window, {
        ResizeObserver: function () {
          Object.assign(window, { ResizeObserver })
          throw new Error("out of paper")
        },
      })
    })
    const figure = page.locator("#three-paths")
    await figure.scrollIntoViewIfNeeded()
    await page.getByText(say.broken).waitFor()
    await wake(page, "which-is-one")
    await tool(page.locator("figure"), say.anew).click()
    await wake(page, "three-paths")
    expect(await page.locator("[data-broken]").count()).toBe(0)
  })

  test("where a part of a figure cannot be fetched the page goes on, and is loaded again as it was", async () => {
    const { page } = await visit(`${path}?three-paths=v1,rate:0.4`)
    await page.route(/scene.*\.js/, (route) => route.abort())
    const figure = page.locator("#three-paths")
    await figure.scrollIntoViewIfNeeded()
    await figure.getByText(say.missing).waitFor()
    await wake(page, "trembling-cost")
    await page.unroute(/scene.*\.js/)
    await tool(figure, say.reload).click()
    await wake(page, "three-paths")
    expect(await figure.getByLabel(say.rate).getAttribute("aria-valuetext")).toBe("0.4")
  })

  test("where motion is not wanted, to play is to see the end", async () => {
    const { page } = await visit(`${path}?three-paths=v1,at:3`, { reducedMotion: "reduce" })
    await wake(page, "three-paths")
    const figure = page.locator("#three-paths")
    await expect.poll(() => figure.locator(".scrub input").inputValue()).toBe("3")
    await tool(figure, say.play).click()
    await expect.poll(() => figure.locator(".scrub input").inputValue()).toBe("60")
    expect(await figure.locator(".experiment").getAttribute("data-playing")).toBe("false")
  })

  test("scrubs by steps and by epochs, by keyboard alone", async () => {
    const { page } = await visit(`${path}?three-paths=v1,at:3`)
    await wake(page, "three-paths")
    const scrub = page.locator("#three-paths .scrub input")
    await expect.poll(() => scrub.inputValue()).toBe("3")
    await scrub.press("ArrowRight")
    await expect.poll(() => scrub.inputValue()).toBe("4")
    await scrub.press("PageUp")
    await expect.poll(() => scrub.inputValue()).toBe("16")
    await scrub.press("PageUp")
    await expect.poll(() => scrub.inputValue()).toBe("32")
    await scrub.press("PageDown")
    await expect.poll(() => scrub.inputValue()).toBe("16")
  })
})
