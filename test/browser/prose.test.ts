import { parseHTML } from "linkedom"
import { describe, expect, inject, test } from "vitest"
import { languages, lesson } from "./visit.ts"

/** Figures after which the prose says in numbers what was seen, and those after which it says it in words. */
const inNumbers = [
  "falling-cost",
  "trembling-cost",
  "breathing",
  "cloud",
  "three-paths",
  "floor",
  "five-million",
  "race",
  "memory",
]
const inWords = ["step-time", "search-small", "search-large"]

const numbersIn = (text: string): string[] =>
  [...text.replace(/\d+분의 \d+/g, "").matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) =>
    number.replace(/,$/, ""),
  )

describe.each(languages)("the prose in %s", async (language) => {
  const page = await fetch(`${inject("site")}/${language}/${lesson}/`)
  const { document } = parseHTML(await page.text())
  const after = (id: string): string => {
    const next = document.querySelector(`#${id}`)?.nextElementSibling
    expect(next?.localName).toBe("p")
    return next?.textContent ?? ""
  }
  const summaryOf = (id: string): string =>
    document.querySelector(`#${id} .summary`)?.textContent ?? ""

  test.each(inNumbers)("after %s states no number that the run does not give", (id) => {
    const stated = numbersIn(after(id))
    expect(stated.length).toBeGreaterThan(2)
    const given = numbersIn(summaryOf(id))
    expect(stated.filter((number) => !given.includes(number))).toEqual([])
  })

  test.each(inWords)("after %s says what was seen", (id) => {
    expect(after(id).length).toBeGreaterThan(40)
  })

  test("says of the searches what the recorded times say", () => {
    const read = (id: string): { best: number; times: readonly number[] } => {
      const text = summaryOf(id)
      const best = /B = ([\d,]+)/.exec(text)?.[1].replaceAll(",", "")
      const times = [...text.matchAll(/([\d.]+)(?: times as much|배)/g)].map(([, n]) => Number(n))
      return { best: Number(best), times }
    }
    const large = read("search-large")
    expect(large.best).toBeGreaterThanOrEqual(64)
    expect(large.best).toBeLessThanOrEqual(512)
    expect(large.times).toHaveLength(1)
    expect(large.times[0]).toBeGreaterThan(5)
    const small = read("search-small")
    expect(small.best).toBeGreaterThan(1)
    expect(small.best).toBeLessThan(333)
    expect(small.times[0]).toBeGreaterThan(1)
  })

  test("says of the step times what the recording says", () => {
    const text = summaryOf("step-time")
    const gain = Number(/([\d.]+)(?: times less|배 빠르며)/.exec(text)?.[1])
    const flat = Number(/B = ([\d,]+)(?: on|부터)/.exec(text)?.[1].replaceAll(",", ""))
    expect(gain).toBeGreaterThan(2)
    expect(flat).toBeLessThanOrEqual(512)
  })
})
