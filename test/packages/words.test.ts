import { expect, test } from "vitest"
import { packageWordsIn } from "../../src/packages/words.ts"

test.each([
  ["en", "Down: questions", "Answer with a number (steps).", "Round it to a multiple of 10."],
  ["ko", "Down: 문제", "답을 수로 쓰세요(단위: steps).", "반올림하여 10 단위로 쓰세요."],
  ["xx", "Down: questions", "Answer with a number (steps).", "Round it to a multiple of 10."],
])("a package speaks %s, or English", async (language, questions, asNumber, roundedTo) => {
  const words = await packageWordsIn(language)
  expect(words.questions("Down")).toBe(questions)
  expect(words.asNumber("steps")).toBe(asNumber)
  expect(words.roundedTo("10")).toBe(roundedTo)
})
