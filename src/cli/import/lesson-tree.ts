import Slugger from "github-slugger"
import type {
  BlockContent,
  DefinitionContent,
  Delete,
  Emphasis,
  Heading,
  Html,
  Image,
  Link,
  LinkReference,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
} from "mdast"
import type { Math } from "mdast-util-math"
import remarkGfm from "remark-gfm"
import remarkMath from "remark-math"
import remarkParse from "remark-parse"
import temml from "temml"
import { unified } from "unified"
import { linkAddress } from "../../course/link-address.ts"
import { suggestedFigure } from "./figure-place.ts"
import { oneLine } from "./front-matter.ts"
import { pictureBeside } from "./pictures.ts"
import { notationIn } from "./mathematics.ts"
import type { Remark } from "./report.ts"
import { liftedField, type LiftedField } from "./sections.ts"

/** A note made into a lesson: its text, and what it says of itself in sections of their own. */
export interface LessonTree {
  readonly root: Root
  /** The names of its headings, in their order. */
  readonly names: readonly string[]
  /** The heading above all others, where the note has one, and its line. */
  readonly title: string | undefined
  readonly titleLine: number
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
  nameImages(root, addressesIn(root))
  const pictures = new Set<string>()
  const blocks = root.children
    .flatMap((block) => blockOf(block, remark, pictures))
    .filter((block) => block.type !== "heading" || plainText(block).trim() !== "")
  const { rest, lifted } = liftSections(blocks)
  const { title, line, body } = liftTitle(rest)
  const names = lowerHeadings(body)
  return {
    root: { type: "root", children: body },
    names,
    title,
    titleLine: line + offset,
    lifted,
    pictures: [...pictures],
  }
}

type Say = (node: Nodes, text: string) => void

/** A block of a note as the blocks of a lesson that it becomes. */
function blockOf(block: RootContent, remark: Say, pictures: Set<string>): RootContent[] {
  if (block.type === "html") return htmlBlock(block, remark, pictures)
  if (block.type === "math" && !isReadable(block.value)) {
    remark(block, "this formula cannot be read as LaTeX, and is kept as code")
    return [{ type: "code", lang: "latex", value: block.value }]
  }
  if (block.type === "paragraph") return paragraphOf(block, remark, pictures)
  if ("children" in block) reword(block, remark, pictures)
  return [block]
}

/** The addresses that a note defines at one place for many. */
function addressesIn(node: Nodes, found = new Map<string, string>()): Map<string, string> {
  if (node.type === "definition") found.set(node.identifier, node.url)
  if ("children" in node) for (const child of node.children) addressesIn(child, found)
  return found
}

/** Gives a picture that names one of these addresses the address itself. */
function nameImages(node: Nodes, addresses: ReadonlyMap<string, string>): void {
  if (!("children" in node)) return
  for (const [index, child] of node.children.entries()) {
    if (child.type !== "imageReference") nameImages(child, addresses)
    else {
      const url = addresses.get(child.identifier)
      const { alt, position } = child
      if (url !== undefined)
        node.children[index] = {
          type: "image",
          url,
          ...(alt && { alt }),
          ...(position && { position }),
        }
    }
  }
}

/** A paragraph with its broken lines joined, and places for the figures that it shows. */
function paragraphOf(block: Paragraph, remark: Say, pictures: Set<string>): RootContent[] {
  const formula = displayed(block)
  if (formula !== undefined) return blockOf(formula, remark, pictures)
  const words = plainText(block)
  const places: RootContent[] = []
  const kept: PhrasingContent[] = []
  for (const child of phrasing(block.children, remark)) {
    if (child.type !== "image") kept.push(child)
    else if (isRemote(child.url)) places.push(placeFor(child, words, remark))
    else kept.push(besideOf(child, remark, pictures))
  }
  trim(kept)
  return kept.length === 0 ? places : [...places, { ...block, children: kept }]
}

/** The formula of a paragraph that holds nothing but one between doubled dollars: it is displayed. */
function displayed({ children, position }: Paragraph): Math | undefined {
  const [only] = children
  if (children.length !== 1 || only.type !== "inlineMath") return undefined
  const from = only.position?.start.offset ?? 0
  const to = only.position?.end.offset ?? 0
  if (to - from < only.value.length + 4) return undefined
  return { type: "math", value: only.value.trim(), ...(position && { position }) }
}

const isRemote = (url: string): boolean => /^([a-z][a-z\d+.-]*:|[/\\#])/i.test(url)

/** A picture beside the note; one that is none, or lies elsewhere, is left as words. */
function besideOf(image: Image, remark: Say, pictures: Set<string>): PhrasingContent {
  const path = pictureBeside(image.url)
  if (path === undefined) {
    remark(image, `no picture beside the note, and left as words: ${image.url}`)
    return { type: "inlineCode", value: oneLine(`${image.alt ?? ""} ${image.url}`) }
  }
  pictures.add(path)
  if (!image.alt) remark(image, `say what the picture ${path} shows, in its alternative text`)
  return { ...image, url: encodeURI(path), alt: image.alt || path }
}

/** What is left of a picture where none can stand. */
function wordsFor({ alt, url, position }: Image, remark: Say): PhrasingContent {
  const image: Image = { type: "image", url, ...(position && { position }) }
  remark(image, `a picture cannot stand here, and was left as words: ${url}`)
  return { type: "text", value: alt || url }
}

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
    node.children = phrasing(node.children, remark).map((child) =>
      child.type === "image" ? wordsFor(child, remark) : child,
    )
    trim(node.children)
  } else if (
    node.type === "blockquote" ||
    node.type === "listItem" ||
    node.type === "footnoteDefinition"
  ) {
    const children = node.children.flatMap((child) => blockOf(child, remark, pictures))
    node.children = children
      .map((child) => (child.type === "heading" ? emphasized(child) : child))
      .filter((child) => isFlow(child))
  } else if ("children" in node) for (const child of node.children) reword(child, remark, pictures)
}

/** A heading within a list or a quotation, which is no section of the lesson. */
const emphasized = ({ children }: Heading): Paragraph => ({
  type: "paragraph",
  children: children.length === 0 ? [] : [{ type: "strong", children }],
})

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
          const { images, words } = apart(phrasing(node.children, remark))
          const isKept = node.type === "linkReference" || isSafeLink(node.url)
          if (!isKept)
            remark(node, `the link to ${node.url} leads nowhere from here; its words are kept`)
          else if (words.every(isBlank))
            remark(node, `a picture cannot be a link here; it led to ${addressIn(node)}`)
          else return [...images, { ...node, children: words }]
          return [...images, ...words]
        }
        case "emphasis":
        case "strong":
        case "delete":
          return emphasis(node, apart(phrasing(node.children, remark)))
        default:
          return [node]
      }
    }),
  )
}

/** Pictures stand before a link or an emphasis that held them, and are treated like all others. */
function apart(nodes: readonly PhrasingContent[]) {
  return {
    images: nodes.filter(({ type }) => type === "image"),
    words: nodes.filter(({ type }) => type !== "image"),
  }
}

const emphasis = (
  node: Emphasis | Strong | Delete,
  { images, words }: ReturnType<typeof apart>,
): PhrasingContent[] =>
  words.every(isBlank) ? [...images, ...words] : [...images, { ...node, children: words }]

const addressIn = (node: Link | LinkReference): string =>
  node.type === "link" ? node.url : node.identifier

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
  if (node.value.startsWith("<!--")) return leftComment(node, remark)
  if (/^<\/?br\s*\/?>$/i.test(node.value)) return [{ type: "text", value: " " }]
  const image = imageIn(node.value)
  if (image !== undefined) return [{ ...image, ...(node.position && { position: node.position }) }]
  remark(node, `the tag ${oneLine(node.value).slice(0, 60)} was left out`)
  return []
}

function leftComment(node: Html, remark: Say): [] {
  remark(node, `a comment was left out: ${oneLine(node.value)}`)
  return []
}

/** A block of HTML: its pictures, and its words without the tags. */
function htmlBlock(node: Html, remark: Say, pictures: Set<string>): RootContent[] {
  if (/^<!--[\s\S]*-->$/.test(node.value.trim())) return leftComment(node, remark)
  const withoutCode = node.value.replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, "")
  const images = Array.from(withoutCode.matchAll(/<img\b[^>]*>/gi), ([tag]) => imageIn(tag))
  const words = oneLine(withoutCode.replace(/<!--[\s\S]*?-->|<[^>]*>/g, " "))
  remark(node, `HTML was left out, its words are kept: ${oneLine(node.value).slice(0, 60)}`)
  const places = images.flatMap((found): RootContent[] => {
    if (found === undefined) return []
    const image: Image = { ...found, ...(node.position && { position: node.position }) }
    return isRemote(image.url)
      ? [placeFor(image, words, remark)]
      : [{ type: "paragraph", children: [besideOf(image, remark, pictures)] }]
  })
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

/** The points that a block makes; none where it holds what front matter cannot. */
function pointsOf(block: RootContent): string[] | undefined {
  if (holdsImage(block)) return undefined
  if (block.type === "paragraph") return [oneLine(plainText(block))]
  if (block.type !== "list") return undefined
  return block.children.map((item) => oneLine(plainText(item))).filter((point) => point !== "")
}

const holdsImage = (node: Nodes): boolean =>
  node.type === "image" || ("children" in node && node.children.some(holdsImage))

/** Takes the one heading above all others out, where the note opens with it. */
function liftTitle(blocks: readonly RootContent[]): {
  readonly title: string | undefined
  readonly line: number
  readonly body: RootContent[]
} {
  const headings = blocks.filter((block) => block.type === "heading")
  const [first, ...others] = headings
  const isTitle =
    headings.length > 0 && blocks[0] === first && others.every(({ depth }) => depth > first.depth)
  return isTitle && (others.length > 0 || headings.length === 1)
    ? {
        title: oneLine(plainText(first)),
        line: first.position?.start.line ?? 0,
        body: blocks.slice(1),
      }
    : { title: undefined, line: 0, body: [...blocks] }
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
