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
  const typist = new Typist(words, style)
  const gap = "\n".repeat(style.blankLines + 1)
  const source = [typist.heading(), ...plan.map((block) => typist.block(block))]
    .filter((written) => written !== "")
    .join(gap)
  return { source: source.replaceAll("\n", style.lineEnd), taken: typist.taken }
}

/** Writes one word after another, each block in the way of a style. */
class Typist {
  taken = 0
  readonly #words: readonly string[]
  readonly #style: Style

  constructor(words: readonly string[], style: Style) {
    this.#words = words
    this.#style = style
  }

  heading(): string {
    return `## ${this.#next()}${this.#style.named ? " {#name}" : ""}`
  }

  block(block: Block): string {
    if ("runs" in block) return this.#list(block.kind, block.runs)
    if ("rows" in block) return this.#table(block.rows)
    if ("run" in block) return this.#passage(block.kind, block.run)
    const { fence, padding, comments } = this.#style
    if (block.kind === "code") return `${fence}text\n${this.#next()}\n  ${this.#next()}\n${fence}`
    if (block.kind === "formula") return `$$\n${this.#next()}${padding}+ ${this.#next()}\n$$`
    return comments ? "<!-- for the author -->" : ""
  }

  #next(): string {
    return this.#words[this.taken++ % this.#words.length]
  }

  #marked(kind: Run[number]): string {
    const { emphasis, strong } = this.#style
    if (kind === "emphasis") return `${emphasis}${this.#next()}${emphasis}`
    if (kind === "strong") return `${strong}${this.#next()}${strong}`
    if (kind === "code") return `\`${this.#next()}\``
    if (kind === "formula") return `$x_{${this.#next()}}$`
    if (kind === "link") return `[${this.#next()}](https://example.org/${this.#next()})`
    return this.#next()
  }

  /** A run whose lines after the first begin with `indent`. */
  #text(run: Run, indent = ""): string {
    const { wrap, trailing } = this.#style
    return run
      .map((kind, index) => {
        const isBroken = wrap > 0 && index > 0 && index % wrap === 0
        const before = index === 0 ? "" : isBroken ? `${trailing}\n${indent}` : " "
        return before + this.#marked(kind)
      })
      .join("")
  }

  #passage(kind: "paragraph" | "quotation" | "figure" | "aside", run: Run): string {
    if (kind === "paragraph") return this.#text(run)
    if (kind === "quotation") return `> ${this.#text(run, "> ")}`
    const head =
      kind === "figure"
        ? `cost-trace${this.#attributes("batch", "rate")}`
        : `aside${this.#attributes("title", "id")}`
    return `:::${head}\n${this.#text(run)}\n:::`
  }

  #attributes(...names: readonly string[]): string {
    const { quotation, reversed, padding } = this.#style
    const said = names.map((name) => `${name}=${quotation}${this.#next()}${quotation}`)
    return `{${(reversed ? said.reverse() : said).join(padding)}}`
  }

  #list(kind: "bullets" | "numbers" | "choices", runs: readonly Run[]): string {
    const { bullet, counts } = this.#style
    const signOf = (index: number): string => {
      if (kind === "numbers") return `${counts ? index + 1 : 1}. `
      return kind === "bullets" ? `${bullet} ` : `${bullet} [x] `
    }
    return runs.map((run, index) => signOf(index) + this.#text(run, "   ")).join("\n")
  }

  #table(rows: number): string {
    const { padding } = this.#style
    const row = (...cells: readonly string[]): string =>
      `|${cells.map((cell) => `${padding}${cell} `).join("|")}|`
    const filled = (): string => row(this.#next(), this.#next())
    return [filled(), row("---", ":-:"), ...Array.from({ length: rows }, filled)].join("\n")
  }
}
