import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri"
import { lessonFeatures } from "../course/features.ts"
import { termNamed, type Glossary } from "../course/glossary.ts"
import { walk, type Format, type Outline } from "../course/outline.ts"
import { isTeacherNote } from "../course/teacher-note.ts"
import type { SearchSection } from "./index.ts"
import { mathematicsWords } from "./mathematics-words.ts"

/**
 * The sections of a lesson as one reads them, what stands before the first heading first: captions
 * and code too, attributes, experiments and notes to the teacher not. With `solutions` to be held
 * back, what explains the answers of questions is left out.
 */
export function sectionWords(
  source: string,
  format: Format,
  { sections }: Pick<Outline, "sections">,
  glossary: Glossary,
  solutions: "told" | "held" = "told",
): SearchSection[] {
  const read = format === "mdx" ? mdxToMdast : markdownToMdast
  const root = read(source, { features: lessonFeatures, position: false })
  const nodes = "children" in root ? root.children : []
  const all = [...walk(root)]
  const left = all.filter(isTeacherNote)
  if (solutions === "held") left.push(...all.flatMap(solutionsIn))
  const reading = { glossary, left: new Set(left) }
  const starts = nodes.flatMap((node, index) => (node.type === "heading" ? [index] : []))
  const named = sections.filter(({ id }) => id !== "")
  const between = (from: number, to: number | undefined): string =>
    blocks(nodes.slice(from, to), reading)
  return [
    { id: "", heading: "", text: between(0, starts.length > 0 ? starts[0] : undefined) },
    ...starts.map((start, index) => ({
      id: named[index].id,
      heading: wordsOf(nodes[start], reading),
      text: between(start + 1, index + 1 < starts.length ? starts[index + 1] : undefined),
    })),
  ]
}

/** The words of a piece of Markdown. */
export const plainWords = (markdown: string): string =>
  wordsOf(markdownToMdast(markdown, { features: lessonFeatures, position: false }), {
    glossary: [],
    left: new Set(),
  })

/** Nodes whose words run on from one child to the next. */
const phrasing: readonly string[] = [
  ...["paragraph", "heading", "tableCell", "emphasis", "strong", "delete"],
  ...["link", "linkReference", "textDirective", "mdxJsxTextElement"],
]

const blocks = (nodes: readonly MdastNode[], reading: Reading): string =>
  nodes
    .map((node) => wordsOf(node, reading))
    .filter((words) => words !== "")
    .join("\n")

/** What the words of a lesson are read with. */
interface Reading {
  readonly glossary: Glossary
  /** Parts of the lesson that are left out. */
  readonly left: ReadonlySet<MdastNode>
}

function wordsOf(node: MdastNode, reading: Reading): string {
  if (reading.left.has(node)) return ""
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
        childrenOf(node, reading) ||
        termNamed(reading.glossary, node.attributes?.["of"] ?? "")?.name ||
        ""
      )
    case "containerDirective":
      return directiveWords(node, reading)
    default:
      return childrenOf(node, reading)
  }
}

const childrenOf = (node: MdastNode, reading: Reading): string => {
  if (!("children" in node)) return ""
  if (!phrasing.includes(node.type)) return blocks(node.children, reading)
  return node.children.map((child) => wordsOf(child, reading)).join("")
}

/** Its title is read too, though it stands in an attribute; the quantities of an experiment are not. */
function directiveWords(
  node: Extract<MdastNode, { type: "containerDirective" }>,
  reading: Reading,
): string {
  if (node.name === "experiment") return ""
  const title = node.attributes?.["title"] ?? ""
  return [title, childrenOf(node, reading)].filter((words) => words !== "").join("\n")
}

/** What explains the answers of a question: quotations, and what stands below the words of a choice. */
function solutionsIn(node: MdastNode): MdastNode[] {
  if (node.type !== "containerDirective" || !["quiz", "challenge"].includes(node.name)) return []
  return node.children.flatMap((child): MdastNode[] => {
    if (child.type === "blockquote") return [child]
    return child.type === "list" && node.name === "quiz"
      ? child.children.flatMap((item) => item.children.slice(1))
      : []
  })
}
