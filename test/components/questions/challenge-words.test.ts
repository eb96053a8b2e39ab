import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { besideBound } from "../../../components/questions/beside-bound.ts"
import {
  challengeSentence,
  notYetSentence,
} from "../../../components/questions/challenge-sentence.ts"
import { controlWords } from "../../../components/parts/words.ts"
import { challengeWords } from "../../../components/questions/words.ts"
import { parseGoal, type Goal } from "../../../src/experiment/goal.ts"

const goal = (reach: string, within?: string): Goal =>
  parseGoal(reach, within) ?? expect.unreachable(`${reach} within ${within}`)

describe("a goal is set in a sentence", () => {
  test.each([
    [goal("cost < 0.43", "2 epochs"), "Bring the cost J below 0.43 within 2 epochs."],
    [goal("cost <= 0.43", "1 epoch"), "Bring the cost J to 0.43 or less within 1 epoch."],
    [
      goal("batch-cost < 1", "10,000 examples"),
      "Bring the cost of a mini-batch below 1 with no more than 10,000 examples seen.",
    ],
    [goal("gradient < 0.001"), "Bring the norm of a mini-batch’s gradient below 0.001."],
  ])("in English", (set, sentence) => {
    expect(challengeSentence("en", set)).toBe(sentence)
  })

  test.each([
    [goal("cost < 0.43", "2 epochs"), "2에포크 안에 비용 J를 0.43 아래로 낮춰 보세요."],
    [goal("cost <= 0.43", "1 step"), "갱신 1번 안에 비용 J를 0.43 이하로 낮춰 보세요."],
    [
      goal("batch-cost < 1", "10,000 examples"),
      "예제를 10,000개까지만 보고 미니배치 비용을 1 아래로 낮춰 보세요.",
    ],
    [goal("gradient < 0.001"), "미니배치 기울기의 크기를 0.001 아래로 낮춰 보세요."],
  ])("in Korean, each quantity with its particle", (set, sentence) => {
    expect(challengeSentence("ko", set)).toBe(sentence)
  })
})

test("a run that misses is told what it came to within the limit", () => {
  const set = goal("cost < 0.43", "2 epochs")
  expect(notYetSentence("en", set)).toBe("Not yet. This run comes down to {least} within 2 epochs.")
  expect(notYetSentence("ko", set)).toBe(
    "아직 아닙니다. 이번 실행에서는 2에포크 안에 {least}까지 내려갔습니다.",
  )
})

test("what is to be put back has the name that its control has", () => {
  for (const language of ["en", "ko"] as const) {
    const { fields } = challengeWords[language]
    const { mislabelled, seed } = controlWords[language]
    expect(fields["mislabelled"]).toBe(mislabelled.toLowerCase())
    expect(fields["seed"]).toBe(seed.toLowerCase())
  }
})

describe("a number beside a bound", () => {
  test.each([
    [0.5702, 0.43, "0.57"],
    [0.42996, 0.43, "0.43", "0.42996"],
    [0.4301, 0.43, "0.43", "0.4301"],
    [0.43, 0.43, "0.43"],
    [1234.5, 2000, "1,230"],
  ])("%d beside %d", (value, bound, plain, told = plain) => {
    expect(besideBound(value, bound, "en")).toBe(told)
  })

  test("is never told as being on the other side, or on the bound", () => {
    const positive = fc.double({ min: 1e-6, max: 1e3, noNaN: true })
    fc.assert(
      fc.property(positive, positive, (value, bound) => {
        const told = Number(besideBound(value, bound, "en").replaceAll(",", ""))
        expect(Math.sign(told - bound)).toBe(Math.sign(value - bound))
      }),
    )
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 20 }), (bound, parts) => {
        const value = bound * (1 - parts * 1e-15)
        const told = Number(besideBound(value, bound, "en").replaceAll(",", ""))
        expect(Math.sign(told - bound)).toBe(Math.sign(value - bound))
      }),
      { examples: [[999.999999999999, 4]], numRuns: 1000 },
    )
  })
})
