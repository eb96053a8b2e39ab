import fc from "fast-check"
import { expect, test } from "vitest"
import { identifierPart } from "../../src/packages/identifier.ts"

test("whatever a question is named, it is a part of an identifier, and of no other one's", () => {
  const name = fc.oneof(fc.string(), fc.constantFrom("a b", "a_20_b", "a_b", "문제", "😀"))
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(`test.${identifierPart(one)}`).toMatch(/^[\w.-]+$/)
      expect(identifierPart(one) === identifierPart(other)).toBe(one === other)
    }),
  )
  expect(identifierPart("quiz-rise")).toBe("quiz-rise")
  expect(identifierPart("문제 1")).toBe("_bb38__c81c__20_1")
})
