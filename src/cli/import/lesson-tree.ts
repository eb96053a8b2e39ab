import Slugger from "github-slugger"
import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Html,
  Image,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from "mdast"
import remarkGfm from "remark-gfm"
import remarkMath from "remark-math"
import remarkParse from "remark-parse"
import temml from "temml"
import { unified } from "unified"
import { linkAddress } from "../../course/link-address.ts"
import { suggestedFigure } from "./figure-place.ts"
import { oneLine } from "./front-matter.ts"
import { notationIn } from "./mathematics.ts"
import type { Remark } from "./report.ts"
import { liftedField, type LiftedField } from "./sections.ts"

/** A note made into a lesson: its text, and what it says of itself in sections of their own. */
export interface LessonTree {
  readonly root: Root
  /** The names of its headings, in their order. */
  readonly names: readonly string[]
  /** The heading above all others, where the note has one. */
  readonly title: string | undefined
  readonly lifted: Readonly<Record<LiftedField, readonly string[]>>
  /** Pictures of the note that are files beside it. */
  readonly pictures: readonly string[]
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath)

/** Makes the Markdown of a note into that of a lesson. `offset` is added to the lines of remarks. */
export function lessonTree(markdown: string, offset: number, remarks: Remark[]): LessonTree {
  const remark = (node: Nodes, text: string): void => {
    remarks.push({ line: (node.position?.start.line ?? 0) + offset, text })
  }
  const root = parser.parse(markdown)
  const pictures = new Set<string>()
  const blocks = root.children.flatMap((block) => blockOf(block, remark, pictures))
  const { rest, lifted } = liftSections(blocks)
  const { title, body } = liftTitle(rest)
  const names = lowerHeadings(body)
  return { root: { type: "root", children: body }, names, title, lifted, pictures: [...pictures] }
}

type Say = (node: Nodes, text: string) => void

/** A block of a note as the blocks of a lesson that it becomes. */
function blockOf(block: RootContent, remark: Say, pictures: Set<string>): RootContent[] {
  if (block.type === "html") return htmlBlock(block, remark)
  if (block.type === "math" && !isReadable(block.value)) {
    remark(block, "this formula cannot be read as LaTeX, and is kept as code")
    return [{ type: "code", lang: "latex", value: block.value }]
  }
  if (block.type === "paragraph") return paragraphOf(block, remark, pictures)
  if ("children" in block) reword(block, remark, pictures)
  return [block]
}

/** A paragraph with its broken lines joined, and places for the figures that it shows. */
function paragraphOf(block: Paragraph, remark: Say, pictures: Set<string>): RootContent[] {
  const words = plainText(block)
  const places: RootContent[] = []
  const kept: PhrasingContent[] = []
  for (const child of phrasing(block.children, remark)) {
    if (child.type !== "image") kept.push(child)
    else if (isBeside(child.url)) {
      pictures.add(child.url)
      if (!child.alt)
        remark(child, `say what the picture ${child.url} shows, in its alternative text`)
      kept.push({ ...child, alt: child.alt || child.url })
    } else places.push(placeFor(child, words, remark))
  }
  trim(kept)
  return kept.length === 0 ? places : [...places, { ...block, children: kept }]
}

const isBeside = (url: string): boolean => !/^([a-z][a-z\d+.-]*:|\/|#|\\)/i.test(url)

/** Where a picture of another host stood: a quotation that says so, until a figure takes its place. */
function placeFor(image: Image, words: string, remark: Say): RootContent {
  const suggestion = suggestedFigure(`${image.alt ?? ""} ${image.title ?? ""} ${words}`)
  const hint = suggestion === undefined ? "" : `; ${suggestion} may suit`
  remark(image, `a picture of another host wants a figure in its place${hint}: ${image.url}`)
  const alt = image.alt && image.alt !== "image" ? `${image.alt} ` : ""
  const value = `${alt}${image.url}`
  const tag = suggestion === undefined ? "figure" : suggestion
  return {
    type: "blockquote",
    children: [
      {
        type: "paragraph",
        children: [
          { type: "strong", children: [{ type: "text", value: `[${tag}]` }] },
          { type: "text", value: " " },
          { type: "inlineCode", value: oneLine(value) },
        ],
      },
    ],
  }
}

/** Rewords the text of blocks that keep their form: lists, quotations, tables. */
function reword(node: Nodes, remark: Say, pictures: Set<string>): void {
  if (node.type === "tableCell" || node.type === "heading") {
    node.children = phrasing(node.children, remark).filter(({ type }) => type !== "image")
    trim(node.children)
  } else if (
    node.type === "blockquote" ||
    node.type === "listItem" ||
    node.type === "footnoteDefinition"
  ) {
    const children = node.children.flatMap((child) => blockOf(child, remark, pictures))
    node.children = children.filter((child) => isFlow(child))
  } else if ("children" in node) for (const child of node.children) reword(child, remark, pictures)
}

const inFlow: readonly string[] = [
  ...["blockquote", "code", "definition", "footnoteDefinition", "heading", "html", "list", "math"],
  ...["paragraph", "table", "thematicBreak"],
]

const isFlow = (node: RootContent): node is BlockContent | DefinitionContent =>
  inFlow.includes(node.type)

/** The inside of a paragraph: lines joined, notation as mathematics, tags as Markdown or left out. */
function phrasing(nodes: readonly PhrasingContent[], remark: Say): PhrasingContent[] {
  return joined(
    nodes.flatMap((node): PhrasingContent[] => {
      switch (node.type) {
        case "break":
          return [{ type: "text", value: " " }]
        case "text":
          return notationIn(node.value.replace(/\s*\n\s*/g, " ")).map((piece): PhrasingContent =>
            "text" in piece
              ? { type: "text", value: piece.text }
              : isReadable(piece.latex)
                ? { type: "inlineMath", value: piece.latex }
                : { type: "inlineCode", value: piece.latex },
          )
        case "inlineMath":
          if (isReadable(node.value)) return [node]
          remark(node, `this formula cannot be read as LaTeX, and is kept as code: ${node.value}`)
          return [{ type: "inlineCode", value: node.value }]
        case "html":
          return inlineHtml(node, remark)
        case "link":
        case "linkReference": {
          const children = phrasing(node.children, remark)
          if (node.type === "linkReference" || isSafeLink(node.url)) return [{ ...node, children }]
          remark(node, `the link to ${node.url} leads nowhere from here; its words are kept`)
          return children
        }
        case "emphasis":
        case "strong":
        case "delete":
          return [{ ...node, children: phrasing(node.children, remark) }]
        default:
          return [node]
      }
    }),
  )
}

const isSafeLink = (url: string): boolean =>
  linkAddress(url, "lesson").kind === "web" || url.startsWith("#user-content")

/** Neighbouring texts as one, so that no space is doubled where lines were joined. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.length === 0 ? undefined : result[result.length - 1]
    if (node.type === "text" && last?.type === "text")
      last.value = `${last.value}${node.value}`.replace(/ {2,}/g, " ")
    else result.push(node.type === "text" ? { type: "text", value: node.value } : node)
  }
  return result
}

function trim(nodes: PhrasingContent[]): void {
  while (nodes.length > 0 && isBlank(nodes[0])) nodes.shift()
  while (nodes.length > 0 && isBlank(nodes[nodes.length - 1])) nodes.pop()
  const first = nodes.length === 0 ? undefined : nodes[0]
  if (first?.type === "text") first.value = first.value.trimStart()
  const last = nodes.length === 0 ? undefined : nodes[nodes.length - 1]
  if (last?.type === "text") last.value = last.value.trimEnd()
}

const isBlank = (node: PhrasingContent): boolean => node.type === "text" && node.value.trim() === ""

function inlineHtml(node: Html, remark: Say): PhrasingContent[] {
  if (node.value.startsWith("<!--")) return []
  if (/^<\/?br\s*\/?>$/i.test(node.value)) return [{ type: "text", value: " " }]
  const image = imageIn(node.value)
  if (image !== undefined) return [{ ...image, ...(node.position && { position: node.position }) }]
  remark(node, `the tag ${oneLine(node.value).slice(0, 60)} was left out`)
  return []
}

/** A block of HTML: its pictures, and its words without the tags. */
function htmlBlock(node: Html, remark: Say): RootContent[] {
  if (/^<!--[\s\S]*-->$/.test(node.value.trim())) return []
  const withoutCode = node.value.replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, "")
  const images = Array.from(withoutCode.matchAll(/<img\b[^>]*>/gi), ([tag]) => imageIn(tag))
  const words = oneLine(withoutCode.replace(/<!--[\s\S]*?-->|<[^>]*>/g, " "))
  remark(node, `HTML was left out, its words are kept: ${oneLine(node.value).slice(0, 60)}`)
  const places = images.flatMap((image): RootContent[] =>
    image === undefined
      ? []
      : [placeFor({ ...image, ...(node.position && { position: node.position }) }, words, remark)],
  )
  return words === ""
    ? places
    : [...places, { type: "paragraph", children: [{ type: "text", value: words }] }]
}

function imageIn(tag: string): Image | undefined {
  if (!/^<img\b/i.test(tag)) return undefined
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i")
      .exec(tag)
      ?.slice(1)
      .find((value) => typeof value === "string")
  const url = attribute("src")
  return url === undefined ? undefined : { type: "image", url, alt: attribute("alt") ?? "" }
}

function isReadable(latex: string): boolean {
  try {
    temml.renderToString(latex, { throwOnError: true })
    return true
  } catch {
    return false
  }
}

const plainText = (node: Nodes): string =>
  "value" in node
    ? node.value
    : "children" in node
      ? node.children.map((child) => plainText(child)).join(node.type === "list" ? "\n" : "")
      : ""

/** Takes sections out whose heading names a field of the front matter, and gives their points. */
function liftSections(blocks: readonly RootContent[]): {
  readonly rest: RootContent[]
  readonly lifted: Record<LiftedField, string[]>
} {
  const lifted: Record<LiftedField, string[]> = { objectives: [], keywords: [], summary: [] }
  const rest: RootContent[] = []
  let field: LiftedField | undefined
  for (const block of blocks) {
    if (block.type === "heading") field = liftedField(plainText(block))
    if (field === undefined) rest.push(block)
    else if (block.type !== "heading") {
      const points = pointsOf(block)
      if (points === undefined) rest.push(block)
      else lifted[field].push(...(field === "keywords" ? points.flatMap(wordsOf) : points))
    }
  }
  return { rest, lifted }
}

const wordsOf = (point: string): string[] =>
  point
    .split(/[,、·;]/)
    .map(oneLine)
    .filter((word) => word !== "")

function pointsOf(block: RootContent): string[] | undefined {
  if (block.type === "paragraph") return [oneLine(plainText(block))]
  if (block.type !== "list") return undefined
  return block.children.map((item) => oneLine(plainText(item))).filter((point) => point !== "")
}

/** Takes the one heading above all others out, where the note opens with it. */
function liftTitle(blocks: readonly RootContent[]): {
  readonly title: string | undefined
  readonly body: RootContent[]
} {
  const headings = blocks.filter((block) => block.type === "heading")
  const [first, ...others] = headings
  const isTitle =
    headings.length > 0 && blocks[0] === first && others.every(({ depth }) => depth > first.depth)
  return isTitle && (others.length > 0 || headings.length === 1)
    ? { title: oneLine(plainText(first)), body: blocks.slice(1) }
    : { title: undefined, body: [...blocks] }
}

/** Ranks headings from the second on without a gap; gives their names, as links can have them. */
function lowerHeadings(blocks: readonly RootContent[]): string[] {
  const names: string[] = []
  const slugger = new Slugger()
  const open: number[] = []
  let count = 0
  for (const block of blocks) {
    if (block.type !== "heading") continue
    const { depth } = block
    while (open.length > 0 && open[open.length - 1] >= depth) open.pop()
    open.push(depth)
    block.depth = rank(open.length + 1)
    count++
    const words = plainText(block).replace(/\s*\{#[\w-]*\}\s*$/, "")
    const latin = slugger.slug(words)
    const name = /^[a-z0-9][a-z0-9-]*$/.test(latin) ? latin : `section-${count}`
    names.push(name)
  }
  return names
}

const rank = (depth: number): Heading["depth"] =>
  depth <= 2 ? 2 : depth === 3 ? 3 : depth === 4 ? 4 : depth === 5 ? 5 : 6
