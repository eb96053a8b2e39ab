import fc from "fast-check"

/** A run of text by how each of its words is marked. */
const run = fc.array(fc.constantFrom("word", "emphasis", "strong", "code", "formula", "link"), {
  minLength: 1,
  maxLength: 12,
})

type Run = readonly ("word" | "emphasis" | "strong" | "code" | "formula" | "link")[]

type Block =
  | { readonly kind: "paragraph" | "quotation" | "figure" | "aside"; readonly run: Run }
  | { readonly kind: "bullets" | "numbers" | "choices"; readonly runs: readonly Run[] }
  | { readonly kind: "table"; readonly rows: number }
  | { readonly kind: "code" | "formula" | "comment" }

/** A section without its words. */
export type Plan = readonly Block[]

const kinds = <const Kind extends string>(...names: readonly Kind[]) => fc.constantFrom(...names)

const runs = fc.array(run, { minLength: 1, maxLength: 4 })

/** Blocks that prettier may wrap anew; it takes the lines of directives for prose. */
export const proseArbitrary: fc.Arbitrary<Plan> = fc.array(
  fc.oneof(
    fc.record({ kind: kinds("paragraph", "quotation"), run }),
    fc.record({ kind: kinds("bullets", "numbers", "choices"), runs }),
    fc.record({ kind: kinds("table"), rows: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: kinds("code", "formula") }),
  ),
  { minLength: 1, maxLength: 5 },
)

export const planArbitrary: fc.Arbitrary<Plan> = fc
  .tuple(
    proseArbitrary,
    fc.array(
      fc.oneof(
        fc.record({ kind: kinds("figure", "aside"), run }),
        fc.record({ kind: kinds("comment") }),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([prose, directives]) => [...directives, ...prose])

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.stringMatching(/^[가-힣]{1,4}$/),
  fc.stringMatching(/^[1-9][0-9]{0,4}$/),
)

export const wordsArbitrary = fc.array(word, { minLength: 200, maxLength: 200 })

/** How a section is typed; what it says is the same. */
export interface Style {
  readonly bullet: "-" | "*" | "+"
  readonly emphasis: "*" | "_"
  readonly strong: "**" | "__"
  readonly fence: "```" | "~~~"
  readonly counts: boolean
  /** After how many words a line is broken; 0 for never. */
  readonly wrap: number
  readonly blankLines: number
  readonly trailing: string
  readonly padding: string
  readonly quotation: '"' | "'"
  readonly reversed: boolean
  readonly named: boolean
  readonly comments: boolean
  readonly lineEnd: "\n" | "\r\n"
}

export const styleArbitrary: fc.Arbitrary<Style> = fc.record({
  bullet: kinds("-", "*", "+"),
  emphasis: kinds("*", "_"),
  strong: kinds("**", "__"),
  fence: kinds("```", "~~~"),
  counts: fc.boolean(),
  wrap: fc.integer({ min: 0, max: 5 }),
  blankLines: fc.integer({ min: 1, max: 3 }),
  trailing: kinds("", " ", "   "),
  padding: kinds(" ", "   "),
  quotation: kinds('"', "'"),
  reversed: fc.boolean(),
  named: fc.boolean(),
  comments: fc.boolean(),
  lineEnd: kinds("\n", "\r\n"),
})

/** A section as Markdown, and how many of the words it took. */
export function typed(
  plan: Plan,
  words: readonly string[],
  style: Style,
): { readonly source: string; readonly taken: number } {
  let taken = 0
  const next = (): string => words[taken++ % words.length]
  const marked = (kind: Run[number]): string => {
    if (kind === "emphasis") return `${style.emphasis}${next()}${style.emphasis}`
    if (kind === "strong") return `${style.strong}${next()}${style.strong}`
    if (kind === "code") return `\`${next()}\``
    if (kind === "formula") return `$x_{${next()}}$`
    return kind === "link" ? `[${next()}](https://example.org/${next()})` : next()
  }
  const text = (kinds: Run, indent = ""): string =>
    kinds
      .map((kind, index) => {
        const isBroken = style.wrap > 0 && (index + 1) % style.wrap === 0
        return `${marked(kind)}${index === kinds.length - 1 ? "" : isBroken ? `${style.trailing}\n${indent}` : " "}`
      })
      .join("")
  const row = (cells: readonly string[]): string =>
    `|${cells.map((cell) => `${style.padding}${cell} `).join("|")}|`
  const attributes = (values: Readonly<Record<string, string>>): string => {
    const said = Object.entries(values).map(
      ([name, value]) => `${name}=${style.quotation}${value}${style.quotation}`,
    )
    return `{${(style.reversed ? said.reverse() : said).join(style.padding)}}`
  }
  const block = (one: Block): string => {
    if (one.kind === "paragraph") return text(one.run)
    if (one.kind === "quotation") return `> ${text(one.run, "> ")}`
    if (one.kind === "figure")
      return `:::cost-trace${attributes({ batch: next(), rate: next() })}\n${text(one.run)}\n:::`
    if (one.kind === "aside")
      return `:::aside${attributes({ title: next(), id: next() })}\n${text(one.run)}\n:::`
    if (one.kind === "code") return `${style.fence}text\n${next()}\n  ${next()}\n${style.fence}`
    if (one.kind === "formula") return `$$\n${next()}${style.padding}+ ${next()}\n$$`
    if (one.kind === "comment") return style.comments ? "<!-- for the author -->" : ""
    if (one.kind === "table")
      return [row([next(), next()]), row(["---", ":-:"])]
        .concat(Array.from({ length: one.rows }, () => row([next(), next()])))
        .join("\n")
    return one.runs
      .map((kinds, index) => {
        const sign =
          one.kind === "numbers"
            ? `${style.counts ? index + 1 : 1}. `
            : `${style.bullet} ${one.kind === "choices" ? "[x] " : ""}`
        return sign + text(kinds, "   ")
      })
      .join("\n")
  }
  const heading = `## ${next()}${style.named ? " {#name}" : ""}`
  const gap = "\n".repeat(style.blankLines + 1)
  const blocks = plan.map(block).filter((written) => written !== "")
  const source = [heading, ...blocks].join(gap)
  return { source: source.replaceAll("\n", style.lineEnd), taken }
}
