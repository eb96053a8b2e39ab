import { describe, expect, test } from "vitest"
import { definitionHtml } from "../../src/course/definition-html.ts"
import { completed, parseGlossary, termNamed, type Term } from "../../src/course/glossary.ts"

const term = (key: string, name = key, also: string[] = []): Term => ({
  key,
  name,
  also,
  definition: `What ${name} means.`,
})

function parsed(source: string): { keys: string[]; said: string[] } {
  const said: string[] = []
  const glossary = parseGlossary(source, ({ line, column }, _, message) =>
    said.push(`${line}:${column} ${message}`),
  )
  return { keys: glossary.map(({ key }) => key), said }
}

describe("a glossary is read", () => {
  test("with its terms in the order of the file", () => {
    const source =
      "noise:\n  name: Noise\n  definition: A.\nepoch: { name: Epoch, definition: B. }\n"
    expect(parsed(source)).toEqual({ keys: ["noise", "epoch"], said: [] })
  })

  test.each(["", "# nothing yet\n"])("without terms: %j", (source) => {
    expect(parsed(source)).toEqual({ keys: [], said: [] })
  })

  test("with a word in one term only, whatever its case", () => {
    const source =
      "noise: { name: Noise, definition: A. }\nhum: { name: Hum, also: [NOISE], definition: B. }\n"
    expect(parsed(source).said).toEqual(['2:1 "NOISE" is a word of the term "noise" already'])
    const epoch = "epoch: { name: epoch, also: [Epoch, epochs], definition: A. }\n"
    expect(parsed(epoch).said).toEqual([])
  })

  test.each([
    [
      "a term without a definition, at the term",
      "noise:\n  name: Noise\n",
      /^2:3 noise\.definition: /,
    ],
    ["an empty name, at the name", 'noise:\n  name: " "\n  definition: A.\n', /^2:9 noise\.name: /],
    [
      "a field that it does not take",
      "noise:\n  name: Noise\n  definition: A.\n  see: epoch\n",
      /^4:3 noise: .*see/,
    ],
    ["a key in capitals", "Noise:\n  name: Noise\n  definition: A.\n", /^1:1 Noise: .*letter/],
    ["a term given twice", "noise: &a { name: N, definition: A. }\nnoise: *a\n", /^2:1 not YAML: /],
    ["a definition with a bare colon", "noise:\n  definition: So: it is.\n", /^2:15 not YAML: /],
    ["a list", "- noise\n", /^1:1 the glossary: /],
  ])("or it is said what is wrong: %s", (_, source, expected) => {
    const { keys, said } = parsed(source)
    expect(keys).toEqual([])
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(expected)
  })
})

describe("a definition is words alone, for it is shown within a link", () => {
  const defined = (definition: string): string =>
    `noise:\n  name: Noise\n  definition: ${JSON.stringify(definition)}\n`

  test.each([
    "One pass of $m/B$ updates, at 10:30, of *all* the **examples** in `X`.",
    "Braces {x} and $X^{\\{t\\}}$.",
    "Two paragraphs.\n\nThe second.",
  ])("and so %j is one", (definition) => {
    expect(parsed(defined(definition)).said).toEqual([])
  })

  test.each([
    ["a link that is a script", "See [x](javascript:alert(1)).", /a link$/],
    ["such a link in angle brackets", "<javascript:alert(1)>", /a link$/],
    ["such a link by reference", "[x][y]\n\n[y]: javascript:alert(1)", /a link$/],
    ["an address that becomes a link", "See https://example.org for more.", /a link$/],
    ["an image of another host", "![x](https://example.org/x.png)", /an image$/],
    ["a script", "<script>alert(1)</script>", /HTML$/],
    ["a handler within a line", "Noise <img src=x onerror=alert(1)>.", /HTML$/],
    ["a link within emphasis", "*See [x](https://example.org).*", /a link$/],
    ["a list", "- one\n- two", /a list$/],
    ["a heading", "# Noise", /a heading$/],
    ["mathematics that cannot be read", "Of $\\frac{$.", /cannot be read: \S/],
  ])("but not with %s", (_, definition, expected) => {
    const { said } = parsed(defined(definition))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^3:15 noise\.definition: /)
    expect(said[0]).toMatch(expected)
  })

  test.each([
    ["See [x](javascript:alert(1)) ![y](https://example.org/y.png).", "<p>See x .</p>"],
    ["<img src=x onerror=alert(1)>[l][r]\n\n[r]: javascript:alert(1)", "<p>l</p>"],
    ["At 10:30 *and* $x$.", /^<p>At 10:30 <em>and<\/em> <math>.*<\/math>\.<\/p>$/],
    ["$\\frac{$", /\\frac\{/],
  ])("and nothing else of it reaches a page: %j", async (definition, expected) => {
    expect((await definitionHtml(definition)).trim()).toMatch(expected)
  })
})

describe("a word is looked up", () => {
  const glossary = [
    term("mini-batch", "mini-batch", ["minibatches", "MB"]),
    term("descent", "경사 하강법"),
    term("cafe", "café"),
  ]

  test.each([
    ["by its key", "mini-batch", "mini-batch"],
    ["by another spelling, in any case", "mb", "mini-batch"],
    ["across the end of a line", "경사\n  하강법", "descent"],
    ["however its letters are encoded", "경사 하강법".normalize("NFD"), "descent"],
    ["with an accent made of two characters", "cafe\u0301", "cafe"],
  ])("%s", (_, word, key) => {
    expect(termNamed(glossary, word)?.key).toBe(key)
  })

  test.each(["batch", "mini", "", "경사"])("and %j is none of its words", (word) => {
    expect(termNamed(glossary, word)).toBeUndefined()
  })
})

test("a glossary takes from another what it lacks, and keeps its own words", () => {
  const own = [term("epoch", "에포크")]
  const source = [term("epoch"), term("noise")]
  expect(completed(own, source).map(({ name }) => name)).toEqual(["에포크", "noise"])
})
