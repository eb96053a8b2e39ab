import fc from "fast-check"
import { expect, test } from "vitest"
import { csv, plainText } from "../../../components/parts/csv.ts"
import { answersFile, answersSheet } from "../../../src/site/answers/answers-sheet.ts"

test("no text of an answer is a formula to a spreadsheet, and none is changed otherwise", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[=+@\t\r-]/)), (text) => {
      const plain = plainText(text)
      expect(plain).toMatch(/^(?![=+@\t\r-])|^[+-][\d.]/)
      expect([text, `'${text}`]).toContain(plain)
    }),
  )
  expect(["=1+1", "+1+1", "-1-1", "@SUM(A1)", "\t=1"].map(plainText)).toEqual([
    "'=1+1",
    "'+1+1",
    "'-1-1",
    "'@SUM(A1)",
    "'\t=1",
  ])
  expect(["-5", "+0.5", "-3e4", "a=b", "1-1", ""].map(plainText)).toEqual([
    "-5",
    "+0.5",
    "-3e4",
    "a=b",
    "1-1",
    "",
  ])
})

test("answers are rows that can be put below those of others", () => {
  const of = { class: "A class", name: "-Ada", lesson: "first" }
  const sheet = answersSheet(of, [
    {
      id: "one",
      kind: "quiz",
      question: 'What is "it"?',
      answer: "=1",
      result: "ungraded",
      tries: 2,
      at: "2026-12-01T09:00:00.000Z",
      link: "",
    },
  ])
  expect(csv(sheet)).toBe(
    "class,name,lesson,question,kind,words,answer,result,tries,at,link\r\n" +
      'A class,\'-Ada,first,one,quiz,"What is ""it""?",\'=1,ungraded,2,2026-12-01T09:00:00.000Z,\r\n',
  )
})

test.each([
  ["김 하나", "first-김-하나-answers.csv"],
  ["", "first-answers.csv"],
  ["../../etc/passwd", "first-etc-passwd-answers.csv"],
  ["🙂", "first-answers.csv"],
])("the file of %j is named %s", (name, file) => {
  expect(answersFile({ class: "", name, lesson: "first" })).toBe(file)
})
