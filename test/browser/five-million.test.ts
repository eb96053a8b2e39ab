import { expect, test } from "vitest"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    run: "Run it here",
    updates: "Updates",
    done: /5,000 updates, J from 0\.6\d+ to 0\.2\d+.*one update, made of all 5,000,000; J from 0\.6\d+ to 0\.6\d+.*On this device the updates took [\d.]+ s, which is [\d,]+ examples a second; the single update took [\d.]+ s/,
  },
  ko: {
    run: "여기서 실행하기",
    updates: "갱신 횟수",
    done: /5,000번 갱신하여 J가 0\.6\d+에서 0\.2\d+까지.*한 번 갱신하며, J는 0\.6\d+에서 0\.6\d+까지.*이 기기에서 미니배치 갱신에는 모두 [\d.]+초가 걸려 초당 예제 [\d,]+개를/,
  },
} as const

test.each(languages)(
  "five million examples pass through when the reader asks, in %s",
  async (language) => {
    const { page, troubles } = await visit(`/${language}/${lesson}/`)
    await wake(page, "five-million")
    const figure = page.locator("#five-million")
    const summary = () => figure.locator(".summary").innerText()
    const costs = /0\.\d+/g
    const built = (await summary()).match(costs)
    const scrub = figure.getByLabel(words[language].updates, { exact: true })
    expect(await scrub.isDisabled()).toBe(true)
    await figure.getByRole("button", { name: words[language].run }).press("Enter")
    await expect.poll(summary).toMatch(words[language].done)
    expect((await summary()).match(costs)?.slice(0, 4)).toEqual(built?.slice(0, 4))
    await scrub.press("Home")
    await expect.poll(() => figure.locator(".counters dd").first().innerText()).toBe("0")
    await scrub.press("ArrowRight")
    await expect.poll(() => figure.locator(".counters dd").first().innerText()).toBe("1")
    await expect.poll(() => page.url()).toContain("five-million=v1,at:1")
    expect(await figure.innerText()).not.toMatch(/NaN|undefined|Infinity/)
    expect(troubles).toEqual([])
  },
)

test("a run that is asked for before its chart has come is not lost", async () => {
  const { page } = await visit(`/en/${lesson}/`)
  const asked = Promise.withResolvers<undefined>()
  await page.route(/\/epoch-chart\./, async (route) => {
    await asked.promise
    await route.continue()
  })
  await wake(page, "five-million")
  const figure = page.locator("#five-million")
  await figure.getByRole("button", { name: words.en.run }).press("Enter")
  await figure.locator(".counters").waitFor()
  expect(await figure.locator(".stage .still").count()).toBe(1)
  asked.resolve(undefined)
  await expect.poll(() => figure.locator(".summary").innerText()).toMatch(words.en.done)
  expect(await figure.locator(".stage .still").count()).toBe(0)
})
