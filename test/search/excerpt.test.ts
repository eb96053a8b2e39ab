import fc from "fast-check"
import { expect, test } from "vitest"
import { excerptOf } from "../../src/search/excerpt.ts"
import { matchesIn } from "../../src/search/match.ts"
import { termsOf } from "../../src/search/query.ts"

const excerpt = (text: string, query: string) => excerptOf(text, matchesIn(text, termsOf(query)))

const filler = "Some other words stand here and tell of nothing in particular at all. "

test("an excerpt begins with the sentence of the match", () => {
  const { text, marks, isCut } = excerpt(`${filler}A step follows the slope. ${filler}`, "slope")
  expect(text).toMatch(/^A step follows the slope\. Some/)
  expect(marks).toEqual([{ start: 19, end: 24 }])
  expect(isCut).toEqual({ before: true, after: false })
})

test("an excerpt of a long sentence begins with a word, not far before the match", () => {
  const { text, marks } = excerpt(
    `${"and so on ".repeat(30)}to the slope${" onward".repeat(40)}`,
    "slope",
  )
  expect(marks[0].start).toBeLessThan(46)
  expect(text).toMatch(/^(?:and|so|on) .* to the slope onward .*onward$/)
})

test("an excerpt stands where most of the words are together", () => {
  const text = `The rate alone. ${filler.repeat(4)}The rate of the noise. ${filler.repeat(4)}`
  expect(excerpt(text, "rate noise").text).toMatch(/^The rate of the noise\./)
})

test("where only the heading matches, the excerpt is the beginning", () => {
  expect(excerpt(filler, "slope")).toEqual({
    text: filler.trim(),
    marks: [],
    isCut: { before: false, after: false },
  })
})

test("lines become one, and what is marked stays in its place", () => {
  const { text, marks } = excerpt("First\nthe slope\nlast", "slope")
  expect([text, text.slice(marks[0].start, marks[0].end)]).toEqual([
    "First the slope last",
    "slope",
  ])
})

test("an excerpt is short, holds a match, and parts no character", () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: "grapheme" }), fc.constant("경사"), fc.constant(" ")),
    {
      maxLength: 80,
    },
  )
  fc.assert(
    fc.property(texts, (parts) => {
      const whole = parts.join("").normalize("NFC")
      const { text, marks } = excerpt(whole, "경사")
      expect(text.length).toBeLessThanOrEqual(130)
      expect(text.isWellFormed()).toBe(true)
      if (whole.includes("경사")) expect(marks.length).toBeGreaterThan(0)
      for (const { start, end } of marks)
        expect(text.slice(start, end).replace(/[\s\p{Pd}\p{Cf}·・]/gu, "")).toMatch(/^(?:경사)+$/)
    }),
    { numRuns: 500 },
  )
})
