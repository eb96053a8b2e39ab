import type { MdastNode } from "satteri"
import { place, type ReportAt } from "./place.ts"

type Container = Readonly<Extract<MdastNode, { type: "containerDirective" }>>
type Code = Extract<MdastNode, { type: "code" }>
type Element = Extract<MdastNode, { type: "mdxJsxFlowElement" }>

const hint = 'Give each a label: ```python title="NumPy"'

/**
 * Blocks of code of which the reader sees one at a time, `:::tabs`. Undefined where it holds
 * something else; then that is reported.
 */
export function tabsOf(node: Container, report: ReportAt): Element | undefined {
  for (const name of Object.keys(node.attributes ?? {}).filter((name) => name !== "id"))
    report(place(node), "directive-attribute", `tabs takes no "${name}"`, "Allowed: id.")
  const blocks = node.children.flatMap((child) => (child.type === "code" ? [child] : []))
  const other = node.children.find(({ type }) => type !== "code")
  if (other !== undefined || blocks.length < 2) {
    report(
      place(other ?? node),
      "tabs",
      other === undefined
        ? "tabs take two blocks of code or more"
        : "tabs hold blocks of code and nothing else",
      hint,
    )
    return undefined
  }
  const labels = blocks.map(labelOf)
  blocks.forEach((block, index) => {
    const label = labels[index]
    if (label === undefined) report(place(block), "tabs", "this block of code has no label", hint)
    else if (labels.indexOf(label) < index)
      report(place(block), "tabs", `two blocks are labelled "${label}"`)
  })
  return element("Tabs", node.attributes?.["id"] ?? undefined, [
    ...blocks.map((block, index) => element("Tab", undefined, [block], labels[index])),
  ])
}

const labelOf = ({ meta }: Code): string | undefined =>
  /(?:^|\s)title=(?:"([^"]+)"|'([^']+)'|(\S+))/
    .exec(meta ?? "")
    ?.slice(1)
    .find(Boolean)

const element = (
  name: string,
  id: string | undefined,
  children: Element["children"],
  label?: string,
): Element => ({
  type: "mdxJsxFlowElement",
  name,
  attributes: Object.entries({ id, label }).flatMap(([key, value]) =>
    value === undefined ? [] : [{ type: "mdxJsxAttribute" as const, name: key, value }],
  ),
  children,
})
