import fc from "fast-check"
import { format } from "prettier"
import { describe, expect, test } from "vitest"
import { canonicalMarkdown } from "../../../src/course/translation/canonical-markdown.ts"
import {
  planArbitrary,
  proseArbitrary,
  styleArbitrary,
  typed,
  wordsArbitrary,
} from "./made-section.ts"

describe("formatting alone changes nothing", () => {
  test("however a section is typed", () => {
    fc.assert(
      fc.property(
        planArbitrary,
        wordsArbitrary,
        styleArbitrary,
        styleArbitrary,
        (plan, words, one, other) => {
          const written = canonicalMarkdown(typed(plan, words, one).source)
          expect(canonicalMarkdown(typed(plan, words, other).source)).toBe(written)
        },
      ),
      { numRuns: 300 },
    )
  })

  test("when prettier formats it", async () => {
    await fc.assert(
      fc.asyncProperty(
        planArbitrary,
        wordsArbitrary,
        styleArbitrary,
        async (plan, words, style) => {
          const { source } = typed(plan, words, style)
          const formatted = await format(source, { parser: "markdown" })
          expect(canonicalMarkdown(formatted)).toBe(canonicalMarkdown(source))
        },
      ),
      { numRuns: 150 },
    )
  })

  test("when prettier wraps its lines", async () => {
    await fc.assert(
      fc.asyncProperty(
        proseArbitrary,
        wordsArbitrary,
        styleArbitrary,
        fc.integer({ min: 10, max: 100 }),
        async (plan, words, style, printWidth) => {
          const { source } = typed(plan, words, style)
          const options = { parser: "markdown", proseWrap: "always", printWidth } as const
          expect(canonicalMarkdown(await format(source, options))).toBe(canonicalMarkdown(source))
        },
      ),
      { numRuns: 150 },
    )
  })

  test.each([
    ["quotation marks", `It "is" Bob's -- so... it`, "It “is” Bob’s – so… it"],
    ["breaks of lines", "one  \ntwo\\\nthree", "one two three"],
    ["comments", "one\n\n<!-- why -->\n\ntwo <!-- here -->", "one\n\ntwo"],
    ["the name of a heading", "## One {#one}\n\ntext", "## One\n\ntext"],
    ["a heading that is underlined", "One\n---\n\ntext", "## One\n\ntext"],
    ["spaces in a formula", "$ x +  1 $", "$x + 1$"],
    ["colons to spare", "::::aside{title=a}\nb\n::::", ':::aside{title="a"}\nb\n:::'],
    ["an empty directive", ":::race{#a}\n:::", "::race{#a}"],
    ["a short form of a name", ":::race{id=a b=1}\nc\n:::", ":::race{b=1 #a}\nc\n:::"],
    ["composed letters", "é 각".normalize("NFD"), "é 각"],
    ["blank lines in a list", "- a\n- b", "- a\n\n- b"],
    ["escapes that are not needed", "a \\- b\\!", "a - b!"],
  ])("%s", (_, one, other) => {
    expect(canonicalMarkdown(one)).toBe(canonicalMarkdown(other))
  })

  test("in .mdx", () => {
    expect(
      canonicalMarkdown("<Race b={2} a='1'>\n*Text*\n</Race>\n\n{/* why */}\n\nX {t}", "mdx"),
    ).toBe(canonicalMarkdown('<Race\n  a="1"\n  b={2}\n>\n_Text_\n\n</Race>\n\nX { t }\n', "mdx"))
  })
})

describe("what is said changes it", () => {
  test("any word, number, address, formula, code or attribute", () => {
    fc.assert(
      fc.property(
        planArbitrary,
        wordsArbitrary,
        styleArbitrary,
        fc.nat(),
        (plan, words, style, nth) => {
          const { source, taken } = typed(plan, words, style)
          const index = nth % Math.min(taken, words.length)
          const changed = typed(plan, words.with(index, `${words[index]}7`), style).source
          expect(canonicalMarkdown(changed)).not.toBe(canonicalMarkdown(source))
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each([
    ["emphasis", "a *b* c", "a b c"],
    ["a paragraph", "a\n\nb", "a b"],
    ["the tick of a choice", "- [ ] a", "- [x] a"],
    ["numbers for bullets", "- a", "1. a"],
    ["the rank of a heading", "## a", "### a"],
    ["the alternative text of an image", "![a](x.png)", "![b](x.png)"],
    ["the title of a link", '[a](b "c")', '[a](b "d")'],
    ["the indent of code", "```py\na\n  b\n```", "```py\na\nb\n```"],
    ["the name of a figure", ":::race{#a}\nb\n:::", ":::race{#c}\nb\n:::"],
    [
      "a directive within another",
      "::::race{}\n:::predict{}\na\n:::\nb\n::::",
      ":::race{}\na\nb\n:::",
    ],
    ["a footnote", "a[^1]\n\n[^1]: b", "a[^1]\n\n[^1]: c"],
    ["signs that are text", "a \\* b", "a \\_ b"],
    ["plain HTML", "H<sub>2</sub>O", "H2O"],
  ])("%s", (_, one, other) => {
    expect(canonicalMarkdown(one)).not.toBe(canonicalMarkdown(other))
  })

  test("in .mdx, attributes and code", () => {
    const texts = ["<Race a='1' />", "<Race a={1} />", "<Race a={2} />", "{a}", "{b}", "<Race />"]
    expect(new Set(texts.map((text) => canonicalMarkdown(text, "mdx"))).size).toBe(texts.length)
  })
})

test("any text has a form", () => {
  const sign = fc.stringMatching(/^[#*_`~$|<>[\](){}:+.!\\"'&=^ \n\t1a가-]$/)
  const start = fc.constantFrom(":::", "<!--", "[^a]: ", "```", "- [ ] ")
  const text = fc
    .array(fc.oneof({ weight: 8, arbitrary: sign }, start), { maxLength: 60 })
    .map((signs) => signs.join(""))
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (source) => {
      expect(typeof canonicalMarkdown(source)).toBe("string")
    }),
    { numRuns: 1000 },
  )
})

test("the form stays what it is, for hashes of it are kept in lock files", () => {
  const source = `## A *few* words {#few}

1) The cost  $J^{\\{t\\}}$,
   see [there](https://example.org "It").

:::cost-trace{rate='0.3' #cost batch=64}
A “caption” – and *stars*.
:::

| a | b |
|--:|---|
| 1 | 2 |
`
  expect(canonicalMarkdown(source)).toBe(`## A _few_ words

1. The cost $J^{\\{t\\}}$, see [there](https://example.org "It").

:::cost-trace{#cost batch=64 rate=0.3}
A "caption" -- and _stars_.
:::

| a | b |
| -: | - |
| 1 | 2 |`)
})
