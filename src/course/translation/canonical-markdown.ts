import remarkGfm from "remark-gfm"
import remarkMath from "remark-math"
import remarkStringify, { type Options } from "remark-stringify"
import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri"
import { unified } from "unified"
import { lessonFeatures } from "../features.ts"
import type { Format } from "../outline.ts"

/**
 * Markdown written in one way: what a translator must know of, and nothing of how it was typed.
 * Two texts come out alike where they differ in line ends, blank lines, the signs of lists and
 * emphasis, padding of tables, order and quoting of attributes, the shape of quotation marks,
 * names of headings or comments only. Words, numbers, formulas, code, links and attributes stay.
 *
 * @throws Error where an .mdx text cannot be read.
 */
export function canonicalMarkdown(source: string, format: Format = "md"): string {
  const read = format === "mdx" ? mdxToMdast : markdownToMdast
  const root = read(source.normalize("NFC").replace(/\r\n?/g, "\n"), {
    features: { ...lessonFeatures, frontmatter: false },
  })
  if (root.type !== "root") return ""
  simplify(root)
  return writer.stringify(root).trim()
}

type Of<Type extends MdastNode["type"]> = Extract<MdastNode, { type: Type }>
type Directive = Of<"containerDirective" | "leafDirective" | "textDirective">
type Element = Of<"mdxJsxFlowElement" | "mdxJsxTextElement">

/** Rids a tree of what is formatting, in place. */
function simplify(node: MdastNode): void {
  if ("children" in node) {
    const children: MdastNode[] = node.children
    children.splice(0, children.length, ...joined(children.filter((child) => !isComment(child))))
    for (const child of children) simplify(child)
    if (node.type === "paragraph" || node.type === "heading") trim(children)
  }
  if ("spread" in node) node.spread = false
  if (node.type === "text") node.value = plainly(node.value)
  if (node.type === "code") node.value = node.value.replace(/[ \t]+$/gm, "")
  if (node.type === "math" || node.type === "inlineMath")
    node.value = node.value.trim().replace(/\s+/g, " ")
}

/** Rids a line of the space that a comment at its end has left. */
function trim(line: readonly MdastNode[]): void {
  line.forEach((node, index) => {
    if (node.type !== "text") return
    if (index === 0) node.value = node.value.trimStart()
    if (index === line.length - 1) node.value = node.value.trimEnd()
  })
}

function isComment(node: MdastNode): boolean {
  if (node.type === "html") return /^<!--[\s\S]*-->$/.test(node.value.trim())
  return (
    (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") &&
    /^\/\*[\s\S]*\*\/$/.test(node.value.trim())
  )
}

/** Nodes with the breaks of lines as spaces, and with texts that meet as one. */
function joined(nodes: readonly MdastNode[]): MdastNode[] {
  const all: MdastNode[] = []
  let last: MdastNode | undefined
  for (const node of nodes) {
    const value = node.type === "break" ? " " : node.type === "text" ? node.value : undefined
    if (value !== undefined && last?.type === "text") last.value += value
    else all.push((last = value === undefined ? node : { type: "text", value }))
  }
  return all
}

/** A text as it is said: a page draws quotation marks, dashes and dots alike however they are typed. */
export const plainly = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/—/g, "---")
    .replace(/–/g, "--")
    .replace(/…/g, "...")

const handlers: Options["handlers"] = {
  containerDirective: (node: Of<"containerDirective">, _, state, info) => {
    if (node.children.length === 0) return `::${headOf(node)}`
    const colons = ":".repeat(3 + nesting(node))
    return `${colons}${headOf(node)}\n${state.containerFlow(node, info)}\n${colons}`
  },
  leafDirective: (node: Of<"leafDirective">, _, state, info) =>
    `::${headOf(node, state.containerPhrasing(node, { ...info, before: "[", after: "]" }))}`,
  textDirective: (node: Of<"textDirective">, _, state, info) =>
    `:${headOf(node, state.containerPhrasing(node, { ...info, before: "[", after: "]" }))}`,
  mdxJsxFlowElement: (node: Of<"mdxJsxFlowElement">, _, state, info) =>
    `<${tagOf(node)}>\n${state.containerFlow(node, info)}\n</${node.name ?? ""}>`,
  mdxJsxTextElement: (node: Of<"mdxJsxTextElement">, _, state, info) =>
    `<${tagOf(node)}>${state.containerPhrasing(node, { ...info, before: ">", after: "<" })}</${node.name ?? ""}>`,
  mdxFlowExpression: ({ value }: Of<"mdxFlowExpression">) => `{${value.trim()}}`,
  mdxTextExpression: ({ value }: Of<"mdxTextExpression">) => `{${value.trim()}}`,
  mdxjsEsm: ({ value }: Of<"mdxjsEsm">) => value,
}

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkStringify, {
    bullet: "-",
    emphasis: "_",
    rule: "-",
    incrementListMarker: false,
    listItemIndent: "one",
    resourceLink: true,
    handlers,
  })

/** How many directives deep a directive reaches below itself; each level takes one colon more. */
const nesting = (node: MdastNode): number =>
  "children" in node
    ? Math.max(
        0,
        ...node.children.map((child) =>
          child.type === "containerDirective" ? 1 + nesting(child) : nesting(child),
        ),
      )
    : 0

/** A directive's name, label and attributes, these in the order of the alphabet. */
function headOf({ name, attributes }: Directive, label = ""): string {
  const said = Object.entries(attributes ?? {}).map(([key, value]) =>
    !value ? key : key === "id" ? `#${value}` : `${key}=${quoted(value)}`,
  )
  return `${name}${label && `[${label}]`}${said.length > 0 ? `{${said.sort().join(" ")}}` : ""}`
}

const quoted = (value: string): string =>
  /^[\w.%,-]+$/.test(value) ? value : JSON.stringify(value)

function tagOf({ name, attributes }: Element): string {
  const said = attributes.map((attribute) => {
    if (attribute.type === "mdxJsxExpressionAttribute") return `{${attribute.value.trim()}}`
    const { value } = attribute
    if (value === null || value === undefined) return attribute.name
    return typeof value === "string"
      ? `${attribute.name}=${JSON.stringify(value)}`
      : `${attribute.name}={${value.value.trim()}}`
  })
  return [name ?? "", ...said.sort()].join(" ")
}
