import { htmlToHast, type HastPluginDefinition, type MdastPluginDefinition } from "satteri"
import temml from "temml"
import { place, type ReportAt } from "./place.ts"

type Reading = { readonly mathML: string } | { readonly fault: string }

function read(latex: string, displayMode: boolean): Reading {
  try {
    return {
      mathML: temml.renderToString(latex, { displayMode, throwOnError: true, annotate: false }),
    }
  } catch (error) {
    return {
      fault: error instanceof Error ? error.message.split("\n")[0].trim() : String(error),
    }
  }
}

/** Why a piece of LaTeX cannot be read, or undefined. */
export function mathematicsFault(latex: string): string | undefined {
  const reading = read(latex, false)
  return "fault" in reading ? reading.fault : undefined
}

/** Reports mathematics that cannot be read, at its place. */
export const mathematicsGuard = (report: ReportAt): MdastPluginDefinition => {
  const check = (latex: string, node: Parameters<typeof place>[0]): void => {
    const reason = mathematicsFault(latex)
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
    inlineMath: (node) => check(node.value, node),
    math: (node) => check(node.value, node),
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
      const reading = read(context.textContent(inner), display)
      if ("fault" in reading) return
      const root = htmlToHast(reading.mathML, { fragment: true })
      if (root.type !== "root") return
      context.replaceNode(
        node,
        root.children.flatMap((child) => (child.type === "element" ? [child] : [])),
      )
    },
  },
}
