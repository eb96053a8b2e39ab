import type { Locator, Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { countDraws, draws } from "./draws.ts"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const slider = (figure: Locator, label: string): Locator =>
  figure.getByLabel(label, { exact: true })

/** Presses a key on a slider and waits until the figure says something new. */
async function press(figure: Locator, label: string, key: string, times = 1): Promise<string> {
  const summary = figure.locator("[role=status]").first()
  const before = await summary.textContent()
  for (let k = 0; k < times; k++) await slider(figure, label).press(key)
  await expect.poll(() => summary.textContent()).not.toBe(before)
  return (await summary.textContent()) ?? ""
}

const rateLabel = { en: "Learning rate", ko: "학습률" }
const batchLabel = { en: "Mini-batch size B", ko: "미니배치 크기 B" }
const wrongLabel = { en: "Mislabelled examples", ko: "레이블이 잘못된 예제" }
const pointLabel = { en: "Iteration", ko: "반복" }

describe.each(languages)("cost-trace in %s", (language) => {
  const path = `/${language}/${lesson}/`

  test("its controls change the trace", async () => {
    const { page, troubles } = await visit(path)
    await wake(page, "trembling-cost")
    const figure = page.locator("#trembling-cost")
    const drawn = () => figure.locator(".drawing svg").last().innerHTML()
    const first = await drawn()
    await press(figure, batchLabel[language], "ArrowLeft", 3)
    await expect.poll(drawn).not.toBe(first)
    const smaller = await drawn()
    await press(figure, rateLabel[language], "ArrowRight", 2)
    await expect.poll(drawn).not.toBe(smaller)
    const faster = await drawn()
    await press(figure, wrongLabel[language], "ArrowRight", 10)
    await expect.poll(drawn).not.toBe(faster)
    expect(await slider(figure, batchLabel[language]).getAttribute("aria-valuetext")).toBe("8")
    expect(troubles).toEqual([])
  })

  test("changing B leaves the data and the start alone", async () => {
    const { page } = await visit(path)
    await wake(page, "trembling-cost")
    const figure = page.locator("#trembling-cost")
    const batchDescent = () =>
      figure
        .locator(".drawing svg")
        .first()
        .locator("path")
        .evaluateAll((paths) => paths.map((p) => p.getAttribute("d")))
    await figure.locator(".drawing svg").first().waitFor()
    const before = await batchDescent()
    expect(before.length).toBeGreaterThan(5)
    await press(figure, batchLabel[language], "ArrowRight")
    await expect.poll(batchDescent).toEqual(before)
  })

  test("a rate that is too large is named, with where J rises and the largest stable rate", async () => {
    const { page } = await visit(path)
    await wake(page, "falling-cost")
    const figure = page.locator("#falling-cost")
    const summary = () => figure.locator(".summary").innerText()
    await press(figure, rateLabel[language], "ArrowRight", 15)
    await expect
      .poll(summary)
      .toMatch(
        language === "en"
          ? /J rises at iteration \d+\. The learning rate is too large\. The largest stable rate on these data is 0\.9\d+/
          : /\d+번째 반복에서 J가 커집니다.*0\.9\d+/,
      )
    await slider(figure, pointLabel[language]).press("Home")
    await expect
      .poll(() => figure.locator(".reading").innerText())
      .toMatch(language === "en" ? /mini-batch 1 of 1, 342 examples/ : /미니배치 1\/1, 예제 342개/)
    await press(figure, rateLabel[language], "End")
    await expect
      .poll(summary)
      .toMatch(language === "en" ? /diverged at iteration \d+/ : /\d+번째 반복에서 발산/)
    expect(await figure.innerHTML()).not.toMatch(/NaN|Infinity/)
  })

  test("pointing at an iteration tells its mini-batch, its cost and its mislabelled examples", async () => {
    const { page } = await visit(path)
    await wake(page, "trembling-cost")
    const figure = page.locator("#trembling-cost")
    const chart = figure.locator(".panel-chart").last()
    await chart.hover({ position: { x: 200, y: 100 } })
    const reading = figure.locator(".reading")
    const pattern =
      language === "en"
        ? /Iteration \d+: epoch \d+, mini-batch \d+ of 16, 64 examples of which \d+ mislabelled, cost [\d.]+/
        : /반복 \d+: 에포크 \d+, 미니배치 \d+\/16, 예제 64개 가운데 \d+개/
    await expect.poll(() => reading.innerText()).toMatch(pattern)
    await slider(figure, pointLabel[language]).press("Home")
    await expect
      .poll(() => reading.innerText())
      .toMatch(language === "en" ? /^Iteration 1: epoch 1/ : /^반복 1: 에포크 1/)
  })

  test("a link brings an experiment back, and cannot ask for more than the schema allows", async () => {
    const { page } = await visit(`${path}?trembling-cost=v1,batch:256`)
    await wake(page, "trembling-cost")
    const figure = page.locator("#trembling-cost")
    await expect
      .poll(() => slider(figure, batchLabel[language]).getAttribute("aria-valuetext"))
      .toBe("256")
    await press(figure, batchLabel[language], "ArrowLeft")
    await expect.poll(() => page.url()).toContain("trembling-cost=v1,batch:128")
    const greedy = await visit(`${path}?trembling-cost=v1,steps:1000000000`)
    await wake(greedy.page, "trembling-cost")
    expect(greedy.troubles).toEqual([])
  })
})

test("a long run shows its progress and can be stopped", async () => {
  const long = "three-paths=v1,task:logistic,examples:65536,steps:2000"
  const { page, troubles } = await visit(`/en/${lesson}/?${long}`)
  const figure = page.locator("#three-paths")
  await figure.scrollIntoViewIfNeeded()
  const progress = () =>
    figure.locator("progress").evaluate((bar: HTMLProgressElement) => bar.value)
  await expect.poll(progress, { interval: 20 }).toBeGreaterThan(0)
  const first = await progress()
  await expect.poll(progress, { interval: 20 }).toBeGreaterThan(first)
  await figure.getByRole("button", { name: "Stop" }).click()
  await figure.locator(".progress[data-busy=false]").waitFor({ state: "attached" })
  expect(troubles).toEqual([])
})

describe.each(languages)("batch-sizes in %s", (language) => {
  test("names the choice and counts", async () => {
    const { page } = await visit(`/${language}/${lesson}/`)
    await wake(page, "cutting")
    const figure = page.locator("#cutting")
    const counts = () => figure.locator("dd").allInnerTexts()
    expect((await counts()).slice(0, 3)).toEqual(["16", "16", "64"])
    expect(await press(figure, batchLabel[language], "Home")).toContain(
      language === "en" ? "Stochastic" : "확률적",
    )
    expect((await counts()).slice(0, 3)).toEqual(["1,024", "1,024", "1"])
    expect(await press(figure, batchLabel[language], "End")).toMatch(
      language === "en" ? /^Batch/ : /^배치/,
    )
    expect((await counts()).slice(0, 3)).toEqual(["1", "1", "1,024"])
  })
})

/** The colours of what a canvas shows, read from its picture. */
async function coloursOf(
  page: Page,
  canvas: Locator,
): Promise<{ distinct: number; near: (hex: string) => number }> {
  const picture = (await canvas.screenshot()).toString("base64")
  const colours = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const surface = new OffscreenCanvas(image.width, image.height)
    const context = surface.getContext("2d")
    if (context === null) throw new Error("no 2D canvas")
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const counts = new Map<number, number>()
    for (let k = 0; k < data.length; k += 4) {
      const colour = (data[k] << 16) | (data[k + 1] << 8) | data[k + 2]
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    return [...counts]
  }, picture)
  const distance = (a: number, b: number): number =>
    Math.max(...[16, 8, 0].map((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255))))
  return {
    distinct: colours.length,
    near: (hex) =>
      colours.reduce(
        (sum, [colour, count]) =>
          sum + (distance(colour, parseInt(hex.slice(1), 16)) < 12 ? count : 0),
        0,
      ),
  }
}

const play = { en: "Play", ko: "재생" }
const pause = { en: "Pause", ko: "멈춤" }
const step = { en: "One step", ko: "한 단계" }
const restart = { en: "Back to the start", ko: "출발점으로" }
const examples = { en: "examples seen", ko: "처리한 예제 수" }
const above = { en: "From above", ko: "위에서 보기" }

describe.each(languages)("loss-surface in %s", (language) => {
  const path = `/${language}/${lesson}/`
  const open = async (options: Parameters<typeof visit>[1] = {}) => {
    const opened = await visit(path, options)
    await wake(opened.page, "three-paths")
    return { ...opened, figure: opened.page.locator("#three-paths") }
  }
  const button = (figure: Locator, name: string): Locator =>
    figure.getByRole("button", { name, exact: true })

  test("draws with WebGL: the surface and all three methods", async () => {
    const { page, figure, troubles } = await open({ colorScheme: "light" })
    const canvas = figure.locator("canvas[data-live=true]")
    await canvas.waitFor()
    await expect
      .poll(async () => (await coloursOf(page, canvas)).near("#145ec1"))
      .toBeGreaterThan(100)
    const colours = await coloursOf(page, canvas)
    expect(colours.distinct).toBeGreaterThan(200)
    expect(colours.near("#007e46")).toBeGreaterThan(30)
    expect(colours.near("#8636af")).toBeGreaterThan(30)
    expect(troubles).toEqual([])
  })

  test("draws no frame while nothing changes, or while it is off the screen", async () => {
    const { page, figure } = await open({ before: countDraws })
    await figure.locator("canvas[data-live=true]").waitFor()
    await expect.poll(() => draws(page)).toBeGreaterThan(0)
    await page.waitForTimeout(500)
    const atRest = await draws(page)
    await page.waitForTimeout(700)
    expect(await draws(page)).toBe(atRest)
    await button(figure, play[language]).click()
    await expect.poll(() => draws(page)).toBeGreaterThan(atRest + 2)
    await page.evaluate(() => scrollTo(0, 0))
    await figure.locator(".experiment[data-playing=false]").waitFor({ state: "attached" })
    const away = await draws(page)
    await page.waitForTimeout(500)
    expect(await draws(page)).toBe(away)
  })

  test("plays, pauses, steps, scrubs and goes back", async () => {
    const { figure } = await open()
    const position = async () => Number(await figure.locator(".scrub input").inputValue())
    expect(await position()).toBe(60)
    await button(figure, restart[language]).click()
    await expect.poll(position).toBe(0)
    await button(figure, step[language]).click()
    await expect.poll(position).toBe(1)
    await button(figure, play[language]).click()
    await expect.poll(position).toBeGreaterThan(3)
    await button(figure, pause[language]).click()
    await figure.locator(".experiment[data-playing=false]").waitFor()
    const paused = await position()
    await figure.locator(".scrub input").press("ArrowRight")
    await expect.poll(position).toBe(paused + 1)
    await figure.locator(".scrub input").press("End")
    await expect.poll(position).toBe(60)
  })

  test("raced by examples seen, every method has seen the same number", async () => {
    const { figure } = await open()
    const summary = figure.locator(".summary")
    const before = await summary.innerText()
    await button(figure, examples[language]).click()
    await expect.poll(() => summary.innerText()).not.toBe(before)
    const seen = [
      ...(await summary.innerText()).matchAll(
        language === "en" ? /([\d,]+) examples/g : /예제 ([\d,]+)개/g,
      ),
    ]
    expect(seen.map(([, count]) => count)).toEqual(["1,024", "960", "960"])
  })

  test("is turned by keys and by dragging, and shows the contours from above", async () => {
    const { page, figure } = await open({ reducedMotion: "reduce" })
    const canvas = figure.locator("canvas[data-live=true]")
    await canvas.waitFor()
    const stage = figure.locator(".surface")
    const picture = async () => (await stage.screenshot()).toString("base64")
    const differs = async (before: string) => expect.poll(picture).not.toBe(before)
    const first = await picture()
    await stage.press("ArrowLeft")
    await differs(first)
    const turned = await picture()
    await button(figure, above[language]).click()
    await differs(turned)
    const flat = await picture()
    const box = await stage.boundingBox()
    if (box === null) throw new Error("the stage is not on the page")
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + 120, box.y + box.height / 2 - 60, { steps: 4 })
    await page.mouse.up()
    await differs(flat)
  })

  test("without WebGL it shows the same paths on a contour chart, and says so", async () => {
    const { figure, troubles } = await open({
      before: () => {
        Object.assign(HTMLCanvasElement.prototype, { getContext: () => null })
      },
    })
    await figure.locator(".flat svg").waitFor()
    expect(await figure.locator(".view-row").innerText()).toContain(
      language === "en" ? "draws no 3D" : "등고선",
    )
    const strokes = await figure.locator(".flat svg [stroke^='var(--method']").count()
    expect(strokes).toBe(3)
    await button(figure, restart[language]).click()
    await button(figure, step[language]).click()
    await expect.poll(() => figure.locator(".flat svg").count()).toBe(1)
    expect(troubles.filter((trouble) => !/WebGL/.test(trouble))).toEqual([])
  })

  test("when the context is lost it goes on as a contour chart", async () => {
    const { figure } = await open()
    await figure.locator("canvas[data-live=true]").waitFor()
    await figure.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext()
    })
    await figure.locator(".flat svg").waitFor()
    expect(await figure.locator("canvas").count()).toBe(0)
  })
})
