import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { outlineOf } from "../../src/course/outline.ts"
import { readingMinutes } from "../../src/course/reading-time.ts"
import { front } from "./made-course.ts"

const minutes = (body: string): number => readingMinutes(outlineOf(front() + body))

describe("the time that a lesson takes", () => {
  test("is a minute at least", () => {
    expect(minutes("")).toBe(1)
    expect(minutes("A word.\n")).toBe(1)
  })

  test("grows with its words, to the next five minutes where it is long", () => {
    expect(minutes("word ".repeat(1000))).toBe(5)
    expect(minutes("word ".repeat(5200))).toBe(25)
  })

  test("is much the same for both editions of a lesson", () => {
    const [english, korean] = ["en", "ko"].map((language) => {
      const lesson = new URL(
        `../../content/lessons/mini-batch-gradient-descent/${language}.md`,
        import.meta.url,
      )
      return readingMinutes(outlineOf(readFileSync(lesson, "utf8")))
    })
    expect(english).toBeGreaterThan(20)
    expect(Math.abs(english - korean) / english).toBeLessThanOrEqual(0.15)
  })

  test.each([
    ["Hindi", "प्रशिक्षण"],
    ["pointed Hebrew", "שִׁפּוּעַ"],
    ["vocalised Arabic", "تَدَرُّج"],
    ["decomposed French", "entraîné".normalize("NFD")],
  ])("counts a word of %s as one, whatever marks it bears", (_, word) => {
    expect(minutes(`${word} `.repeat(1600))).toBe(minutes("word ".repeat(1600)))
  })

  test("grows with figures to try and questions to answer", () => {
    const figure = "::batch-sizes{#cut}\n\n"
    const question = ":::quiz{#q}\nWhy?\n\n- [x] So\n\n:::\n\n"
    const text = "word ".repeat(400)
    expect(minutes(text + "\n\n" + figure)).toBeGreaterThan(minutes(text))
    expect(minutes(text + "\n\n" + question)).toBeGreaterThan(minutes(text))
    expect(minutes(text + "\n\n" + figure + question)).toBeGreaterThan(
      minutes(text + "\n\n" + figure),
    )
  })
})
