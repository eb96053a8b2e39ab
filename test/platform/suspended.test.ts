import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { nothingSuspended, parseSuspended, suspendedText } from "../../src/platform/suspended.ts"

const answer = fc.record({
  kind: fc.constantFrom("quiz" as const, "prediction" as const, "challenge" as const),
  answer: fc.string(),
  tries: fc.integer({ min: 1, max: 99 }),
  at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
})

const suspended = fc.record({
  given: fc.dictionary(fc.string({ minLength: 1 }), answer),
  answers: fc.dictionary(fc.string({ minLength: 1 }), fc.boolean()),
  isRead: fc.boolean(),
})

describe("what a platform keeps of a lesson", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(suspended, (state) => {
        const kept = JSON.stringify(parseSuspended(suspendedText(state, 64_000)))
        expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(state)))
      }),
    )
  })

  test("takes no more room than there is: what was entered first is left out, no answer is", () => {
    const given = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `number-${index}`,
        { kind: "quiz" as const, answer: "0,1,2", tries: 1, at: "2026-01-01T00:00:00.000Z" },
      ]),
    )
    const answers = { "number-0": true, "number-299": false }
    const text = suspendedText({ given, answers, isRead: false }, 4096)
    expect(text.length).toBeLessThanOrEqual(4096)
    const read = parseSuspended(text)
    expect(read.answers).toEqual(answers)
    expect(read.given["number-299"].answer).toBe("0,1,2")
    expect(Object.keys(read.given)).not.toContain("number-0")
  })

  test.each(["", "nothing of ours", "[]", "null", '{"given":3,"answers":["x"],"isRead":"yes"}'])(
    "is nothing where it is not as it should be: %s",
    (text) => {
      expect(parseSuspended(text)).toEqual(nothingSuspended)
    },
  )
})
