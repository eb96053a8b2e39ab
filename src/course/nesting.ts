import type { MdastNode, MdastPluginDefinition } from "satteri"
import { walk } from "./outline.ts"
import { place, type ReportAt } from "./place.ts"

/**
 * Reports links within links, which a browser takes apart, and terms within headings, whose
 * definitions would be read as part of the heading. Goes before what makes links of directives.
 */
export const nestingGuard = (report: ReportAt): MdastPluginDefinition => {
  const check = (
    node: Readonly<MdastNode>,
    isRefused: (within: MdastNode) => boolean,
    outer: string,
  ): void => {
    if (!("children" in node)) return
    for (const within of node.children.flatMap((child) => [...walk(child)]))
      if (isRefused(within))
        report(
          place(within),
          "nested-link",
          `${nameOf(within)} stands within ${outer}`,
          "Write the words alone there, and the link beside it.",
        )
  }
  return {
    name: "downhill-nesting-guard",
    options: { position: true },
    link: (node) => check(node, isLink, "a link"),
    linkReference: (node) => check(node, isLink, "a link"),
    textDirective(node) {
      if (isLink(node)) check(node, isLink, nameOf(node))
    },
    heading: (node) => check(node, isTerm, "a heading"),
  }
}

const isTerm = (node: Readonly<MdastNode>): boolean =>
  node.type === "textDirective" && node.name === "term"

const isReference = (node: Readonly<MdastNode>): boolean =>
  node.type === "textDirective" && node.name === "ref"

const isLink = (node: Readonly<MdastNode>): boolean =>
  node.type === "link" || node.type === "linkReference" || isTerm(node) || isReference(node)

const nameOf = (node: Readonly<MdastNode>): string =>
  isTerm(node) ? "a term" : isReference(node) ? "a ref" : "a link"
