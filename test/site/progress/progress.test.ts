import fc from "fast-check"
import { expect, test } from "vitest"
import {
  answeredIn,
  lessonIn,
  marked,
  noProgress,
  parseProgress,
  reached,
  rightAnswers,
} from "../../../src/site/progress/progress.ts"

test("what a reader has done is kept and read again", () => {
  let progress = marked(noProgress, "a", true)
  progress = reached(progress, "b", "two")
  progress = answeredIn(progress, "b", { id: "q1", isRight: false })
  progress = answeredIn(progress, "b", { id: "q1", isRight: true })
  progress = answeredIn(progress, "b", { id: "q2", isRight: false })
  const again = parseProgress(JSON.stringify(progress))
  expect(again).toEqual(progress)
  expect(again.last).toBe("b")
  expect(lessonIn(again, "a").isRead).toBe(true)
  expect(lessonIn(again, "b")).toMatchObject({ isRead: false, section: "two" })
  expect(rightAnswers(lessonIn(again, "b"))).toBe(1)
  expect(lessonIn(again, "c")).toEqual({ isRead: false, answers: {} })
  expect(lessonIn(marked(again, "a", false), "a").isRead).toBe(false)
})

test("whatever stands where it is kept, nothing breaks", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
      const progress = parseProgress(text)
      for (const { isRead, answers } of Object.values(progress.lessons).flatMap((one) => one ?? []))
        expect([typeof isRead, typeof answers]).toEqual(["boolean", "object"])
    }),
  )
  expect(parseProgress('{"lessons":{"a":{"isRead":"yes","answers":[1]}},"last":"b"}')).toEqual({
    lessons: { a: { isRead: false, answers: {} } },
  })
})

const names = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.constantFrom("constructor", "__proto__", "toString"),
)

const deeds = fc.oneof(
  fc.record({ kind: fc.constant("read" as const), slug: names, isRead: fc.boolean() }),
  fc.record({ kind: fc.constant("reached" as const), slug: names, section: names }),
  fc.record({
    kind: fc.constant("answered" as const),
    slug: names,
    id: names,
    isRight: fc.boolean(),
  }),
)

test("whatever lessons, sections and questions are called, all that was done is read again", () => {
  fc.assert(
    fc.property(fc.array(deeds), (all) => {
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

test("what was done nowhere is nothing, even by the name of what every object has", () => {
  expect(lessonIn(noProgress, "constructor")).toEqual({ isRead: false, answers: {} })
  expect(parseProgress('{"lessons": {}, "last": "constructor"}')).toEqual(noProgress)
})
