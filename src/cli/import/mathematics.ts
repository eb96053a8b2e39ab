/** A piece of notation that prose writes without dollars: X^{t}, J^{[l]}, x^{(i)}, W_1. */
const bare =
  /(?<![\w\\$^_{])([A-Za-zα-ωΑ-Ω])((?:[\^_](?:\{[^{}\n]{1,24}\}|\([^()\n]{1,12}\)|\[[^[\]\n]{1,12}\]|[A-Za-z0-9]))+)(?![\w^{])/g

/** A stretch of prose, or the LaTeX of what it writes as notation. */
export type Piece = { readonly text: string } | { readonly latex: string }

/**
 * Finds notation in prose. Braces are kept where they stand for themselves: the lecture writes
 * X^{t} for the t-th mini-batch, with its braces.
 */
export function notationIn(prose: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of prose.matchAll(bare)) {
    const [whole, letter, marks] = match
    if (match.index > from) pieces.push({ text: prose.slice(from, match.index) })
    const latex = marks.replace(
      /([\^_])(\{[^{}]*\}|\([^()]*\)|\[[^[\]]*\]|.)/g,
      (_, sign: string, inner: string) => sign + markOn(letter, sign, inner),
    )
    pieces.push({ latex: letter + latex })
    from = match.index + whole.length
  }
  if (from < prose.length) pieces.push({ text: prose.slice(from) })
  return pieces
}

/** What stands above or below a letter. A set has its number in braces, X^{1}; x^{2} is a power. */
function markOn(letter: string, sign: string, inner: string): string {
  if (!/^[{([]/.test(inner)) return inner
  if (!inner.startsWith("{")) return `{${inner}}`
  const content = inner.slice(1, -1)
  const isNumber = /^[+-]?\d+$/.test(content)
  const isPower = isNumber && (/^[+-]/.test(content) || letter === letter.toLowerCase())
  const isGroup = /^[([].*[)\]]$/.test(content) || /[+\-*/,]/.test(content)
  return sign === "_" || isPower || isGroup ? `{${content}}` : `{\\{${content}\\}}`
}

/** Writes the brackets that other systems set mathematics between as dollars; code is left alone. */
export function withDollars(note: string): string {
  return note
    .split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$|`[^`\n]*`)/m)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            // Markdown would take the brackets of a^{[l](i)} for a link.
            .replace(/([A-Za-z])\^\{(\[[\w-]+\]\([\w-]+\))\}/g, "$$$1^{$2}$$")
            .replace(/\\\((.+?)\\\)/g, (_, latex: string) => `$${latex.trim()}$`)
            .replace(/\\\[([\s\S]+?)\\\]/g, (_, latex: string) => `$$${latex}$$`),
    )
    .join("")
}
