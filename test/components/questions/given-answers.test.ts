import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  answersIn,
  answerTo,
  given,
  graded,
  noAnswers,
  parseAnswers,
  type GivenAnswer,
} from "../../../components/questions/given-answers.ts"

const at = "2026-12-01T09:00:00.000Z"
const quiz = { kind: "quiz", answer: "0,2", at } as const
const missed = {
  kind: "challenge",
  answer: "?a=v1,rate:1",
  grade: "wrong",
  at,
  run: { least: 0.5 },
} as const
const met = {
  kind: "challenge",
  answer: "?a=v1,rate:2",
  grade: "right",
  at,
  run: { least: 0.4, metAt: 7 },
} as const

describe("what a reader has answered", () => {
  test("counts tries, and is graded later without another", () => {
    let answers = given(noAnswers, "a", "one", quiz)
    answers = given(answers, "a", "one", { ...quiz, answer: "1" })
    expect(answerTo(answers, "a", "one")).toEqual({ ...quiz, answer: "1", tries: 2 })
    answers = graded(answers, "a", "one", "partly")
    expect(answerTo(answers, "a", "one")).toMatchObject({ grade: "partly", tries: 2 })
    expect(graded(answers, "a", "two", "right")).toBe(answers)
    expect(answersIn(answers, "b")).toEqual({})
  })

  test("counts the runs of a challenge until it is met, and keeps that it was", () => {
    let answers = given(noAnswers, "a", "goal", missed)
    answers = given(answers, "a", "goal", missed)
    expect(answerTo(answers, "a", "goal")?.tries).toBe(1)
    answers = given(answers, "a", "goal", met)
    expect(answerTo(answers, "a", "goal")).toEqual({ ...met, tries: 2 })
    answers = given(answers, "a", "goal", missed)
    expect(answerTo(answers, "a", "goal")).toEqual({ ...met, tries: 2 })
    const better = { ...met, answer: "?a=v1,rate:3" }
    answers = given(answers, "a", "goal", better)
    expect(answerTo(answers, "a", "goal")).toEqual({ ...better, tries: 2 })
  })
})

const names = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.constantFrom("constructor", "__proto__", "toString"),
)

const anyAnswer: fc.Arbitrary<Omit<GivenAnswer, "tries">> = fc.record(
  {
    kind: fc.constantFrom("quiz", "prediction", "challenge"),
    answer: fc.string(),
    grade: fc.constantFrom("right", "partly", "wrong"),
    at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    run: fc.record(
      {
        // JSON has no -0.
        least: fc.double({ noNaN: true, noDefaultInfinity: true }).map((least) => least + 0),
        metAt: fc.nat(),
      },
      { requiredKeys: ["least"] },
    ),
  },
  { requiredKeys: ["kind", "answer", "at"] },
)

test("whatever was answered to whatever question is read again", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names, anyAnswer)), (all) => {
      const answers = all.reduce(
        (before, [lesson, id, answer]) => given(before, lesson, id, answer),
        noAnswers,
      )
      const again = parseAnswers(JSON.stringify(answers))
      expect(again).toEqual(answers)
      for (const [lesson, id] of all) expect(answerTo(again, lesson, id)?.tries).toBeGreaterThan(0)
    }),
  )
})

test("whatever stands where it is kept, nothing breaks, and only answers are taken", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
      expect(parseAnswers(text).version).toBe(1)
    }),
  )
  const lessons = {
    a: { one: { ...quiz, tries: 1 }, two: { ...quiz, tries: 0 }, three: "yes", four: { kind: 1 } },
    b: null,
  }
  expect(parseAnswers(JSON.stringify({ version: 1, lessons }))).toEqual({
    version: 1,
    lessons: { a: { one: { ...quiz, tries: 1 } }, b: {} },
  })
  expect(parseAnswers(JSON.stringify({ version: 2, lessons }))).toEqual(noAnswers)
})
