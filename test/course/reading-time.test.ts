import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { outlineOf } from "../../src/course/outline.ts"
import { readingMinutes } from "../../src/course/reading-time.ts"

const minutes = (source: string): number => readingMinutes(outlineOf(source))

test("words and Korean characters take time, and so do figures and questions", () => {
  expect(minutes("")).toBe(1)
  expect(minutes("word ".repeat(1000))).toBe(5)
  expect(minutes("미니배치 ".repeat(500))).toBe(4)
  expect(minutes("::batch-sizes{#one}\n\n::batch-sizes\n")).toBe(4)
  expect(minutes(":::quiz{#one answer=2}\nWhat is two?\n:::\n")).toBe(1)
  expect(minutes("word ".repeat(6000))).toBe(30)
  expect(minutes(`:::teacher\n${"word ".repeat(1000)}\n:::\n`)).toBe(1)
})

test("both editions of a lesson take about the same", () => {
  const [english, korean] = ["en", "ko"].map((language) => {
    const lesson = new URL(
      `../../content/lessons/mini-batch-gradient-descent/${language}.md`,
      import.meta.url,
    )
    return minutes(readFileSync(lesson, "utf8"))
  })
  expect(english).toBeGreaterThan(20)
  expect(Math.abs(english - korean) / english).toBeLessThanOrEqual(0.15)
})

test.each([
  ["Hindi", "प्रशिक्षण"],
  ["pointed Hebrew", "שִׁפּוּעַ"],
  ["vocalised Arabic", "تَدَرُّج"],
  ["decomposed French", "entraîné".normalize("NFD")],
])("a word of %s is one, whatever marks it bears", (_, word) => {
  expect(minutes(`${word} `.repeat(1600))).toBe(minutes("word ".repeat(1600)))
})
