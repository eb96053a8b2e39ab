import { expect, test } from "vitest"
import { languages, lesson, useBrowser, wake } from "./visit.ts"

const { visit } = useBrowser()

const words = {
  en: {
    penguins: "Penguins, m = 333",
    examples: "examples seen",
    size: "mini-batch size B",
    small: /^m = 333: soonest at J = 0\.35 with B = \d+, after [\d.]+ (ns|µs)/,
    seen: /^m = 333: fewest examples to J = 0\.35 with B = \d+, [\d,]+ examples/,
    target: "Target cost",
    nobody: /^No size gets to J = 0\.0\d+ within 30 epochs/,
    one: /^B = 1: /,
  },
  ko: {
    penguins: "펭귄, m = 333",
    examples: "처리한 예제 수",
    size: "미니배치 크기 B",
    small: /^m = 333: J = 0\.35에 가장 빨리 이르는 크기는 B = \d+로/,
    seen: /^m = 333: J = 0\.35까지 예제를 가장 적게 보는 크기는 B = \d+로/,
    target: "목표 비용",
    nobody: /^30에포크 안에 J = 0\.0\d+에 이르는 크기가 없습니다/,
    one: /^B = 1: /,
  },
} as const

test.each(languages)("searches a small real training set, in %s", async (language) => {
  const say = words[language]
  const { page, troubles } = await visit(`/${language}/${lesson}/`)
  await wake(page, "search-small")
  const figure = page.locator("#search-small")
  const summary = () => figure.locator(".summary").innerText()
  await expect.poll(summary).toMatch(say.small)
  await figure.getByLabel(say.size, { exact: true }).press("Home")
  await figure.getByLabel(say.size, { exact: true }).press("ArrowRight")
  await figure.getByLabel(say.size, { exact: true }).press("ArrowLeft")
  await expect.poll(() => figure.locator(".reading").innerText()).toMatch(say.one)
  await figure.getByRole("button", { name: say.examples, exact: true }).press("Enter")
  await expect.poll(summary).toMatch(say.seen)
  await expect.poll(() => page.url()).toContain("search-small=v1,axis:examples")
  await figure.getByLabel(say.target).press("Home")
  await expect.poll(summary).toMatch(say.nobody)
  expect(await figure.innerText()).not.toMatch(/NaN|undefined|Infinity/)
  expect(troubles).toEqual([])
})

test("another training set is searched, and timed, on this device", async () => {
  const { page, troubles } = await visit(`/en/${lesson}/`)
  await wake(page, "search-large")
  const figure = page.locator("#search-large")
  await figure.getByRole("button", { name: words.en.penguins }).click()
  const summary = () => figure.locator(".summary").innerText()
  await expect.poll(summary).toMatch(words.en.small)
  expect(await summary()).toContain("Times as measured on this device.")
  expect(await figure.locator(".experiment").getAttribute("data-outcomes")).toMatch(
    /^\{"best":"\d+"\}$/,
  )
  expect(troubles).toEqual([])
})
