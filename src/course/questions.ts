import type { MdastNode } from "satteri"
import type { Outcomes } from "../../components/registry.ts"
import { nearest } from "./diagnostic.ts"
import { place, type ReportAt } from "./place.ts"

type Container = Readonly<Extract<MdastNode, { type: "containerDirective" }>>
type List = Readonly<Extract<MdastNode, { type: "list" }>>
type Item = List["children"][number]
type Element = Extract<MdastNode, { type: "mdxJsxFlowElement" }>
type Block = Element["children"][number]

/** The text of a question and the list that its choices stand in. */
interface Asked {
  readonly question: readonly Block[]
  readonly choices: readonly Item[]
}

/** A figure of which something is asked. */
export interface Asker {
  readonly name: string
  /** What can be asked of it. */
  readonly outcomes: Outcomes
  /** What its run may come to, set as it is; undefined where that is wrong. */
  readonly values?: Outcomes
}

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Block[],
): Element => ({
  type: "mdxJsxFlowElement",
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: "mdxJsxAttribute" as const,
    name: key,
    value,
  })),
  children: [...children],
})

/**
 * What the reader of a figure is to guess, `:::predict{of=winner}`: a question, and a list whose
 * items begin with what the run may come to, in backticks. The figure is veiled until there is a
 * guess, unless `veil=no`. Undefined where that cannot be read; then it is reported why.
 */
export function predictionOf(
  node: Container,
  figure: Asker,
  source: string,
  report: ReportAt,
): Element | undefined {
  const { of, veil = "yes", ...others } = node.attributes ?? {}
  for (const name of Object.keys(others))
    report(
      place(node, source, name),
      "directive-attribute",
      `predict takes no "${name}"`,
      nearest(name, ["of", "veil"]),
    )
  if (veil !== "yes" && veil !== "no")
    report(
      place(node, source, "veil"),
      "directive-attribute",
      `veil is "${veil}"; it takes one of yes, no`,
    )
  const names = Object.keys(figure.outcomes)
  if (names.length === 0) {
    report(place(node), "predict-outcome", `nothing can be predicted of "${figure.name}"`)
    return undefined
  }
  if (typeof of !== "string" || !names.includes(of)) {
    report(
      of === undefined ? place(node) : place(node, source, "of"),
      "predict-outcome",
      of === undefined ? "predict does not say of what" : `"${figure.name}" has no outcome "${of}"`,
      nearest(of ?? "", names),
    )
    return undefined
  }
  const asked = askedIn(node, "predict", report)
  if (asked === undefined) return undefined
  const values = asked.choices.map((item) => valueOf(item, report))
  const allowed = figure.values?.[of]
  values.forEach((value, index) => {
    if (value !== undefined && allowed?.includes(value) === false)
      report(
        place(asked.choices[index]),
        "choice",
        `"${of}" of this figure never comes to \`${value}\``,
        nearest(value, allowed),
      )
  })
  values.forEach((value, index) => {
    if (value !== undefined && values.indexOf(value) < index)
      report(place(asked.choices[index]), "choice", `two choices stand for \`${value}\``)
  })
  return element("Predict", { slot: "prediction", of, veil: veil ?? "yes" }, [
    ...asked.question,
    ...asked.choices.map((item, index) =>
      element("PredictChoice", { value: values[index] ?? "" }, asLabel(textOf(item))),
    ),
  ])
}

const firstOf = <T>(nodes: readonly T[]): T | undefined => nodes[0]

/** The code that a choice begins with. */
function valueOf(item: Item, report: ReportAt): string | undefined {
  const first = firstOf(item.children)
  const code = first?.type === "paragraph" ? firstOf(first.children) : undefined
  if (code?.type === "inlineCode") return code.value
  report(
    place(item),
    "choice",
    "a choice does not say what it stands for",
    "Begin it with what the run may come to: - `64`: the words of the choice.",
  )
  return undefined
}

/** A choice without the code that it begins with, and the colon after it. */
function textOf(item: Item): Block[] {
  const first = firstOf(item.children)
  const rest = item.children.slice(1)
  if (first?.type !== "paragraph") return [...item.children]
  const words = first.children.slice(1)
  const lead = firstOf(words)
  const others = words.slice(1)
  const text =
    lead?.type === "text"
      ? [{ ...lead, value: lead.value.replace(/^\s*:\s*/, "") }, ...others]
      : words
  return [{ ...first, children: text }, ...rest]
}

const quizAttributes = ["id", "answer", "tolerance", "unit"]

/**
 * A question to the reader, `:::quiz`: with a task list of choices, the right ones ticked, each
 * perhaps with an explanation below it; or with a number as its answer and a quotation that
 * explains it. Undefined where that cannot be read; then it is reported why.
 */
export function quizOf(node: Container, source: string, report: ReportAt): Element | undefined {
  const attributes: Record<string, string | null | undefined> = { ...node.attributes }
  for (const name of Object.keys(attributes).filter((name) => !quizAttributes.includes(name)))
    report(
      place(node, source, name),
      "directive-attribute",
      `quiz takes no "${name}"`,
      nearest(name, quizAttributes),
    )
  const { id, answer, tolerance = "0", unit = "" } = attributes
  if (typeof id !== "string" || id === "") {
    report(
      place(node),
      "quiz-name",
      "a quiz has no name",
      "Name it, the same in every language: :::quiz{#name}",
    )
    return undefined
  }
  return answer === undefined
    ? choicesOf(node, id, report)
    : numericOf(node, id, { answer, tolerance, unit }, source, report)
}

function choicesOf(node: Container, id: string, report: ReportAt): Element | undefined {
  const asked = askedIn(node, "quiz", report)
  if (asked === undefined) return undefined
  const { question, choices } = asked
  const unticked = choices.find(({ checked }) => typeof checked !== "boolean")
  if (unticked !== undefined) {
    report(
      place(unticked),
      "choice",
      "a choice of a quiz is neither right nor wrong",
      "Begin it with [x] where it is right and [ ] where it is wrong.",
    )
    return undefined
  }
  const right = choices.filter(({ checked }) => checked === true).length
  if (right === 0) {
    report(place(node), "quiz-answer", "a quiz has no right answer", "Tick at least one: - [x]")
    return undefined
  }
  const kind = right === 1 ? "single" : "multiple"
  return element("Quiz", { id, kind }, [
    ...question,
    ...choices.map(({ checked, children: [text, ...explanation] }) =>
      element("QuizChoice", { kind, right: checked === true ? "yes" : "no" }, [
        ...asLabel([text]),
        ...explained(explanation, { slot: "explanation" }),
      ]),
    ),
  ])
}

interface Numeric {
  readonly answer: string | null
  readonly tolerance: string | null
  readonly unit: string | null
}

function numericOf(
  node: Container,
  id: string,
  { answer, tolerance, unit }: Numeric,
  source: string,
  report: ReportAt,
): Element | undefined {
  const value = Number(answer || NaN)
  const slack = slackOf(tolerance ?? "", value)
  if (!Number.isFinite(value))
    report(place(node, source, "answer"), "quiz-answer", `answer is "${answer}"; it takes a number`)
  else if (!(slack >= 0))
    report(
      place(node, source, "tolerance"),
      "quiz-answer",
      `tolerance is "${tolerance}"; it takes a number, or a share like 0.5%`,
    )
  const question = node.children.filter(({ type }) => type !== "blockquote")
  const explanation = node.children.filter(({ type }) => type === "blockquote")
  if (question.length === 0) {
    report(
      place(node),
      "question",
      "a quiz asks nothing",
      "Write the question as its first paragraph.",
    )
    return undefined
  }
  if (!(slack >= 0)) return undefined
  const said = { answer: String(value), slack: String(slack), unit: unit ?? "" }
  return element("Quiz", { id, kind: "numeric", ...said }, [...question, ...explained(explanation)])
}

/** How far from the answer is near enough: a number, or a share of the answer. */
function slackOf(tolerance: string, answer: number): number {
  const [, number, isShare] = /^([\d.]+)(%?)$/.exec(tolerance) ?? []
  return isShare === "%" ? (Math.abs(answer) * Number(number)) / 100 : Number(number)
}

const explained = (
  nodes: readonly Block[],
  attributes: Readonly<Record<string, string>> = {},
): Block[] => (nodes.length === 0 ? [] : [element("QuizExplanation", attributes, unquoted(nodes))])

/** The text of a choice, which stands in a label: a paragraph may not. */
const asLabel = (nodes: readonly Block[]): Block[] =>
  nodes.map((node) =>
    node.type === "paragraph" ? { ...node, data: { ...node.data, hName: "span" } } : node,
  )

/** A quotation marks an explanation, and is not shown as one. */
const unquoted = (nodes: readonly Block[]): Block[] =>
  nodes.flatMap((node) => (node.type === "blockquote" ? [...node.children] : [node]))

/** The question and the choices of a directive: some text, then one list. */
function askedIn(node: Container, name: string, report: ReportAt): Asked | undefined {
  const at = node.children.findIndex(({ type }) => type === "list")
  const list = at < 0 ? undefined : node.children[at]
  if (list?.type !== "list") {
    report(
      place(node),
      "question",
      `a ${name} has no choices`,
      "Write them as a list, a line each: - …",
    )
    return undefined
  }
  if (at === 0) {
    report(
      place(node),
      "question",
      `a ${name} asks nothing`,
      "Write the question as its first paragraph.",
    )
    return undefined
  }
  for (const after of node.children.slice(at + 1))
    report(
      place(after),
      "question",
      `this stands after the choices of a ${name}, and would not be shown`,
      "Write it before them; an explanation stands below its choice, indented by two spaces.",
    )
  return { question: node.children.slice(0, at), choices: list.children }
}
