import type { Locator, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { countDraws, draws } from "./draws.ts"
import { languages, lesson, look, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    step: "One step",
    epoch: "Next epoch",
    play: "Play",
    place: /Epoch (\d+), mini-batch (\d+) of 16/,
    flat: "draws no 3D",
  },
  ko: {
    step: "한 단계",
    epoch: "다음 에포크",
    play: "재생",
    place: /에포크 (\d+), 미니배치 (\d+)\/16/,
    flat: "등고선",
  },
} as const

describe.each(languages)("breathing-surface in %s", (language) => {
  const path = `/${language}/${lesson}/`
  const word = words[language]
  const open = async (options: Parameters<typeof visit>[1] = {}, query = "") => {
    const opened = await visit(path + query, options)
    await wake(opened.page, "breathing")
    return { ...opened, figure: opened.page.locator("#breathing") }
  }
  const placeIn = async (figure: Locator): Promise<string> => {
    const [, epoch, batch] = word.place.exec(await figure.locator(".summary").innerText()) ?? []
    return `${epoch}.${batch}`
  }
  /** Waits until words, strip, scrubber and surface all stand at a state. */
  const standsAt = async (figure: Locator, row: number): Promise<void> => {
    await figure.locator(`.experiment[data-row="${row}"][data-drawn="${row}"]`).waitFor()
    const place = `${Math.floor(row / 16) + 1}.${(row % 16) + 1}`
    await expect.poll(() => placeIn(figure)).toBe(place)
    expect(await figure.locator(".batch-strip input").inputValue()).toBe(String(row % 16))
  }
  const scrubbedTo = async (figure: Locator): Promise<number> =>
    Number(await figure.locator(".scrub input").inputValue())

  test("shows before it runs what it shows when it has run", async () => {
    const asleep = await visit(path, { javaScriptEnabled: false })
    const still = await look(asleep.page, "breathing")
    expect(await still.locator(".surface svg:visible path").count()).toBeGreaterThan(20)
    expect(await still.locator(".trace-chart svg:visible circle").count()).toBeGreaterThan(40)
    expect(await still.locator(".batch-strip rect").count()).toBe(16)
    const { figure, troubles } = await open()
    for (const part of [".summary", ".legend", ".strip-title"])
      expect(await figure.locator(part).innerText()).toBe(await still.locator(part).innerText())
    await figure.locator("canvas[data-live=true]").waitFor()
    expect(troubles).toEqual([])
  })

  test("is stepped by keys alone, by mini-batch, by epoch and along the strip", async () => {
    const { figure } = await open()
    await standsAt(figure, 8)
    await figure.getByRole("button", { name: word.step }).press("Enter")
    await standsAt(figure, 9)
    await figure.getByRole("button", { name: word.epoch }).press("Enter")
    await standsAt(figure, 16)
    const strip = figure.locator(".batch-strip input")
    await strip.press("ArrowRight")
    await standsAt(figure, 17)
    expect(await strip.getAttribute("aria-valuetext")).toMatch(/2.* 16/)
    await strip.press("End")
    await standsAt(figure, 31)
    await figure.locator(".scrub input").press("Home")
    await standsAt(figure, 0)
  })

  test("a step pointed at in the cost trace is lit everywhere, and chosen by a click", async () => {
    const { page, figure } = await open()
    await figure.locator("canvas[data-live=true]").waitFor()
    await figure.locator(".trace-chart svg circle").first().waitFor()
    await pointAt(page, figure, 29)
    await standsAt(figure, 29)
    expect(await scrubbedTo(figure)).toBe(8)
    await page.mouse.move(2, 2)
    await standsAt(figure, 8)
    await pointAt(page, figure, 40)
    await page.mouse.down()
    await page.mouse.up()
    await page.mouse.move(2, 2)
    await standsAt(figure, 40)
    expect(await scrubbedTo(figure)).toBe(40)
  })

  test("a click on the strip goes to its mini-batch", async () => {
    const { page, figure } = await open()
    const box = await figure.locator(".batch-strip").boundingBox()
    if (box === null) throw new Error("the strip is not on the page")
    for (const batch of [3, 15, 0]) {
      await page.mouse.click(box.x + ((batch + 0.5) / 16) * box.width, box.y + box.height / 2)
      await standsAt(figure, batch)
    }
  })

  test("a link shows the same mini-batch again", async () => {
    const first = await open({}, "?breathing=v1,rate:0.3,seed:9,at:20")
    await standsAt(first.figure, 20)
    await first.figure.getByRole("button", { name: word.step }).click()
    await standsAt(first.figure, 21)
    await expect.poll(() => first.page.url()).toContain("at:21")
    const query = new URL(first.page.url()).search
    const second = await open({}, query)
    await standsAt(second.figure, 21)
    const text = (figure: Locator) => figure.locator(".summary").innerText()
    expect(await text(second.figure)).toBe(await text(first.figure))
  })

  test("draws no frame while nothing changes; a step draws its breath and rests", async () => {
    const { page, figure } = await open({ before: countDraws })
    await figure.locator("canvas[data-live=true]").waitFor()
    await expect.poll(() => draws(page)).toBeGreaterThan(0)
    const rests = async (): Promise<number> => {
      await page.waitForTimeout(900)
      const atRest = await draws(page)
      await page.waitForTimeout(500)
      expect(await draws(page)).toBe(atRest)
      return atRest
    }
    const atRest = await rests()
    await figure.getByRole("button", { name: word.step }).click()
    await expect.poll(() => draws(page)).toBeGreaterThan(atRest)
    await rests()
  })

  test("plays to the end of the run", async () => {
    const { figure } = await open({}, "?breathing=v1,at:40,steps:44")
    await figure.getByRole("button", { name: word.play }).click()
    await figure.locator(`.experiment[data-playing=false][data-drawn="43"]`).waitFor()
    await standsAt(figure, 43)
  })

  test("without WebGL it shows both sets of contours from above, and says so", async () => {
    const { figure, troubles } = await open({
      before: () => {
        Object.assign(HTMLCanvasElement.prototype, { getContext: () => null })
      },
    })
    const map = figure.locator(".flat svg")
    await map.waitFor()
    expect(await figure.locator(".view-row").innerText()).toContain(word.flat)
    expect(await map.locator("[stroke-dasharray]").count()).toBeGreaterThan(2)
    const before = await map.innerHTML()
    await figure.getByRole("button", { name: word.step }).click()
    await standsAt(figure, 9)
    await expect.poll(() => map.innerHTML()).not.toBe(before)
    expect(troubles.filter((trouble) => !/WebGL/.test(trouble))).toEqual([])
  })

  test("fits a narrow phone, and is stepped there by touch", async () => {
    const { page, figure } = await open({
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const button = figure.getByRole("button", { name: word.step })
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect((await figure.locator(".batch-strip").boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await button.tap()
    await standsAt(figure, 9)
  })
})

/** Moves the pointer over the cost trace to where a state stands, of the 48 of the lesson's run. */
async function pointAt(page: Page, figure: Locator, row: number): Promise<void> {
  const chart = figure.locator(".trace-chart")
  await chart.scrollIntoViewIfNeeded()
  const box = await chart.boundingBox()
  if (box === null) throw new Error("the cost trace is not on the page")
  await page.mouse.move(box.x + 40 + (row / 47) * (box.width - 56), box.y + box.height / 2)
}
