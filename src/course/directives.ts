import type { MdastNode, MdastPluginDefinition } from "satteri"
import {
  blockAttributes,
  blocks,
  figureNamed,
  figures,
  parseFigure,
  innerComponents,
  outcomesOf,
} from "../../components/registry.ts"
import { challengeOf, type PosedChallenge } from "./challenges.ts"
import { nearest } from "./diagnostic.ts"
import { experimentBlock, type WrittenAttributes } from "./experiment-block.ts"
import { place, sourceOf, type Place, type ReportAt } from "./place.ts"
import { walk } from "./outline.ts"
import { predictionOf, quizOf, type Asker } from "./questions.ts"
import { referenceOf } from "./references.ts"
import type { Surroundings } from "./surroundings.ts"
import { tabsOf } from "./tabs.ts"
import { checkTeacherNote } from "./teacher-note.ts"
import { termOf } from "./terms.ts"

type Directive = Readonly<Extract<MdastNode, { type: "containerDirective" | "leafDirective" }>>

const directiveNames = [
  ...figures.map(({ name }) => name),
  ...blocks.map(({ name }) => name),
  "challenge",
  "quiz",
  "tabs",
]

const innerNames = ["experiment", "predict"]

const inlineNames = ["ref", "term"]

/** What is nothing without what it holds. */
const holders = ["challenge", "quiz", "tabs", ...innerNames]

/**
 * Turns `:::cost-trace{batch=64}` and its like into the component of that name, with
 * the directive's content as its caption or text. Whatever is unknown or out of
 * bounds is reported at its place.
 */
export const directives = (
  report: ReportAt,
  surroundings: Surroundings,
  posed: (challenge: PosedChallenge) => void,
): MdastPluginDefinition => {
  const askers = new Askers(report)
  const experiments = new Experiments(report)
  return {
    name: "downhill-directives",
    options: { position: true },
    containerDirective(node, { source }) {
      if (node.name === "predict") return predict(node, askers.of(node), source, report)
      if (node.name === "quiz") return quiz(node, source, report)
      if (node.name === "challenge") {
        checkForm(node, source, report)
        return challengeOf(
          node,
          (figure) => ({
            ...(figure.type === "containerDirective" && experiments.valuesIn(figure, source)),
            ...figure.attributes,
          }),
          posed,
          source,
          report,
        )
      }
      if (node.name === "tabs") return tabs(node, source, report)
      if (node.name === "experiment") {
        experiments.check(node)
        return undefined
      }
      askers.note(node, experiments.valuesIn(node, source))
      return toComponent(node, experiments.of(node, source), source, report)
    },
    leafDirective: (node, { source }) => toComponent(node, undefined, source, report),
    textDirective(node, { source }) {
      if (node.name === "term") return termOf(node, surroundings, source, report)
      if (node.name === "ref") return referenceOf(node, surroundings, source, report)
      return toText(node, source, report)
    },
  }
}

/** "10:30" and "3:4" are prose, though the parser takes `:30` for a directive. */
function toText(
  node: Readonly<Extract<MdastNode, { type: "textDirective" }>>,
  source: string,
  report: ReportAt,
): MdastNode | undefined {
  const isProse = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0
  if (isProse) return { type: "text", value: sourceOf(node, source) }
  const isBlock = [...directiveNames, ...innerNames].includes(node.name)
  report(
    place(node),
    "unknown-directive",
    isBlock
      ? `"${node.name}" stands on lines of its own, and this is within one`
      : `there is no ":${node.name}" to use within a line`,
    isBlock
      ? `Write :::${node.name} on a line, and ::: on a line after what it holds.`
      : `${nearest(node.name, inlineNames)} Write \\: for a plain colon.`,
  )
  return undefined
}

type Container = Readonly<Extract<MdastNode, { type: "containerDirective" }>>

/** Which figure a prediction stands in: figures are met before what is in them. */
class Askers {
  readonly #figures = new Map<number, Asker>()
  readonly #report: ReportAt

  constructor(report: ReportAt) {
    this.#report = report
  }

  note(node: Container, values: WrittenAttributes["values"]): void {
    const figure = figureNamed(node.name)
    if (figure === undefined) return
    const settings = parseFigure(figure, { ...values, ...node.attributes })
    const asker: Asker = {
      name: figure.name,
      outcomes: outcomesOf(figure),
      ...(settings.ok && { values: figure.outcomes(settings.value) }),
    }
    const predictions = node.children.filter(
      (child) => child.type === "containerDirective" && child.name === "predict",
    )
    for (const prediction of predictions) this.#figures.set(offsetOf(prediction), asker)
    for (const another of predictions.slice(1))
      this.#report(
        place(another),
        "predict-place",
        "a figure asks for one prediction, and this is another",
      )
  }

  of(node: Container): Asker | undefined {
    return this.#figures.get(offsetOf(node))
  }
}

/** The blocks of quantities that stand in figures: figures are met before what is in them. */
class Experiments {
  readonly #claimed = new Set<number>()
  readonly #report: ReportAt

  constructor(report: ReportAt) {
    this.#report = report
  }

  of(node: Container, source: string): WrittenAttributes | undefined {
    if (figureNamed(node.name) === undefined) return undefined
    const [block, another] = node.children.filter(isExperiment)
    for (const found of [block, another])
      if (isExperiment(found)) this.#claimed.add(offsetOf(found))
    if (isExperiment(another))
      this.#report(
        place(another),
        "experiment-block",
        "a figure holds one experiment, and this is another",
      )
    if (!isExperiment(block)) return undefined
    checkForm(block, source, this.#report)
    return experimentBlock(block, source, this.#report)
  }

  /** The quantities of a figure, for who looks at it before it is reached. */
  valuesIn(node: Container, source: string): WrittenAttributes["values"] {
    const block = node.children.find(isExperiment)
    return block === undefined ? {} : experimentBlock(block, source, () => undefined).values
  }

  check(node: Container): void {
    if (this.#claimed.has(offsetOf(node))) return
    this.#report(
      place(node),
      "experiment-block",
      "an experiment stands alone",
      "Write it within the figure that it is for, whose own colons are one more: ::::",
    )
  }
}

const isExperiment = (node: MdastNode | undefined): node is Container =>
  node?.type === "containerDirective" && node.name === "experiment"

const offsetOf = ({ position }: Pick<MdastNode, "position">): number => position?.start.offset ?? -1

function predict(
  node: Container,
  figure: Asker | undefined,
  source: string,
  report: ReportAt,
): MdastNode | undefined {
  checkForm(node, source, report)
  if (figure !== undefined) return predictionOf(node, figure, source, report)
  report(
    place(node),
    "predict-place",
    "a predict stands alone",
    "Write it within the figure that it asks of, whose own colons are one more: ::::",
  )
  return undefined
}

function quiz(node: Container, source: string, report: ReportAt): MdastNode | undefined {
  checkForm(node, source, report)
  return quizOf(node, source, report)
}

function tabs(node: Container, source: string, report: ReportAt): MdastNode | undefined {
  checkForm(node, source, report)
  return tabsOf(node, report)
}

function toComponent(
  node: Directive,
  experiment: WrittenAttributes | undefined,
  source: string,
  report: ReportAt,
): MdastNode | undefined {
  checkForm(node, source, report)
  for (const name of Object.keys(experiment?.values ?? {}))
    if (Object.hasOwn(node.attributes ?? {}, name))
      report(
        experiment?.places[name] ?? place(node),
        "experiment-block",
        `"${name}" stands on the figure as well`,
        "Say it once.",
      )
  const attributes: Record<string, string | null | undefined> = {
    ...experiment?.values,
    ...node.attributes,
  }
  const placeOf = (name: string): Place =>
    experiment !== undefined && Object.hasOwn(experiment.places, name)
      ? experiment.places[name]
      : place(node, source, name)
  const component = componentOf(node, attributes, placeOf, report)
  if (component === undefined) return undefined
  if (node.name === "proof") checkFolded(node, report)
  if (node.name === "teacher")
    checkTeacherNote(
      node.children.flatMap((child) => [...walk(child)]),
      report,
    )
  return {
    type: "mdxJsxFlowElement",
    name: component,
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: "mdxJsxAttribute" as const,
      name,
      value: value ?? "",
    })),
    children:
      node.type === "containerDirective"
        ? node.children.filter((child) => !isExperiment(child))
        : [],
  }
}

/** A figure that is folded away would not be counted, and those after it would be misnumbered. */
function checkFolded(node: Directive, report: ReportAt): void {
  for (const child of node.children.flatMap((part) => [...walk(part)]))
    if ("name" in child && figureNamed(child.name ?? "") !== undefined)
      report(
        place(child),
        "figure-folded",
        "a figure stands within a proof, which is folded until it is opened",
        "Put it before or after the proof, and refer to it: :ref{to=name}",
      )
}

/** The parser forgives attributes and directives that are not closed, and would drop what they say. */
function checkForm(node: Directive, source: string, report: ReportAt): void {
  const lines = sourceOf(node, source).split("\n")
  if (/^:+[\w-]+(\[.*\])?\{[^}]*$/.test(lines[0].trimEnd()))
    report(
      place(node),
      "directive-open",
      `the attributes of "${node.name}" are not closed`,
      "Write them all on one line, with } at the end.",
    )
  const colons = colonsOf(node, source)
  // In a list its end is indented, and in a quotation it stands after >.
  const isClosed = new RegExp(`^[\\s>]*${colons}:*\\s*$`).test(lines[lines.length - 1])
  if (node.type !== "containerDirective") return
  if (!isClosed)
    report(
      place(node),
      "directive-open",
      `"${node.name}" is not closed`,
      `Write ${colons} on a line of its own after its text.`,
    )
  const swallowed = node.children
    .flatMap((child) => [...walk(child)])
    .filter((child) => child.type === "containerDirective")
    .find((child) => colonsOf(child, source).length >= colons.length)
  if (isClosed && swallowed !== undefined)
    report(
      place(node),
      "directive-open",
      `"${node.name}" is not closed before "${swallowed.name}" begins in line ${place(swallowed).line}`,
      `Write ${colons} on a line of its own before it; or where it belongs within, begin and end "${node.name}" with ${colonsOf(swallowed, source)}:`,
    )
}

const colonsOf = (node: Directive, source: string): string =>
  /^:*/.exec(sourceOf(node, source))?.[0] ?? ":::"

function componentOf(
  node: Directive,
  attributes: Readonly<Record<string, unknown>>,
  placeOf: (attribute: string) => Place,
  report: ReportAt,
): string | undefined {
  const block = blocks.find(({ name }) => name === node.name)
  if (block !== undefined) {
    for (const name of Object.keys(attributes).filter((name) => !blockAttributes.includes(name)))
      report(
        placeOf(name),
        "directive-attribute",
        `${block.name} takes no "${name}"`,
        nearest(name, blockAttributes),
      )
    return block.component
  }
  const figure = figures.find(({ name }) => name === node.name)
  if (figure === undefined) {
    const { message, hint } = unknown(node)
    report(place(node), "unknown-directive", message, hint)
    return undefined
  }
  const parsed = parseFigure(figure, attributes)
  if (parsed.ok) return figure.component
  for (const issue of parsed.issues)
    report(
      issue.field === "" ? place(node) : placeOf(issue.field),
      "directive-attribute",
      issue.message,
      issue.allowed && nearest(issue.found ?? "", issue.allowed),
    )
  return undefined
}

/** What to say of a directive that is no figure and no block, or has not the colons of what it is. */
function unknown({ name, type }: Directive): { message: string; hint: string } {
  if (inlineNames.includes(name))
    return {
      message: `"${name}" stands within a line`,
      hint: `Write it there with one colon: :${name}.`,
    }
  if (type === "leafDirective" && holders.includes(name))
    return {
      message: `"${name}" holds something, and two colons begin what holds nothing`,
      hint: `Write :::${name}, and ::: on a line of its own after what it holds.`,
    }
  return {
    message: `there is no figure or block "${name}"`,
    hint: nearest(name, [...directiveNames, ...innerNames]),
  }
}

/** Reports text that was meant as a directive and was not read as one. */
export const strayDirectives = (report: ReportAt): MdastPluginDefinition => ({
  name: "downhill-stray-directives",
  options: { position: true },
  paragraph(node, { source }) {
    if (node.position === undefined) return
    const text = sourceOf(node, source)
    if (/^:::?\s*[A-Za-z]/.test(text)) {
      report(
        place(node),
        "stray-directive",
        "this line begins like a directive and is none",
        "Write it whole on one line, :::name{attribute=value}, and close it with ::: on a line of its own.",
      )
      return
    }
    const fence = text.split("\n").findIndex((line) => /^\s*:{3,}\s*$/.test(line))
    if (fence < 0) return
    report(
      { line: place(node).line + fence, column: 1 },
      "stray-directive",
      "these colons close nothing",
      "What they were to close has ended before, with a directive within it: give the outer one a colon more, ::::",
    )
  },
})

/**
 * Checks the components that an `.mdx` lesson writes itself, as far as their
 * attributes can be known without running them, and its braces: in MDX `{t}` is
 * code, so `X^{t}` would be an unknown variable and not a superscript.
 */
export const mdxGuard = (report: ReportAt): MdastPluginDefinition => {
  let defined = ""
  const known = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(defined)
  const checkElement = (
    node: Readonly<Extract<MdastNode, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>>,
    source: string,
  ): void => {
    const name = node.name
    if (name === null || !/^[A-Z]/.test(name) || name.includes(".") || known(name)) return
    const figure = figureNamed(name)
    if (figure === undefined) {
      if (blocks.some(({ component }) => component === name)) return
      if (innerComponents.includes(name)) return
      const allowed = [...figures, ...blocks].map(({ component }) => component)
      report(
        place(node),
        "mdx-component",
        `there is no component <${name}>`,
        nearest(name, allowed),
      )
      return
    }
    const parsed = parseFigure(figure, literalAttributes(node.attributes))
    if (parsed.ok) return
    for (const issue of parsed.issues)
      report(
        place(node, source, issue.field),
        "directive-attribute",
        issue.message,
        issue.allowed && nearest(issue.found ?? "", issue.allowed),
      )
  }
  const checkExpression = (
    node: Readonly<Extract<MdastNode, { type: "mdxFlowExpression" | "mdxTextExpression" }>>,
  ): void => {
    const name = node.value.trim()
    if (!/^[A-Za-z_$][\w$]*$/.test(name) || name === "props" || known(name)) return
    report(
      place(node),
      "mdx-component",
      `in .mdx {${name}} is code, and there is no variable "${name}"`,
      `For mathematics write $X^{\\{${name}\\}}$; for plain braces write \\{${name}\\}; in a .md lesson braces are plain text.`,
    )
  }
  return {
    name: "downhill-mdx-guard",
    options: { position: true },
    before(root) {
      defined = root.children
        .flatMap((node) => (node.type === "mdxjsEsm" ? [node.value] : []))
        .join("\n")
    },
    mdxJsxFlowElement(node, { source }) {
      if (node.name === "Teacher")
        checkTeacherNote(
          node.children.flatMap((child) => [...walk(child)]),
          report,
        )
      checkElement(node, source)
    },
    mdxJsxTextElement: (node, context) => checkElement(node, context.source),
    mdxFlowExpression: checkExpression,
    mdxTextExpression: checkExpression,
  }
}

type JsxAttributes = Extract<MdastNode, { type: "mdxJsxFlowElement" }>["attributes"]

/** The attributes whose values stand in the text; those computed by code are checked when it runs. */
function literalAttributes(attributes: JsxAttributes): Record<string, unknown> {
  const literals: Record<string, unknown> = {}
  for (const attribute of attributes) {
    if (attribute.type !== "mdxJsxAttribute") continue
    const { name, value } = attribute
    if (value === null || value === undefined) literals[name] = true
    else if (typeof value === "string") literals[name] = value
    else literals[name] = literal(value.value)
  }
  return literals
}

function literal(code: string): unknown {
  try {
    return JSON.parse(code.trim().replace(/^'(.*)'$/s, '"$1"'))
  } catch {
    return undefined
  }
}
