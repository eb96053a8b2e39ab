import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  answeredIn,
  lessonIn,
  marked,
  noProgress,
  parseProgress,
  reached,
  rightAnswers,
} from "../../src/site/progress/progress.ts"

describe("what a reader has done", () => {
  test("is nothing at first", () => {
    expect(lessonIn(noProgress, "first")).toEqual({ isRead: false, answers: {} })
  })

  test("is to have read a lesson, and not to have read it after all", () => {
    const read = marked(noProgress, "first", true)
    expect(lessonIn(read, "first").isRead).toBe(true)
    expect(lessonIn(read, "second").isRead).toBe(false)
    expect(lessonIn(marked(read, "first", false), "first").isRead).toBe(false)
  })

  test("is where they were last, in every lesson and in the course", () => {
    const there = reached(reached(noProgress, "first", "one"), "second", "two")
    expect(there.last).toBe("second")
    expect(lessonIn(there, "first").section).toBe("one")
    expect(lessonIn(reached(there, "first", "three"), "first").section).toBe("three")
    expect(reached(there, "first", "three").last).toBe("first")
  })

  test("is the last answer to each question", () => {
    const wrong = answeredIn(noProgress, "first", { id: "why", isRight: false })
    const both = answeredIn(wrong, "first", { id: "how", isRight: true })
    expect(rightAnswers(lessonIn(both, "first"))).toBe(1)
    const again = answeredIn(both, "first", { id: "why", isRight: true })
    expect(rightAnswers(lessonIn(again, "first"))).toBe(2)
    expect(rightAnswers(lessonIn(again, "second"))).toBe(0)
  })

  test("leaves what else was done as it was", () => {
    const done = reached(
      marked(answeredIn(noProgress, "first", { id: "why", isRight: true }), "first", true),
      "first",
      "one",
    )
    expect(lessonIn(done, "first")).toEqual({
      isRead: true,
      section: "one",
      answers: { why: true },
    })
  })
})

const names = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.constantFrom("constructor", "__proto__", "toString"),
)

const deeds = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("read" as const), slug: names, isRead: fc.boolean() }),
    fc.record({ kind: fc.constant("reached" as const), slug: names, section: names }),
    fc.record({
      kind: fc.constant("answered" as const),
      slug: names,
      id: names,
      isRight: fc.boolean(),
    }),
  ),
)

describe("what the device has kept", () => {
  test("is read as it was written, whatever lessons are called", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const progress = all.reduce(
          (before, deed) =>
            deed.kind === "read"
              ? marked(before, deed.slug, deed.isRead)
              : deed.kind === "reached"
                ? reached(before, deed.slug, deed.section)
                : answeredIn(before, deed.slug, deed),
          noProgress,
        )
        expect(parseProgress(JSON.stringify(progress))).toEqual(progress)
      }),
    )
  })

  test.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["something else", "[1, 2]"],
    ["lessons that are none", '{"lessons": 3, "last": 4}'],
    ["a last lesson of which it knows nothing", '{"lessons": {}, "last": "constructor"}'],
  ])("is no progress where it is %s", (_, text) => {
    expect(parseProgress(text)).toEqual(noProgress)
  })

  test("is used as far as it can be", () => {
    const kept = {
      lessons: {
        first: { isRead: "yes", section: 3, answers: { why: true, how: "right" } },
        second: { isRead: true },
        third: null,
      },
      last: "second",
    }
    expect(parseProgress(JSON.stringify(kept))).toEqual({
      lessons: {
        first: { isRead: false, answers: { why: true } },
        second: { isRead: true, answers: {} },
        third: { isRead: false, answers: {} },
      },
      last: "second",
    })
  })

  test("of any kind is progress that can be gone on with", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), names, (text, slug) => {
        const progress = marked(parseProgress(text), slug, true)
        expect(lessonIn(progress, slug).isRead).toBe(true)
        expect(rightAnswers(lessonIn(progress, slug))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
