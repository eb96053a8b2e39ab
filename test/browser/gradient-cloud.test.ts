import type { Locator, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { languages, lesson, look, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    batch: "Mini-batch size B",
    weight: "Weight w",
    handle: /The point on the map/,
    far: "Far from the minimum",
    minimum: "At the minimum",
    uphill: /With B = (\d+), (\d+) of (\d+) mini-batches \([\d.]+%\) point uphill/,
    level: /the full gradient is 0/,
    spread: /measured [\d.]+, by the formula for drawing without replacement [\d.]+/,
  },
  ko: {
    batch: "미니배치 크기 B",
    weight: "가중치 w",
    handle: /지도 위의 점/,
    far: "최솟값에서 멀리",
    minimum: "최솟값에서",
    uphill: /B = (\d+)일 때 미니배치 \d+개 가운데 \d+개\([\d.]+%\)가 오르막/,
    level: /전체 기울기가 0/,
    spread: /잰 값이 [\d.]+, 비복원 추출의 공식으로는 [\d.]+/,
  },
} as const

const summaryOf = (figure: Locator): Promise<string> => figure.locator(".summary").innerText()

/** Where the handle of the point stands on the page. */
async function handleAt(figure: Locator): Promise<{ x: number; y: number }> {
  const box = await figure.locator(".handle").boundingBox()
  if (box === null) throw new Error("the handle cannot be seen")
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Waits until the steps lead from where the handle stands. */
const followed = (figure: Locator): Promise<void> =>
  expect
    .poll(async () => {
      const { x, y } = await handleAt(figure)
      const dot = await figure.locator(".cloud-map .arrows circle").last().boundingBox()
      return dot === null
        ? Infinity
        : Math.hypot(dot.x + dot.width / 2 - x, dot.y + dot.height / 2 - y)
    })
    .toBeLessThan(1)

const open = async (page: Page): Promise<Locator> => {
  await wake(page, "cloud")
  return page.locator("#cloud")
}

describe.each(languages)("gradient-cloud in %s", (language) => {
  const path = `/${language}/${lesson}/`
  const say = words[language]

  test("says the same without JavaScript as with it, and draws every step", async () => {
    const still = await visit(path, { javaScriptEnabled: false })
    const asleep = await look(still.page, "cloud")
    const live = await visit(path)
    const awake = await open(live.page)
    expect(await summaryOf(awake)).toBe(await summaryOf(asleep))
    expect(await summaryOf(awake)).toMatch(say.uphill)
    expect(await summaryOf(awake)).toMatch(say.spread)
    const heads = async (figure: Locator): Promise<number> => {
      const paths = await figure
        .locator(".cloud-map:visible .arrows g")
        .first()
        .locator("path:nth-child(2n)")
        .evaluateAll((all) => all.map((path) => path.getAttribute("d") ?? ""))
      return paths.join("").split("Z").length - 1
    }
    expect(await heads(asleep)).toBeGreaterThan(240)
    expect(await heads(awake)).toBe(await heads(asleep))
    expect([...still.troubles, ...live.troubles]).toEqual([])
  })

  test("a point that is dragged takes its steps along, and an address restores it", async () => {
    const { page, troubles } = await visit(path)
    const figure = await open(page)
    const before = await summaryOf(figure)
    const from = await handleAt(figure)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 })
    await page.mouse.up()
    await expect.poll(async () => Math.round((await handleAt(figure)).x - from.x)).toBe(60)
    expect(Math.abs((await handleAt(figure)).y - from.y - 40)).toBeLessThan(2)
    await followed(figure)
    expect(await summaryOf(figure)).not.toBe(before)
    const weight = Number(
      await figure.getByLabel(say.weight, { exact: true }).getAttribute("aria-valuetext"),
    )
    await expect
      .poll(() => Number(/cloud=v1,place:point,w:(-?[\d.]+),b:/.exec(page.url())?.[1]))
      .toBeCloseTo(weight, 2)
    const moved = await summaryOf(figure)
    const again = await visit("", {}, page.url())
    await expect.poll(async () => summaryOf(await open(again.page))).toBe(moved)
    expect(troubles).toEqual([])
  })

  test("by the keyboard alone: arrow keys move the point, buttons and sliders place it", async () => {
    const { page, troubles } = await visit(path)
    const figure = await open(page)
    const handle = figure.getByRole("button", { name: say.handle })
    const from = await handleAt(figure)
    await handle.focus()
    await handle.press("ArrowRight")
    await handle.press("Shift+ArrowUp")
    await expect.poll(async () => (await handleAt(figure)).x).toBeGreaterThan(from.x + 3)
    await expect.poll(async () => (await handleAt(figure)).y).toBeLessThan(from.y - 15)
    await figure.getByRole("button", { name: say.minimum, exact: true }).press("Enter")
    await expect.poll(() => summaryOf(figure)).toMatch(say.level)
    await figure.getByRole("button", { name: say.far, exact: true }).press("Enter")
    await expect.poll(() => summaryOf(figure)).toMatch(say.uphill)
    const slider = figure.getByLabel(say.weight, { exact: true })
    const weight = await slider.getAttribute("aria-valuetext")
    await slider.press("ArrowLeft")
    await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(weight)
    await figure.getByLabel(say.batch, { exact: true }).press("End")
    await expect.poll(() => summaryOf(figure)).not.toMatch(say.uphill)
    expect(await figure.innerText()).not.toMatch(/NaN|Infinity|undefined/)
    expect(troubles).toEqual([])
  })

  test("on a phone, a tap moves the point and a size on the chart is taken", async () => {
    const { page, troubles } = await visit(path, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    })
    const figure = await open(page)
    // Clear of the bar with the table of contents, which stays at the top.
    await figure.locator(".cloud-map").evaluate((map) => map.scrollIntoView({ block: "center" }))
    const from = await handleAt(figure)
    await page.touchscreen.tap(from.x + 50, from.y - 50)
    await expect.poll(async () => Math.round((await handleAt(figure)).x - from.x)).toBe(50)
    const chart = figure.locator(".spread")
    // What the first tap brings may still move the chart.
    const tapChart = async (): Promise<number> => {
      await chart.scrollIntoViewIfNeeded()
      const box = await chart.boundingBox()
      if (box === null) throw new Error("the chart cannot be seen")
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
      return Number(say.uphill.exec(await summaryOf(figure))?.[1])
    }
    await expect.poll(tapChart, { interval: 1000 }).toBeGreaterThanOrEqual(8)
    const { width } = (await figure.locator(".handle").boundingBox()) ?? { width: 0 }
    expect(width).toBeGreaterThanOrEqual(44)
    expect(troubles).toEqual([])
  })
})
