import Slugger, { slug } from "github-slugger"
import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri"
import { figureNamed } from "../../components/registry.ts"
import { lessonFeatures } from "./features.ts"
import { place, type Place } from "./place.ts"
import { isTeacherNote } from "./teacher-note.ts"

/** A part of a lesson under one heading, down to the next heading. */
export interface Section {
  /** What links to it are made of; empty for what stands before the first heading. */
  readonly id: string
  /** The rank of its heading, 2 for `##`; 1 for what stands before the first heading. */
  readonly depth: number
  /** The words of its heading. */
  readonly heading: string
  /** Where it begins in the file, from 1. */
  readonly line: number
  /** Its Markdown, heading and all. */
  readonly source: string
  /** Its words without markup or heading; mathematics as LaTeX. */
  readonly text: string
}

/** Something on a page that a link can lead to. */
export interface Anchor {
  readonly id: string
  readonly kind: "section" | "figure" | "question" | "block"
  readonly place: Place
}

export interface Link {
  readonly url: string
  readonly place: Place
}

/** What a lesson holds, as far as links, search, translation and navigation must know. */
export interface Outline {
  readonly sections: readonly Section[]
  /** In the order of the text; one name may come twice, which is a mistake. */
  readonly anchors: readonly Anchor[]
  /** The names of its figures, in the order of their numbers; empty for one without a name. */
  readonly figures: readonly string[]
  readonly links: readonly Link[]
}

/** How a lesson is written, by the end of its file's name. */
export type Format = "md" | "mdx"

export const formatOf = (name: string): Format => (name.endsWith(".mdx") ? "mdx" : "md")

/**
 * Reads what a lesson holds. A heading without a name of its own takes that of the heading in
 * the same place of `original`, the edition that it translates, where both have the same
 * headings in depth and number; otherwise one made of its words.
 *
 * @throws Error where an .mdx lesson cannot be read.
 */
export function outlineOf(source: string, format: Format = "md", original?: Outline): Outline {
  const read = format === "mdx" ? mdxToMdast : markdownToMdast
  const root = read(source, { features: lessonFeatures })
  const children = "children" in root ? root.children : []
  const sections = sectionsOf(source, children, original)
  const headings = sections.filter(({ id }) => id !== "")
  const rootHeadings: MdastNode[] = children.filter(({ type }) => type === "heading")
  const anchors: Anchor[] = []
  const links: Link[] = []
  const figures: string[] = []
  for (const node of walk(root)) {
    const index = rootHeadings.indexOf(node)
    const anchor = index < 0 ? anchorOf(node) : { id: headings[index].id, kind: "section" as const }
    if (anchor !== undefined) anchors.push({ ...anchor, place: place(node) })
    const named = nameAndId(node)
    if (named !== undefined && figureNamed(named.name) !== undefined) figures.push(named.id ?? "")
    if (node.type === "link" || node.type === "definition")
      links.push({ url: node.url, place: place(node) })
  }
  return { sections, anchors, figures, links }
}

/** Every node below one, and itself, in the order of the text. */
export function* walk(node: MdastNode): Generator<MdastNode> {
  yield node
  if ("children" in node) for (const child of node.children) yield* walk(child)
}

/** The words of some nodes, without notes to the teacher; blocks are set apart by a line. */
export const wordsOf = (nodes: readonly MdastNode[], between = ""): string =>
  nodes
    .map((node) => {
      if (isTeacherNote(node)) return ""
      if ("value" in node && typeof node.value === "string")
        return node.type === "html" || node.type === "yaml" ? "" : node.value
      if (node.type === "image") return node.alt ?? ""
      if (node.type === "break") return " "
      return "children" in node ? wordsOf(node.children, isBlockParent(node) ? "\n" : "") : ""
    })
    .filter((words) => words !== "")
    .join(between)

const blockParents = ["root", "containerDirective", "blockquote", "list", "listItem", "table"]

const isBlockParent = ({ type }: MdastNode): boolean => blockParents.includes(type)

function sectionsOf(
  source: string,
  nodes: readonly MdastNode[],
  original: Outline | undefined,
): Section[] {
  const starts = nodes.flatMap((node, index) => (node.type === "heading" ? [index] : []))
  const ranks = starts.map((start) => rankOf(nodes[start]))
  const inherited = inheritedIds(ranks, original)
  const slugger = new Slugger()
  const opening = nodes.slice(0, starts[0] ?? nodes.length).filter(({ type }) => type !== "yaml")
  const named = starts.map((start, index): Section => {
    const node = nodes[start]
    const words = wordsOf([node])
    const rest = nodes.slice(start + 1, starts[index + 1] ?? nodes.length)
    return {
      id:
        explicitId(node) ??
        inherited[index] ??
        slugger.slug(slug(words) === "" ? "section" : words),
      depth: ranks[index],
      heading: words,
      line: place(node).line,
      source: sourceBetween(source, node, nodes[starts[index + 1]]),
      text: wordsOf(rest, "\n"),
    }
  })
  if (opening.length === 0) return named
  const first: Section = {
    id: "",
    depth: 1,
    heading: "",
    line: place(opening[0]).line,
    source: sourceBetween(source, opening[0], nodes[starts[0]]),
    text: wordsOf(opening, "\n"),
  }
  return [first, ...named]
}

const rankOf = (node: MdastNode): number => (node.type === "heading" ? node.depth : 0)

const sourceBetween = (source: string, from: MdastNode, to: MdastNode | undefined): string =>
  source.slice(from.position?.start.offset, to?.position?.start.offset).trimEnd()

function inheritedIds(
  ranks: readonly number[],
  original: Outline | undefined,
): readonly (string | undefined)[] {
  const sections = original?.sections.filter(({ id }) => id !== "") ?? []
  const isAlike =
    sections.length === ranks.length && sections.every(({ depth }, index) => depth === ranks[index])
  return isAlike ? sections.map(({ id }) => id) : []
}

/** The name that an author gave to a heading, `## Title {#name}`. */
export function explicitId(node: MdastNode): string | undefined {
  if (node.type !== "heading") return undefined
  const data: object = node.data ?? {}
  const properties: unknown = "hProperties" in data ? data.hProperties : undefined
  const isNamed = typeof properties === "object" && properties !== null && "id" in properties
  return isNamed && typeof properties.id === "string" ? properties.id : undefined
}

const questionNames = ["quiz", "challenge", "Quiz", "Challenge"]

function anchorOf(node: MdastNode): Pick<Anchor, "id" | "kind"> | undefined {
  const named = nameAndId(node)
  if (named === undefined) return undefined
  const { name, id } = named
  if (id === undefined) return undefined
  if (figureNamed(name) !== undefined) return { id, kind: "figure" }
  return { id, kind: questionNames.includes(name) ? "question" : "block" }
}

function nameAndId(node: MdastNode): { name: string; id: string | undefined } | undefined {
  if (node.type === "heading") return { name: "", id: explicitId(node) }
  if (node.type === "containerDirective" || node.type === "leafDirective")
    return { name: node.name, id: node.attributes?.["id"] ?? undefined }
  if (node.type !== "mdxJsxFlowElement" || node.name === null) return undefined
  const attribute = node.attributes.find(
    (candidate) => candidate.type === "mdxJsxAttribute" && candidate.name === "id",
  )
  const value = attribute?.type === "mdxJsxAttribute" ? attribute.value : undefined
  return { name: node.name, id: typeof value === "string" ? value : undefined }
}
