import type { MdastNode, MdastPluginDefinition } from "satteri"
import { walk } from "./outline.ts"
import { place, type ReportAt } from "./place.ts"

/** Tags that only shape text; a plain lesson takes them without attributes. */
const shaping = [
  ...["abbr", "br", "cite", "del", "dfn", "ins", "kbd", "mark", "q", "s"],
  ...["samp", "small", "sub", "sup", "u", "var", "wbr"],
]
const empty = ["br", "wbr"]

const hint = `Allowed, without attributes: ${shaping.map((tag) => `<${tag}>`).join(" ")}. Write \\< for a plain less-than sign; components go into .mdx lessons.`

type Phrasing = Extract<MdastNode, { type: "paragraph" }>["children"][number]
type Html = Extract<MdastNode, { type: "html" }>
type Element = Extract<Phrasing, { type: "mdxJsxTextElement" }>

/**
 * Lets the few tags that only shape text through, as elements, and reports all other HTML, so
 * that one can take a plain lesson from anybody.
 */
export const plainHtml = (report: ReportAt): MdastPluginDefinition => {
  const refuse = (node: Readonly<Html>, why: string): void => {
    const found = node.value.split("\n")[0].slice(0, 40)
    report(place(node), "html", `${why}: ${found}`, hint)
  }
  const seen = new Set<number | undefined>()
  const shape = (nodes: readonly Phrasing[]): Phrasing[] => {
    for (const node of nodes.flatMap((child) => [...walk(child)]))
      if (node.type === "html") seen.add(node.position?.start.offset)
    return elementsOf(nodes, refuse)
  }
  return {
    name: "downhill-plain-html",
    options: { position: true },
    paragraph: (node) =>
      holdsHtml(node) ? { ...node, children: shape(node.children) } : undefined,
    heading: (node) => (holdsHtml(node) ? { ...node, children: shape(node.children) } : undefined),
    tableCell: (node) =>
      holdsHtml(node) ? { ...node, children: shape(node.children) } : undefined,
    html(node) {
      if (seen.has(node.position?.start.offset) || isComment(node)) return
      refuse(node, "a .md lesson holds no HTML, and this is some")
    },
  }
}

const isComment = ({ value }: Readonly<Html>): boolean => value.startsWith("<!--")

const holdsHtml = (node: MdastNode): boolean =>
  node.type === "html" || ("children" in node && node.children.some(holdsHtml))

type Refuse = (node: Readonly<Html>, why: string) => void

/** The same nodes with each pair of tags made into an element that holds what stands between. */
function elementsOf(nodes: readonly Phrasing[], refuse: Refuse): Phrasing[] {
  const open: { readonly tag: string; readonly node: Html; readonly outer: Phrasing[] }[] = []
  let inner: Phrasing[] = []
  for (const node of nodes) {
    if (node.type !== "html") {
      inner.push(holdsHtml(node) ? within(node, refuse) : node)
      continue
    }
    if (isComment(node)) continue
    const [, slash, tag = ""] = /^<(\/?)([a-z]+)\s*\/?>$/i.exec(node.value) ?? []
    const name = tag.toLowerCase()
    if (!shaping.includes(name)) refuse(node, "a .md lesson holds no HTML, and this is some")
    else if (empty.includes(name)) inner.push(element(name, []))
    else if (slash === "") {
      open.push({ tag: name, node, outer: inner })
      inner = []
    } else if (open.length > 0 && open[open.length - 1].tag === name) {
      const outer = open.pop()?.outer ?? []
      inner = [...outer, element(name, inner)]
    } else refuse(node, "this tag closes nothing that is open here")
  }
  for (const { node, outer } of open.reverse()) {
    refuse(node, "this tag is not closed in its paragraph")
    inner = [...outer, ...inner]
  }
  return inner
}

function within(node: Phrasing, refuse: Refuse): Phrasing {
  switch (node.type) {
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
    case "textDirective":
      return { ...node, children: elementsOf(node.children, refuse) }
    default:
      return node
  }
}

const element = (name: string, children: Phrasing[]): Element => ({
  type: "mdxJsxTextElement",
  name,
  attributes: [],
  children,
})
