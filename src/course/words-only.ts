import type { MdastNode } from "satteri"

type Phrasing = Extract<MdastNode, { type: "paragraph" }>["children"][number]

/**
 * Words that may stand anywhere, a link or a heading included: text, emphasis, code and
 * mathematics. Of links and directives their words are kept; images and HTML are left out.
 */
export const wordsOnly = (nodes: readonly Phrasing[]): Phrasing[] =>
  nodes.flatMap((node): Phrasing[] => {
    switch (node.type) {
      case "text":
      case "inlineCode":
      case "inlineMath":
      case "break":
        return [node]
      case "emphasis":
      case "strong":
      case "delete":
        return [{ ...node, children: wordsOnly(node.children) }]
      case "link":
      case "linkReference":
      case "textDirective":
        return wordsOnly(node.children)
      default:
        return []
    }
  })
