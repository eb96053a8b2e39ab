import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parseGlossary } from "../../src/course/glossary.ts"
import { outlineOf } from "../../src/course/outline.ts"
import type { Surroundings } from "../../src/course/surroundings.ts"
import { front } from "./made-course.ts"
import { renderedMdx } from "./rendered.ts"

const input = new URL("input/", import.meta.url)
const glossary = parseGlossary(readFileSync(new URL("glossary.yaml", input), "utf8"), () =>
  expect.unreachable(),
)

const surroundings = (source: string): Surroundings => ({
  slug: "lesson",
  outline: outlineOf(source, "mdx"),
  glossary,
  slugs: () => ["lesson"],
  lesson: () => undefined,
})

const page = (source: string): Promise<string> => renderedMdx(source, surroundings(source))

describe("a lesson has the same page as .mdx", () => {
  test.each([
    "blocks",
    "challenge",
    "figures",
    "mathematics",
    "nested",
    "quiz",
    "tabs",
    "teacher",
    "terms",
  ])("%s", async (name) => {
    const plain = readFileSync(new URL(`output/${name}.html`, import.meta.url), "utf8")
    expect(await page(readFileSync(new URL(`${name}.md`, input), "utf8"))).toBe(plain)
  })
})

describe("what a directive makes, a component makes too", () => {
  test.each([
    [":::proof{#why}\nBecause.\n:::", '<Proof id="why">\nBecause.\n</Proof>'],
    [
      ":::cost-trace{#one batch=64}\nA caption.\n:::",
      '<CostTrace batch="64" id="one">\nA caption.\n</CostTrace>',
    ],
    [
      ':::tabs\n\n```js title="A"\n1\n```\n\n```js title="B"\n2\n```\n\n:::',
      '<Tabs>\n<Tab label="A">\n```js\n1\n```\n</Tab>\n<Tab label="B">\n```js\n2\n```\n</Tab>\n</Tabs>',
    ],
  ])("%j", async (directive, component) => {
    expect(await page(`${front()}\n${component}\n`)).toBe(await page(`${front()}\n${directive}\n`))
  })

  test("and figures of both kinds are counted together", async () => {
    const source = `${front()}
<CostTrace />

:::race
:::

<Proof>
<Race id="third" />
</Proof>

:ref{to=third}
`
    expect(await page(source)).toContain(
      '<a href="#third"><FigureName number="3"></FigureName></a>',
    )
  })
})
