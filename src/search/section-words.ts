import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri"
import { lessonFeatures } from "../course/features.ts"
import { termNamed, type Glossary } from "../course/glossary.ts"
import type { Format, Outline } from "../course/outline.ts"
import type { SearchSection } from "./index.ts"
import { mathematicsWords } from "./mathematics-words.ts"

/**
 * The sections of a lesson as one reads them, what stands before the first heading first: captions
 * and code too, attributes and experiments not.
 */
export function sectionWords(
  source: string,
  format: Format,
  { sections }: Pick<Outline, "sections">,
  glossary: Glossary,
): SearchSection[] {
  const read = format === "mdx" ? mdxToMdast : markdownToMdast
  const root = read(source, { features: lessonFeatures, position: false })
  const nodes = "children" in root ? root.children : []
  const starts = nodes.flatMap((node, index) => (node.type === "heading" ? [index] : []))
  const named = sections.filter(({ id }) => id !== "")
  const between = (from: number, to: number | undefined): string =>
    blocks(nodes.slice(from, to), glossary)
  return [
    { id: "", heading: "", text: between(0, starts.length > 0 ? starts[0] : undefined) },
    ...starts.map((start, index) => ({
      id: named[index].id,
      heading: wordsOf(nodes[start], glossary),
      text: between(start + 1, index + 1 < starts.length ? starts[index + 1] : undefined),
    })),
  ]
}

/** The words of a piece of Markdown. */
export const plainWords = (markdown: string): string =>
  wordsOf(markdownToMdast(markdown, { features: lessonFeatures, position: false }), [])

/** Nodes whose words run on from one child to the next. */
const phrasing: readonly string[] = [
  ...["paragraph", "heading", "tableCell", "emphasis", "strong", "delete"],
  ...["link", "linkReference", "textDirective", "mdxJsxTextElement"],
]

const blocks = (nodes: readonly MdastNode[], glossary: Glossary): string =>
  nodes
    .map((node) => wordsOf(node, glossary))
    .filter((words) => words !== "")
    .join("\n")

function wordsOf(node: MdastNode, glossary: Glossary): string {
  switch (node.type) {
    case "text":
      return node.value.replace(/\s+/g, " ")
    case "inlineCode":
    case "code":
      return node.value
    case "inlineMath":
    case "math":
      return mathematicsWords(node.value)
    case "image":
    case "imageReference":
      return node.alt ?? ""
    case "break":
      return " "
    case "textDirective":
      return (
        childrenOf(node, glossary) || termNamed(glossary, node.attributes?.["of"] ?? "")?.name || ""
      )
    case "containerDirective":
      return directiveWords(node, glossary)
    default:
      return childrenOf(node, glossary)
  }
}

const childrenOf = (node: MdastNode, glossary: Glossary): string => {
  if (!("children" in node)) return ""
  if (!phrasing.includes(node.type)) return blocks(node.children, glossary)
  return node.children.map((child) => wordsOf(child, glossary)).join("")
}

/** Its title is read too, though it stands in an attribute; the quantities of an experiment are not. */
function directiveWords(
  node: Extract<MdastNode, { type: "containerDirective" }>,
  glossary: Glossary,
): string {
  if (node.name === "experiment") return ""
  const title = node.attributes?.["title"] ?? ""
  return [title, childrenOf(node, glossary)].filter((words) => words !== "").join("\n")
}
