import { markdownToMdast, type MdastNode } from "satteri"
import { mathematicsFault } from "./mathematics.ts"
import { walk } from "./outline.ts"
import { wordsOnly } from "./words-only.ts"

type Phrasing = Extract<MdastNode, { type: "paragraph" }>["children"][number]

/** Without directives: a definition has a use for none, and "10:30" stays what it is. */
const features = { math: true, gfm: true } as const

/** The definition of a term as the inside of a paragraph; what it may not hold is left out. */
export const definitionOf = (definition: string): Phrasing[] =>
  blocksOf(definition)
    .flatMap((block) => (block.type === "paragraph" ? [wordsOnly(block.children)] : []))
    .flatMap((words, index) =>
      index === 0 ? words : [{ type: "text" as const, value: " " }, ...words],
    )

const inlineTypes = ["text", "inlineCode", "inlineMath", "break", "emphasis", "strong", "delete"]

/**
 * What keeps a definition from being shown whole, or undefined. It stands within a link, in a
 * lesson as in the glossary, and so it holds words, emphasis, code and mathematics alone.
 */
export function definitionFault(definition: string): string | undefined {
  for (const block of blocksOf(definition))
    for (const node of walk(block)) {
      if (node === block ? node.type !== "paragraph" : !inlineTypes.includes(node.type))
        return `a definition is words, emphasis, code and mathematics, and this holds ${nameOf(node)}`
      const fault = node.type === "inlineMath" ? mathematicsFault(node.value) : undefined
      if (fault !== undefined) return `mathematics that cannot be read: ${fault}`
    }
  return undefined
}

const blocksOf = (definition: string): MdastNode[] => {
  const root = markdownToMdast(definition, { features, position: false })
  return "children" in root ? root.children : []
}

const names: Readonly<Record<string, string>> = {
  blockquote: "a quotation",
  code: "a block of code",
  definition: "the address of a link",
  footnoteDefinition: "a footnote",
  footnoteReference: "a footnote",
  heading: "a heading",
  html: "HTML",
  image: "an image",
  imageReference: "an image",
  link: "a link",
  linkReference: "a link",
  list: "a list",
  math: "mathematics on a line of its own",
  table: "a table",
  thematicBreak: "a rule",
}

const nameOf = ({ type }: MdastNode): string => names[type] ?? `"${type}"`
