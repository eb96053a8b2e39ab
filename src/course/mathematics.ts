import { htmlToHast, type HastPluginDefinition, type MdastPluginDefinition } from "satteri"
import temml from "temml"
import { place, type ReportAt } from "./place.ts"

const mostKnown = 2000
const known = new Map<string, string>()

/**
 * MathML of a piece of LaTeX; throws what Temml throws where it cannot be read. A course writes
 * the same few signs again and again, so they are remembered.
 */
function toMathML(latex: string, displayMode: boolean): string {
  const key = `${displayMode ? "display" : "inline"} ${latex}`
  const remembered = known.get(key)
  if (remembered !== undefined) return remembered
  const made = temml.renderToString(latex, { displayMode, throwOnError: true, annotate: false })
  if (known.size >= mostKnown) known.clear()
  known.set(key, made)
  return made
}

/** Why a piece of LaTeX cannot be read, or undefined. */
export function mathematicsFault(latex: string, displayMode = false): string | undefined {
  try {
    toMathML(latex, displayMode)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0].trim() : String(error)
  }
}

/** Reports mathematics that cannot be read, at its place. */
export const mathematicsGuard = (report: ReportAt): MdastPluginDefinition => {
  const check = (latex: string, displayMode: boolean, node: Parameters<typeof place>[0]): void => {
    const reason = mathematicsFault(latex, displayMode)
    if (reason !== undefined)
      report(
        place(node),
        "mathematics",
        `this mathematics cannot be read: ${reason}`,
        "Write LaTeX between the dollars.",
      )
  }
  return {
    name: "downhill-mathematics-guard",
    options: { position: true },
    inlineMath: (node) => check(node.value, false, node),
    math: (node) => check(node.value, true, node),
  }
}

/**
 * Renders `$…$` and `$$…$$` to MathML while the page is built, so that nothing is loaded for it.
 * What cannot be read stays LaTeX: the guard has said so, at its place.
 */
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
      const latex = context.textContent(inner)
      if (mathematicsFault(latex, display) !== undefined) return
      const root = htmlToHast(toMathML(latex, display), { fragment: true })
      if (root.type !== "root") return
      context.replaceNode(
        node,
        root.children.flatMap((child) => (child.type === "element" ? [child] : [])),
      )
    },
  },
}
