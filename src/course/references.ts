import { markdownToMdast, type MdastNode } from "satteri"
import { nearest } from "./diagnostic.ts"
import { lessonFeatures } from "./features.ts"
import { linkFrom } from "./link-address.ts"
import type { Outline, Section } from "./outline.ts"
import { place, type ReportAt } from "./place.ts"
import type { Surroundings } from "./surroundings.ts"
import { wordsOnly } from "./words-only.ts"

type TextDirective = Readonly<Extract<MdastNode, { type: "textDirective" }>>
type Link = Extract<MdastNode, { type: "link" }>
type Phrasing = Link["children"][number]

/**
 * A link by name, `:ref{to=race}`, `:ref{to=other-lesson}` or `:ref[words]{to=other-lesson#race}`.
 * Without words of its own it has a lesson's title, a section's heading, a figure's number.
 * Undefined where it leads nowhere; then that is reported.
 */
export function referenceOf(
  node: TextDirective,
  surroundings: Surroundings,
  source: string,
  report: ReportAt,
): Link | undefined {
  const { to, ...others } = node.attributes ?? {}
  for (const name of Object.keys(others))
    report(
      place(node, source, name),
      "directive-attribute",
      `ref takes no "${name}"`,
      "Allowed: to.",
    )
  if (typeof to !== "string" || to === "") {
    report(
      place(node),
      "reference",
      "a ref does not say to what",
      "Name a place of this lesson, :ref{to=name}, a lesson, :ref{to=lesson}, or a place in it, :ref{to=lesson#name}.",
    )
    return undefined
  }
  const target = targetOf(to, surroundings)
  if ("hint" in target) {
    report(place(node, source, "to"), "reference", `there is no "${to}"`, target.hint)
    return undefined
  }
  const { slug, id, words } = target
  const url = linkFrom(surroundings.slug, { kind: "lesson", slug, anchor: id }) ?? ""
  return {
    type: "link",
    url,
    children: node.children.length > 0 ? [...node.children] : [...words],
  }
}

interface Target {
  readonly slug: string
  /** The name of a place in it; empty for the lesson as a whole. */
  readonly id: string
  /** What it is called where the author says nothing. */
  readonly words: readonly Phrasing[]
}

/** What is referred to, or else what can be. */
function targetOf(
  to: string,
  { slug, outline, slugs, lesson }: Surroundings,
): Target | { readonly hint: string } {
  const at = to.indexOf("#")
  const head = at < 0 ? to : to.slice(0, at)
  const tail = at < 0 ? undefined : to.slice(at + 1)
  if (head === "" || head === slug || (tail === undefined && hasAnchor(outline, head))) {
    const id = tail ?? head
    return hasAnchor(outline, id)
      ? { slug, id, words: wordsFor(outline, id) }
      : { hint: nearest(id, namesIn(outline)) }
  }
  const other = lesson(head)
  if (other === undefined) return { hint: nearest(to, [...namesIn(outline), ...slugs()]) }
  if (tail === undefined) return { slug: head, id: "", words: [text(other.title)] }
  return hasAnchor(other.outline, tail)
    ? { slug: head, id: tail, words: wordsFor(other.outline, tail) }
    : { hint: nearest(tail, namesIn(other.outline)) }
}

const namesIn = ({ anchors }: Outline): string[] => anchors.map(({ id }) => id)

const hasAnchor = (outline: Outline, id: string): boolean => namesIn(outline).includes(id)

const text = (value: string): Phrasing => ({ type: "text", value })

function wordsFor({ sections, figures }: Outline, id: string): Phrasing[] {
  const section = sections.find((candidate) => candidate.id === id)
  if (section !== undefined) return headingOf(section)
  const number = figures.indexOf(id) + 1
  if (number === 0) return [text(id)]
  return [
    {
      type: "mdxJsxTextElement",
      name: "FigureName",
      attributes: [{ type: "mdxJsxAttribute", name: "number", value: String(number) }],
      children: [],
    },
  ]
}

/** The heading of a section as it is written, its mathematics and emphasis with it. */
function headingOf({ source, heading }: Section): Phrasing[] {
  const root = markdownToMdast(source.split("\n\n")[0], { features: lessonFeatures })
  const written = "children" in root ? root.children[0] : undefined
  return written?.type === "heading" ? wordsOnly(written.children) : [text(heading)]
}
