import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri"
import { lessonFeatures } from "../course/features.ts"
import type { Format, Outline } from "../course/outline.ts"
import type { SearchSection } from "./index.ts"
import { mathematicsWords } from "./mathematics-words.ts"

/** The sections of a lesson as one reads them: captions and code too, attributes not. */
export function sectionWords(source: string, format: Format, outline: Outline): SearchSection[] {
  const root = (format === "mdx" ? mdxToMdast : markdownToMdast)(source, {
    features: lessonFeatures,
  })
  const nodes = "children" in root ? root.children : []
  const starts = nodes.flatMap((node, index) => (node.type === "heading" ? [index] : []))
  const named = outline.sections.filter(({ id }) => id !== "")
  const opening = { id: "", heading: "", text: blocks(nodes.slice(0, starts[0] ?? nodes.length)) }
  const rest = starts.map((start, index) => ({
    id: named[index]?.id ?? "",
    heading: wordsOf(nodes[start]),
    text: blocks(nodes.slice(start + 1, starts[index + 1] ?? nodes.length)),
  }))
  return [opening, ...rest]
}

/** Nodes whose words run on from one child to the next. */
const phrasing: readonly string[] = [
  ...["paragraph", "heading", "tableCell", "emphasis", "strong", "delete"],
  ...["link", "linkReference", "textDirective", "mdxJsxTextElement"],
]

const blocks = (nodes: readonly MdastNode[]): string =>
  nodes
    .map(wordsOf)
    .filter((words) => words !== "")
    .join("\n")

function wordsOf(node: MdastNode): string {
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
    default:
      return childrenOf(node)
  }
}

function childrenOf(node: MdastNode): string {
  if (!("children" in node)) return ""
  if (phrasing.includes(node.type)) return node.children.map(wordsOf).join("")
  return blocks([...titleOf(node), ...node.children])
}

/** The title of an aside or note stands in an attribute, and is read all the same. */
function titleOf(node: MdastNode): MdastNode[] {
  if (node.type !== "containerDirective") return []
  const title = node.attributes?.["title"]
  return typeof title === "string" ? [{ type: "text", value: title }] : []
}
