import { parseHTML } from "linkedom"
import { expect, test } from "vitest"
import { questionsIn } from "../../src/packages/questions.ts"

const choice = (right: string, text: string, explanation = ""): string =>
  `<div class="quiz-choice" data-right="${right}"><label class="choice-row"><input type="radio">
  <span class="choice-text"><span>${text}</span></span></label>${explanation}<p class="mark">x</p></div>`

const quiz = (attributes: string, inner: string): string =>
  `<quiz-item ${attributes}><form><fieldset><legend>Question</legend>${inner}</fieldset></form></quiz-item>`

const read = (html: string) =>
  questionsIn(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document, page)

const page = "ko/first/index.html"

test("choices are read as the page grades them", () => {
  const explanation = '<div class="explanation"><p>왜냐하면.</p></div>'
  const html = quiz(
    'id="which" data-kind="single"',
    `<p>어느 것이 1 &lt; 2?</p>${choice("no", "This &amp; that")}${choice("yes", "<em>That</em>", explanation)}`,
  )
  expect(read(html)).toEqual([
    {
      kind: "single",
      id: "which",
      text: "<p>어느 것이 1 &lt; 2?</p>",
      choices: [
        { text: "This &amp; that", isRight: false, explanation: "" },
        { text: "<em>That</em>", isRight: true, explanation: "<p>왜냐하면.</p>" },
      ],
    },
  ])
})

test("a number is read with how far from it is near enough, and its unit", () => {
  const row =
    '<label class="choice-row number-row"><span>Your answer</span><input name="answer"><span>steps</span></label>'
  const html = quiz(
    'id="steps" data-kind="numeric" data-answer="5000" data-slack="50"',
    `<p>How many?</p><div class="explanation"><p>So many.</p></div>${row}`,
  )
  expect(read(html)).toEqual([
    {
      kind: "numeric",
      id: "steps",
      text: "<p>How many?</p>",
      answer: 5000,
      slack: 50,
      unit: "steps",
      explanation: "<p>So many.</p>",
    },
  ])
})

test("a text keeps what stands by itself, and nothing that needs the page", () => {
  const text = [
    '<p class="lead">An <glossary-term class="term"><a href="../glossary/#epoch">epoch',
    '<span popover="manual">One pass.</span></a></glossary-term>, ',
    '<a class="x" href="https://example.org/">the web</a>, <a href="../second/">the second</a>: ',
    '<math class="tml"><mo fence="true" onclick="x()">{</mo></math>',
    '<img src="./a%20b.png" alt="A & B" class="wide" srcset="./b.png 2x"><script>go()</script></p>',
  ].join("")
  const [{ text: kept }] = read(quiz('id="a" data-kind="numeric" data-answer="1"', text))
  expect(kept).toBe(
    [
      '<p>An epoch, <a href="https://example.org/">the web</a>, the second: ',
      '<math><mo fence="true">{</mo></math>',
      '<img src="$IMS-CC-FILEBASE$/ko/first/a%20b.png" alt="A & B"></p>',
    ].join(""),
  )
})
