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
})
