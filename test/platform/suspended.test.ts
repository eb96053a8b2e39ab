import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { nothingSuspended, parseSuspended, suspendedText } from "../../src/platform/suspended.ts"

const suspended = fc.record({
  entries: fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
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
    const entries = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`quiz number-${index}`, "0,1,2"]),
    )
    const answers = { "number-0": true, "number-299": false }
    const text = suspendedText({ entries, answers, isRead: false }, 4096)
    expect(text.length).toBeLessThanOrEqual(4096)
    const read = parseSuspended(text)
    expect(read.answers).toEqual(answers)
    expect(read.entries["quiz number-299"]).toBe("0,1,2")
    expect(read.entries["quiz number-0"]).toBeUndefined()
  })

  test.each(["", "nothing of ours", "[]", "null", '{"entries":3,"answers":["x"],"isRead":"yes"}'])(
    "is nothing where it is not as it should be: %s",
    (text) => {
      const { entries, isRead } = parseSuspended(text)
      expect({ entries, isRead }).toEqual({ entries: {}, isRead: nothingSuspended.isRead })
    },
  )
})
