import type { Locator, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { languages, lesson, look, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    rate: "Learning rate",
    falling: "falling",
    wandering:
      /^α = 0\.1, B = 1: wandering\. .* is 0\.\d+ \(root mean square\)\. Theory .*: 0\.\d+/,
    diverging: /: diverging\. The cost leaves all bounds at update \d+/,
    converged: "converged",
    cell: /^α = [\d.]+, B = [\d,]+: (transient|wandering|converged|diverging)/,
    reading: /^After [\d,]+ updates, distance: α = 0\.1: [\d.]+; /,
  },
  ko: {
    rate: "학습률",
    falling: "줄여 가며",
    wandering: /^α = 0\.1, B = 1: 맴돎\. .* 0\.\d+입니다\. .* 거리는 0\.\d+이고/,
    diverging: /: 발산\. \d+번째 갱신에서 비용이 한없이 커져/,
    converged: "수렴",
    cell: /^α = [\d.]+, B = [\d,]+: (내려가는 중|맴돎|수렴|발산)/,
    reading: /^갱신 [\d,]+번 뒤의 거리: α = 0\.1: [\d.]+; /,
  },
} as const

const summaryOf = (figure: Locator): Promise<string> => figure.locator(".summary").innerText()
const readingOf = (figure: Locator): Promise<string> => figure.locator(".reading").innerText()
const chartOf = (figure: Locator): Promise<string> =>
  figure.locator(".panel-chart .drawing svg").innerHTML()

/** Wakes the figure and waits until every cell of its map has run. */
async function open(page: Page): Promise<Locator> {
  await wake(page, "floor")
  const figure = page.locator("#floor")
  await mapped(figure)
  return figure
}

const mapped = (figure: Locator): Promise<void> =>
  expect
    .poll(() =>
      figure
        .getByRole("gridcell")
        .evaluateAll((cells) =>
          cells.every((cell) => !/not run yet|아직/.test(cell.getAttribute("aria-label") ?? "")),
        ),
    )
    .toBe(true)

describe.each(languages)("noise-floor in %s", (language) => {
  const path = `/${language}/${lesson}/`
  const say = words[language]

  test("says and maps without JavaScript what it does with it", async () => {
    const still = await visit(path, { javaScriptEnabled: false })
    const asleep = await look(still.page, "floor")
    const live = await visit(path)
    const awake = await open(live.page)
    expect(await summaryOf(awake)).toBe(await summaryOf(asleep))
    expect(await summaryOf(awake)).toMatch(say.wandering)
    const marks = (figure: Locator): Promise<number[]> =>
      figure
        .locator(".regime-picture:visible path[data-marks]")
        .evaluateAll((paths) =>
          paths.map((path) => (path.getAttribute("d") ?? "").split(/m/i).length - 1),
        )
    const [transient, wandering, converged, diverging] = await marks(awake)
    for (const count of [transient, wandering, converged, diverging])
      expect(count).toBeGreaterThan(5)
    expect(await marks(asleep)).toEqual([transient, wandering, converged, diverging])
    expect([...still.troubles, ...live.troubles]).toEqual([])
  })

  test("a run that is pointed at on the map is shown and named, and let go again", async () => {
    const { page, troubles } = await visit(path)
    const figure = await open(page)
    const own = await chartOf(figure)
    const told = await summaryOf(figure)
    const cell = figure.getByRole("gridcell").nth(8)
    await cell.hover()
    await expect.poll(() => readingOf(figure)).toMatch(say.cell)
    expect(await readingOf(figure)).toContain((await cell.getAttribute("aria-label")) ?? "nothing")
    await expect.poll(() => chartOf(figure)).not.toBe(own)
    expect(await summaryOf(figure)).toBe(told)
    await page.mouse.move(5, 5)
    await expect.poll(() => chartOf(figure)).toBe(own)
    await cell.click()
    await expect.poll(() => summaryOf(figure)).not.toBe(told)
    await expect.poll(() => page.url()).toMatch(/floor=v1,batch:256,rate:0\.02/)
    expect(troubles).toEqual([])
  })

  test("by the keyboard alone: arrow keys walk over the map", async () => {
    const { page, troubles } = await visit(path)
    const figure = await open(page)
    const chosen = figure.locator("[role=gridcell][aria-selected=true]")
    expect(await chosen.count()).toBe(1)
    await chosen.focus()
    await page.keyboard.press("PageUp")
    await expect.poll(() => summaryOf(figure)).toContain(`B = 256: ${say.converged}`)
    await page.keyboard.press("End")
    await expect.poll(() => summaryOf(figure)).toMatch(say.diverging)
    expect(await chosen.getAttribute("aria-label")).toMatch(/^α = 2, B = 256/)
    expect(await chosen.evaluate((cell) => cell === document.activeElement)).toBe(true)
    await page.keyboard.press("ArrowLeft")
    await expect.poll(() => chosen.getAttribute("aria-label")).toMatch(/^α = 1\.5, B = 256/)
    expect(await figure.innerText()).not.toMatch(/NaN|Infinity|undefined/)
    expect(troubles).toEqual([])
  })

  test("a rate that falls has a map of its own, and an address restores the moment", async () => {
    const { page } = await visit(path)
    const figure = await open(page)
    const mapOf = (): Promise<string> => figure.locator(".regime-picture:visible").innerHTML()
    const constant = await mapOf()
    await figure.getByRole("button", { name: say.falling, exact: true }).click()
    await expect.poll(mapOf).not.toBe(constant)
    await mapped(figure)
    await figure.locator(".scrub input").fill("1000")
    await expect.poll(() => readingOf(figure)).toMatch(say.reading)
    await figure.locator(".cursor").waitFor()
    await expect.poll(() => page.url()).toContain("floor=v1,schedule:inverse-time,at:1000")
    const again = await visit("", {}, page.url())
    const restored = await open(again.page)
    expect(await readingOf(restored)).toBe(await readingOf(figure))
    expect(await summaryOf(restored)).toBe(await summaryOf(figure))
  })

  test("on a phone, a tap on the map chooses a run", async () => {
    const { page, troubles } = await visit(path, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    })
    const figure = await open(page)
    const told = await summaryOf(figure)
    const cell = figure.getByRole("gridcell").nth(60)
    // Clear of the bar with the table of contents, which stays at the top.
    await cell.evaluate((element) => element.scrollIntoView({ block: "center" }))
    await cell.tap()
    await expect.poll(() => summaryOf(figure)).not.toBe(told)
    const slider = figure.getByLabel(say.rate, { exact: true })
    const { height } = (await slider.boundingBox()) ?? { height: 0 }
    expect(height).toBeGreaterThanOrEqual(32)
    expect(troubles).toEqual([])
  })
})
