import { describe, expect, test } from "vitest"
import { checkLesson } from "../../src/course/check.ts"

const front = "---\ntitle: A lesson\ndescription: What it tells.\n---\n"

interface Said {
  readonly at: string
  readonly message: string
  readonly hint: string | undefined
}

async function check(source: string, name = "lesson.md"): Promise<Said[]> {
  const said: Said[] = []
  await checkLesson(
    source,
    new URL(`file:///course/content/lessons/${name}`),
    ({ line, column }, _name, message, hint) =>
      said.push({ at: `${line}:${column}`, message, hint }),
  )
  return said
}

describe("a sound lesson", () => {
  test.each([
    ["a figure", ":::cost-trace{batch=64 rate=0.2}\nCaption.\n:::\n"],
    ["a figure without a caption", "::batch-sizes{examples=100}\n"],
    ["an aside", ':::aside{title="Why"}\nBecause.\n:::\n'],
    ["braces in prose", "The batches X^{t} and Y^{t} are {not code}.\n"],
    ["a time and a ratio", "At 10:30, in a ratio of 3:4.\n"],
    ["mathematics", "So $J^{\\{t\\}}$ falls.\n\n$$\n\\frac{1}{m}\\sum_i L_i\n$$\n"],
    ["a comment", "<!-- later -->\n"],
    ["less than", "for m < 2000 and B > 1\n"],
    ["the line ends of Windows", ":::cost-trace{batch=64}\r\nCaption.\r\n:::\r\n"],
  ])("with %s has nothing to say", async (_, body) => {
    expect(await check(front + body)).toEqual([])
  })

  test("may begin with the mark that some editors write", async () => {
    expect(await check(`\uFEFF${front}Text.\n`)).toEqual([])
    expect(await check(`${front.replaceAll("\n", "\r\n")}Text.\r\n`)).toEqual([])
  })

  test("in MDX may define what it names", async () => {
    expect(
      await check(
        `${front}export const t = 3\n\nThere are {t} epochs.\n\n<CostTrace batch={64} />\n`,
        "l.mdx",
      ),
    ).toEqual([])
  })

  test("in MDX may compute an attribute", async () => {
    expect(await check(`${front}<CostTrace batch={2 ** 6} />\n`, "l.mdx")).toEqual([])
  })
})

describe("mistakes are said at their place, with what is allowed", () => {
  test.each([
    [
      "an unknown figure",
      ":::cost-trase{batch=64}\n:::\n",
      {
        at: "5:1",
        message: 'there is no figure or block "cost-trase"',
        hint: /Did you mean "cost-trace"/,
      },
    ],
    [
      "an unknown attribute",
      ":::cost-trace{rate=0.1 bach=64}\n:::\n",
      { at: "5:24", message: 'cost-trace takes no "bach"', hint: /Did you mean "batch"/ },
    ],
    [
      "a value out of bounds",
      "Text.\n\n:::cost-trace{rate=99}\n:::\n",
      { at: "7:15", message: "rate is 99; it takes a number from 0.0001 to 10", hint: undefined },
    ],
    [
      "an unknown value",
      ":::cost-trace{data=pengiuns}\n:::\n",
      {
        at: "5:15",
        message: 'data is "pengiuns"; it takes one of synthetic, penguins',
        hint: /Did you mean "penguins"/,
      },
    ],
    [
      "an attribute of another figure",
      "::batch-sizes{rate=0.1}\n",
      {
        at: "5:15",
        message: 'batch-sizes takes no "rate"',
        hint: /Allowed: examples, batch, partial, id/,
      },
    ],
    [
      "HTML",
      "A <script>alert(1)</script> tag.\n",
      {
        at: "5:3",
        message: "a .md lesson holds no HTML, and this is some: <script>",
        hint: /<kbd>/,
      },
    ],
    [
      "mathematics that cannot be read",
      "So $\\frac{1}$ it is.\n",
      { at: "5:4", message: /^this mathematics cannot be read: /, hint: /LaTeX/ },
    ],
    [
      "an image that is not there",
      "![A hill](hill.png)\n",
      {
        at: "5:1",
        message: "there is no image hill.png",
        hint: /into the folder of the lesson/,
      },
    ],
    [
      "an image without alternative text",
      "![](https://example.org/hill.png)\n",
      { at: "5:1", message: /has no alternative text/, hint: /what it shows/ },
    ],
    [
      "attributes that are not closed",
      ":::cost-trace{batch=64\n  rate=0.1}\nText.\n:::\n",
      { at: "5:1", message: 'the attributes of "cost-trace" are not closed', hint: /on one line/ },
    ],
    [
      "a directive that is not closed",
      ":::cost-trace{batch=64}\n\nThe rest of the lesson.\n",
      { at: "5:1", message: '"cost-trace" is not closed', hint: /Write ::: on a line of its own/ },
    ],
    [
      "a directive with a space in it",
      "::: cost-trace{batch=64}\nText.\n:::\n",
      { at: "5:1", message: "this line begins like a directive and is none", hint: /on one line/ },
    ],
  ])("%s", async (_, body, { at, message, hint }) => {
    const [first] = await check(front + body)
    expect(first.at).toBe(at)
    expect(first.message).toMatch(message)
    if (hint === undefined) expect(first.hint).toBeUndefined()
    else expect(first.hint).toMatch(hint)
  })

  test("braces in MDX prose get told how to write them, not that t is not defined", async () => {
    const [said] = await check(`${front}The batch X^{t} is small.\n`, "l.mdx")
    expect(said.at).toBe("5:13")
    expect(said.message).toBe('in .mdx {t} is code, and there is no variable "t"')
    expect(said.hint).toContain("$X^{\\{t\\}}$")
  })

  test("an open brace in MDX", async () => {
    const [said] = await check(`${front}a { b\n`, "l.mdx")
    expect(said.at).toMatch(/^5:/)
    expect(said.hint).toContain("\\{")
  })

  test("components in MDX", async () => {
    const said = await check(
      `${front}<CostTrase />\n\n<CostTrace bach={3} />\n\n<BatchSizes batch={0} />\n`,
      "l.mdx",
    )
    expect(said.map(({ at, message }) => `${at} ${message}`)).toEqual([
      "5:1 there is no component <CostTrase>",
      '7:12 cost-trace takes no "bach"',
      "9:13 batch is 0; it takes a whole number from 1 to 5000000",
    ])
  })
})

describe("front matter", () => {
  test.each([
    ["is missing", "Text.\n", "1:1", /a lesson starts with front matter/],
    ["lacks a title", "---\ndescription: D.\n---\n", "2:1", /lacks "title"/],
    [
      "has an unknown key",
      "---\ntitle: T\ndescription: D.\nsumary: [a]\n---\n",
      "4:1",
      /has no "sumary"/,
    ],
    [
      "has a text for a list",
      "---\ntitle: T\ndescription: D.\nkeywords: a\n---\n",
      "4:11",
      /"keywords" in the front matter/,
    ],
    ["is not YAML", "---\ntitle: a: b\ndescription: D.\n---\n", "2:8", /is not YAML/],
    [
      "begins a text with a star",
      "---\ntitle: T\ndescription: *really\n---\n",
      "3:14",
      /is not YAML: \*really repeats/,
    ],
    [
      "repeats without end",
      `---\na: &a [x]\n${Array.from({ length: 9 }, (_, i) => `${"bcdefghij"[i]}: &${"bcdefghij"[i]} [${Array.from({ length: 9 }, () => `*${"abcdefghi"[i]}`).join()}]\n`).join("")}---\n`,
      "2:1",
      /is not YAML: .*alias count/,
    ],
    [
      "has an unknown key in source",
      "---\ntitle: T\ndescription: D.\nsource:\n  lecturer: X\n---\n",
      "5:3",
      /has no "lecturer"/,
    ],
  ])("that %s is reported at %s", async (_, source, at, message) => {
    const said = await check(source)
    expect(said.map((entry) => entry.at)).toContain(at)
    expect(said.find((entry) => entry.at === at)?.message).toMatch(message)
  })
})
