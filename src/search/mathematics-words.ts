import { htmlToHast, type HastNode } from "satteri"
import temml from "temml"

/** A formula as one would type it: `J^{\{t\}}` is J^{t}, `\frac{1}{m}` is 1/m. */
export function mathematicsWords(latex: string): string {
  try {
    const root = htmlToHast(temml.renderToString(latex, { throwOnError: true, annotate: false }), {
      fragment: true,
    })
    return tidy(wordsOf(root))
  } catch {
    return latex
  }
}

/** Between what these say, one reads a sign. */
const signs: ReadonlyMap<string, readonly string[]> = new Map([
  ["mfrac", ["/"]],
  ["msup", ["^"]],
  ["msub", ["_"]],
  ["msubsup", ["_", "^"]],
  ["munder", ["_"]],
  ["munderover", ["_", "^"]],
])

const relations = /^[=<>≤≥≠≈≡∼∝→←↦⇒⇔∈∉⊂⊆+−×·±:≔]+$/u

function wordsOf(node: HastNode): string {
  if (node.type === "text") return node.value.replace(/[\u2061-\u2064]/g, "")
  if (!("children" in node)) return ""
  const parts = node.children.map(wordsOf)
  const name = node.type === "element" ? node.tagName : ""
  const between = signs.get(name)
  if (between !== undefined)
    return `${parts
      .map((part, index) => (index === 0 ? part : between[index - 1] + grouped(part)))
      .join("")} `
  const all = parts.join("")
  switch (name) {
    case "msqrt":
      return `√${grouped(all)}`
    case "mo":
      return relations.test(all) ? ` ${all} ` : all
    case "mspace":
    case "mtd":
    case "mtr":
      return `${all} `
    default:
      return all
  }
}

/** Single spaces, and none where one would write none. */
const tidy = (words: string): string =>
  words
    .replace(/\s+/g, " ")
    .replace(/ (?=[,;!/^_)\]}])/g, "")
    .replace(/(?<=[\p{L}\p{N}}]) (?=[([{])/gu, "")
    .replace(/([,;])(?=[^\s\d])/g, "$1 ")
    .replace(": =", ":=")
    .trim()

/** A part that is more than one thing, in brackets. */
function grouped(part: string): string {
  const plain = tidy(part)
  return /^(?:[\p{L}\p{M}\p{N}.,]+|[{([][^{([\])}]*[\])}]|.)$/u.test(plain) ? plain : `(${plain})`
}
