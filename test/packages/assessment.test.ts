import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { assessment } from "../../src/packages/assessment.ts"
import { parseXml } from "../../src/packages/parse-xml.ts"
import type { ChoiceQuestion, NumberQuestion, Question } from "../../src/packages/questions.ts"
import { packageWords } from "../../src/packages/words.ts"
import { cartridgeFaults } from "./cartridge/cartridge-faults.ts"
import { score } from "./cartridge/score.ts"

/** Any text, and often what is dear to XML, and Korean. */
const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc
    .array(fc.constantFrom("<p>", "&", "]]>", "&amp;", "가장 좋은 ", '"', "<![CDATA[", " x "), {
      minLength: 1,
    })
    .map((parts) => parts.join("")),
)
const explanation = fc.oneof(fc.constant(""), text)

const choiceQuestion: fc.Arbitrary<ChoiceQuestion> = fc
  .tuple(
    fc.string({ minLength: 1 }),
    text,
    fc.array(fc.record({ text, isRight: fc.boolean(), explanation }), { minLength: 2 }),
  )
  .filter(([, , choices]) => choices.some(({ isRight }) => isRight))
  .map(([id, asked, choices]) => ({
    kind: choices.filter(({ isRight }) => isRight).length > 1 ? "multiple" : "single",
    id,
    text: asked,
    choices,
  }))

const numberQuestion: fc.Arbitrary<NumberQuestion> = fc.record({
  kind: fc.constant("numeric"),
  id: fc.string({ minLength: 1 }),
  text,
  answer: fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
  slack: fc.oneof(fc.constant(0), fc.double({ noNaN: true, min: 1e-3, max: 1000 })),
  unit: fc.constantFrom("", "steps", "단계", "a < b"),
  explanation,
})

const written = (questions: readonly Question[]): string =>
  assessment("test.first", "아래로 & <further>", questions, packageWords.ko)

const itemsOf = (xml: string): Element[] => [...parseXml(xml).querySelectorAll("item")]

const textsOf = (item: Element, selector: string): string[] =>
  [...item.querySelectorAll(`${selector} mattext`)].map(({ textContent }) => textContent)

describe("a test of a cartridge", () => {
  test("keeps to the profile, whatever is asked", async () => {
    const questions = fc.sample(fc.oneof(choiceQuestion, numberQuestion), { numRuns: 60, seed: 7 })
    const named = questions.map((question, index) => ({
      ...question,
      id: `${question.id}${index}`,
    }))
    expect(await cartridgeFaults("assessment", written(named))).toBe("")
  })

  test("says what the lesson says, in any signs", () => {
    fc.assert(
      fc.property(choiceQuestion, (question) => {
        const [item] = itemsOf(written([question]))
        expect(textsOf(item, "presentation > material")).toEqual([question.text])
        expect(textsOf(item, "response_label")).toEqual(question.choices.map((each) => each.text))
        expect(textsOf(item, "itemfeedback")).toEqual(
          question.choices.map((each) => each.explanation).filter(Boolean),
        )
      }),
    )
  })

  test("gives 100 for exactly what is right, and nothing for anything else", () => {
    fc.assert(
      fc.property(
        choiceQuestion,
        fc.infiniteStream(fc.boolean()),
        ({ kind, choices, ...rest }, ticks) => {
          const [item] = itemsOf(written([{ kind, choices, ...rest }]))
          const labels = [...item.querySelectorAll("response_label")]
          const names = labels.map((label) => label.getAttribute("ident") ?? "")
          const right = names.filter((_, index) => choices[index].isRight)
          expect(score(item, right)).toBe(100)
          const given =
            kind === "multiple"
              ? names.filter(() => ticks.next().value === true)
              : names.filter((_, index) => !choices[index].isRight).slice(0, 1)
          const isSame = given.join() === right.join()
          expect(score(item, given)).toBe(isSame ? 100 : 0)
        },
      ),
    )
  })

  test("takes a number as people write it, and says how it is asked for", () => {
    const question = { kind: "numeric", id: "steps", text: "<p>몇?</p>", answer: 5000 } as const
    const [item] = itemsOf(
      written([{ ...question, slack: 0, unit: "단계", explanation: "<p>그만큼.</p>" }]),
    )
    for (const right of ["5000", "5,000", "5 000", "5,000 단계"])
      expect(score(item, [right])).toBe(100)
    for (const wrong of ["500", "50000", "5010", ""]) expect(score(item, [wrong])).toBe(0)
    expect(textsOf(item, "presentation")).toEqual([
      "<p>몇?</p><p>답을 수로 쓰세요(단위: 단계).</p>",
    ])
    expect(textsOf(item, "itemfeedback")).toEqual(["<p>그만큼.</p>"])
  })

  test("that breaks the profile is found out", async () => {
    const [question] = fc.sample(choiceQuestion, { numRuns: 1, seed: 3 })
    const xml = written([question])
    const broken = [
      xml.replace("cc.exam.v0p1", "cc.quiz.v0p1"),
      xml.replace('respident="response1"', 'respident="response2"'),
      xml.replaceAll("choice2", "choice1"),
      written([question, question]),
      xml.replace("<itemmetadata>", "<metadata>"),
    ]
    for (const each of broken) expect(await cartridgeFaults("assessment", each)).not.toBe("")
    expect(await cartridgeFaults("assessment", xml)).toBe("")
  })
})
