import { htmlToHast, type HastPluginDefinition, type MdastPluginDefinition } from "satteri"
import temml from "temml"
import { place, type ReportAt } from "./place.ts"

/** MathML of a piece of LaTeX; throws what Temml throws where it cannot be read. */
const toMathML = (latex: string, displayMode: boolean): string =>
  temml.renderToString(latex, { displayMode, throwOnError: true, annotate: false })

/** Reports mathematics that cannot be read, at its place. */
export const mathematicsGuard = (report: ReportAt): MdastPluginDefinition => {
  const check = (latex: string, node: Parameters<typeof place>[0]): void => {
    try {
      toMathML(latex, false)
    } catch (error) {
      const reason = error instanceof Error ? error.message.split("\n")[0].trim() : String(error)
      report(
        place(node),
        "mathematics",
        `this mathematics cannot be read: ${reason.trim()}`,
        "Write LaTeX between the dollars.",
      )
    }
  }
  return {
    name: "downhill-mathematics-guard",
    options: { position: true },
    inlineMath: (node) => check(node.value, node),
    math: (node) => check(node.value, node),
  }
}

/** Renders `$…$` and `$$…$$` to MathML while the page is built, so that nothing is loaded for it. */
export const mathematics: HastPluginDefinition = {
  name: "downhill-mathematics",
  element: {
    filter: ["code", "pre"],
    visit(node, context) {
      const display = node.tagName === "pre"
      const inner = display ? node.children[0] : node
      if (inner.type !== "element") return
      const classes = inner.properties["className"]
      const kind = display ? "math-display" : "math-inline"
      if (!Array.isArray(classes) || !classes.includes(kind)) return
      const root = htmlToHast(toMathML(context.textContent(inner), display), { fragment: true })
      if (root.type !== "root") return
      context.replaceNode(
        node,
        root.children.flatMap((child) => (child.type === "element" ? [child] : [])),
      )
    },
  },
}
