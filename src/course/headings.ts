import type { MdastPluginDefinition } from "satteri"
import type { Outline } from "./outline.ts"
import { place, type ReportAt } from "./place.ts"

/** Reports headings that compete with the title, and headings that skip a rank. */
export const headingGuard = (report: ReportAt): MdastPluginDefinition => {
  let rank = 1
  return {
    name: "downhill-heading-guard",
    options: { position: true },
    heading(node) {
      const { depth } = node
      if (depth === 1)
        report(
          place(node),
          "heading-depth",
          "this heading is of the first rank, which is the title's",
          "Write it with two number signs: ## …",
        )
      else if (depth > rank + 1)
        report(
          place(node),
          "heading-depth",
          `this heading is of rank ${depth}, below one of rank ${rank}`,
          `Write it with ${rank + 1} number signs, or put one of rank ${rank + 1} above it.`,
        )
      rank = Math.max(depth, 1)
    },
  }
}

/** Gives the headings of a lesson the names that its outline has for them. */
export const headingNames = ({ sections }: Outline): MdastPluginDefinition => ({
  name: "downhill-heading-names",
  options: { position: true },
  heading(node) {
    const section = sections.find(
      ({ line, depth }) => line === place(node).line && depth === node.depth,
    )
    if (section === undefined) return undefined
    return { ...node, children: [...node.children], data: { hProperties: { id: section.id } } }
  },
})
