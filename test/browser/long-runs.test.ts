import { describe, expect, test } from "vitest"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

/** A network that takes some seconds to train. */
const long = "v1,task:network,precision:double,features:64,hidden:64x64,steps:700"

const address = (language: string, link: string): string =>
  `/${language}/${lesson}/?trembling-cost=${encodeURIComponent(link)}`

test("the curves of a long run grow while it goes on, and its end is estimated", async () => {
  const { page, troubles } = await visit(address("en", long))
  const figure = page.locator("#trembling-cost")
  await figure.scrollIntoViewIfNeeded()
  const status = figure.locator(".summary")
  await expect.poll(() => status.innerText(), { interval: 20 }).toMatch(/^Still computing/)
  const drawn = () =>
    figure
      .locator(".stage svg path")
      .evaluateAll((paths) =>
        paths.reduce((sum, path) => sum + (path.getAttribute("d") ?? "").length, 0),
      )
  const first = await drawn()
  expect(first).toBeGreaterThan(0)
  await expect.poll(drawn, { interval: 20 }).toBeGreaterThan(first)
  await expect
    .poll(() => figure.locator(".remaining").innerText(), { interval: 20 })
    .toMatch(/^about \d+ (s|min) left$/)
  await figure.locator(".progress[data-busy=false]").waitFor({ state: "attached" })
  await expect.poll(() => status.innerText()).not.toMatch(/^Still computing/)
  expect(troubles).toEqual([])
})

test("a run that is stopped while its curves grow does not say that it goes on", async () => {
  const { page, troubles } = await visit(address("en", long))
  const figure = page.locator("#trembling-cost")
  await figure.scrollIntoViewIfNeeded()
  const summary = figure.locator(".summary")
  await expect.poll(() => summary.innerText(), { interval: 20 }).toMatch(/^Still computing/)
  await figure.getByRole("button", { name: "Stop" }).click()
  await expect.poll(() => summary.innerText()).not.toMatch(/^Still computing/)
  await figure.locator(".progress[data-busy=false]").waitFor({ state: "attached" })
  expect(troubles).toEqual([])
})

test("leaving the page ends its worker", async () => {
  const { page } = await visit(address("en", long))
  await page.locator("#trembling-cost").scrollIntoViewIfNeeded()
  await page.locator("#trembling-cost .progress[data-busy=true]").waitFor({ state: "attached" })
  expect(page.workers().length).toBe(1)
  await page.goto("about:blank")
  await expect.poll(() => page.workers().length).toBe(0)
})

describe.each(languages)(
  "what goes wrong is said in the figure, with a way on, in %s",
  (language) => {
    test("a worker that breaks down", async () => {
      const { page } = await visit("/404.html")
      await page.route(/worker-.*\.js/, (route) => route.abort())
      await page.goto(new URL(`/${language}/${lesson}/`, page.url()).href)
      const figure = page.locator("#trembling-cost")
      await figure.scrollIntoViewIfNeeded()
      await expect
        .poll(() => figure.locator(".summary").innerText())
        .toContain(language === "en" ? "The computation broke down" : "계산이 도중에 멈췄습니다")
      await page.unroute(/worker-.*\.js/)
      await figure
        .getByRole("button", { name: language === "en" ? "Try again" : "다시 시도" })
        .click()
      await wake(page, "trembling-cost")
    })

    test("a run that would take too much memory, with the figure, and nothing is run", async () => {
      const { page, troubles } = await visit(
        address(language, "v1,examples:5000000,features:64,steps:1"),
      )
      const figure = page.locator("#trembling-cost")
      await figure.scrollIntoViewIfNeeded()
      await expect.poll(() => figure.locator(".summary").innerText()).toMatch(/\d\.\d GB.*1\.0 GB/)
      await figure
        .getByRole("button", { name: language === "en" ? "Reset" : "처음 상태로" })
        .click()
      await wake(page, "trembling-cost")
      expect(troubles).toEqual([])
    })
  },
)
