import type { MdastNode } from "satteri"
import { definitionOf } from "./definition.ts"
import { nearestTerm, termNamed } from "./glossary.ts"
import { wordsOf } from "./outline.ts"
import { place, type ReportAt } from "./place.ts"
import type { Surroundings } from "./surroundings.ts"

type TextDirective = Readonly<Extract<MdastNode, { type: "textDirective" }>>
type TextElement = Extract<MdastNode, { type: "mdxJsxTextElement" }>
type Phrasing = TextElement["children"][number]

const hint =
  "Write the word as the glossary has it, :term[epoch], or say which it is: :term[passes]{of=epoch}."

/**
 * A word with its meaning from the glossary, `:term[mini-batches]{of=mini-batch}`. Undefined where
 * there is no such term; then that is reported.
 */
export function termOf(
  node: TextDirective,
  { glossary }: Surroundings,
  source: string,
  report: ReportAt,
): TextElement | undefined {
  const { of, ...others } = node.attributes ?? {}
  for (const name of Object.keys(others))
    report(
      place(node, source, name),
      "directive-attribute",
      `term takes no "${name}"`,
      "Allowed: of.",
    )
  const words = wordsOf([node])
  const wanted = of ?? words
  if (wanted === "") {
    report(place(node), "term", "a term without a word", hint)
    return undefined
  }
  const term = termNamed(glossary, wanted)
  if (term === undefined) {
    report(
      of === undefined || of === null ? place(node) : place(node, source, "of"),
      "term",
      `the glossary has no "${wanted}"`,
      glossary.length === 0 ? "Add it to content/glossary." : nearestTerm(glossary, wanted),
    )
    return undefined
  }
  return element("Term", { of: term.key }, [
    ...(words === "" ? [{ type: "text" as const, value: term.name }] : [...node.children]),
    element("TermDefinition", { name: term.name }, definitionOf(term.definition)),
  ])
}

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Phrasing[],
): TextElement => ({
  type: "mdxJsxTextElement",
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: "mdxJsxAttribute" as const,
    name: key,
    value,
  })),
  children,
})
