import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fill } from "../../../components/questions/fill.ts"
import { grade, parseNumber } from "../../../components/questions/grade.ts"
import { predictWords, quizWords } from "../../../components/questions/words.ts"

describe("an answer to choices", () => {
  test("is right only where all that is right is chosen, and nothing else", () => {
    const answers = fc
      .integer({ min: 1, max: 6 })
      .chain((n) =>
        fc.tuple(
          fc.array(fc.boolean(), { minLength: n, maxLength: n }),
          fc.array(fc.boolean(), { minLength: n, maxLength: n }),
        ),
      )
    fc.assert(
      fc.property(answers, ([chosen, right]) => {
        fc.pre(right.includes(true))
        const is = grade(chosen, right)
        expect(is === "right").toBe(chosen.join() === right.join())
        expect(is === "nothing").toBe(!chosen.includes(true))
        if (is === "partly") expect(right.filter(Boolean).length).toBeGreaterThan(1)
      }),
    )
    expect(grade([true, false, true], [true, true, false])).toBe("partly")
    expect(grade([false, true], [true, false])).toBe("wrong")
  })
})

describe("a number that a reader writes", () => {
  test.each([
    ["5000", 5000],
    ["5,000", 5000],
    [" 5 000 ", 5000],
    ["5,000,000", 5_000_000],
    ["0.5", 0.5],
    ["-3e4", -30_000],
    [".25", 0.25],
  ])("%s is read", (text, value) => expect(parseNumber(text)).toBe(value))

  test.each(["", "five", "5,00", "5.000.000", "1,2,3", "Infinity", "0x10"])("%s is none", (text) =>
    expect(parseNumber(text)).toBeUndefined(),
  )

  test("is read back however it is grouped", () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(parseNumber(value.toLocaleString("en"))).toBe(value)
        expect(parseNumber(String(value))).toBe(value)
      }),
    )
  })
})

test("the words of both languages have the same names to fill in", () => {
  const names = (text: string): string[] =>
    [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
  for (const { en, ko } of [predictWords, quizWords])
    expect(Object.values(ko).map(names)).toEqual(Object.values(en).map(names))
  expect(fill("{guess} or {run}", { guess: "a", run: "b" })).toBe("a or b")
})
