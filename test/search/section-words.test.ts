import { expect, test } from "vitest"
import { outlineOf } from "../../src/course/outline.ts"
import { mathematicsWords } from "../../src/search/mathematics-words.ts"
import { sectionWords } from "../../src/search/section-words.ts"

const lesson = `Before the first
heading.

## Size $B = 1$ {#one}

Text with _emphasis_, a [link](https://example.org/hidden) and \`code()\`.

:::cost-trace{#figure batch=64 rate=0.3}
The caption, $J^{\\{t\\}}$.
:::

:::aside{title="Why so"}
Because.
:::

\`\`\`python title="hidden"
w -= rate * gradient
\`\`\`

### Deeper

| batch | steps |
| ----: | ----: |
|    64 |    16 |

:term{of=epoch} and :term[mini-batches]{of=mini-batch}. ![An image](image.png)

::::race{batch=8}
:::experiment
task: hidden
:::
Last caption.
::::
`

const glossary = [{ key: "epoch", name: "Epoch", definition: "A pass.", also: [] }]

test("a lesson's sections are read as they are seen: captions and code too, attributes not", () => {
  expect(sectionWords(lesson, "md", outlineOf(lesson), glossary)).toEqual([
    { id: "", heading: "", text: "Before the first heading." },
    {
      id: "one",
      heading: "Size B = 1",
      text: [
        "Text with emphasis, a link and code().",
        "The caption, J^{t}.",
        "Why so",
        "Because.",
        "w -= rate * gradient",
      ].join("\n"),
    },
    {
      id: "deeper",
      heading: "Deeper",
      text: "batch\nsteps\n64\n16\nEpoch and mini-batches. An image\nLast caption.",
    },
  ])
})

test("a lesson with components is read like one without", () => {
  const mdx = `export const t = 3

Intro {t}.

## Section

<CostTrace batch={64}>
Caption **here**.
</CostTrace>
`
  expect(sectionWords(mdx, "mdx", outlineOf(mdx, "mdx"), [])).toEqual([
    { id: "", heading: "", text: "Intro ." },
    { id: "section", heading: "Section", text: "Caption here." },
  ])
})

test.each([
  ["J^{\\{t\\}}", "J^{t}"],
  ["\\frac{1}{m}\\sum_{i=1}^{m} L_i", "1/m ∑_(i = 1)^m L_i"],
  ["2/\\lambda_{\\max}", "2/λ_max"],
  ["1{,}024 = 2^{10}", "1,024 = 2^10"],
  ["\\alpha \\nabla J(w)", "α∇J(w)"],
  ["w := w - \\alpha", "w := w − α"],
  ["\\sqrt{x+1}", "√(x + 1)"],
  ["X^{\\{1\\}}, Y^{\\{1\\}}", "X^{1}, Y^{1}"],
  ["\\text{if } x > 0", "if x > 0"],
  ["\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", "(a b c d)"],
  ["\\nonsense{", "\\nonsense{"],
])("mathematics %s is read %s", (latex, words) => {
  expect(mathematicsWords(latex)).toBe(words)
})

test("notes to the teacher are no part of a lesson, and solutions may be held back", () => {
  const assigned = `Before.

:::teacher{title="hidden"}
hidden
:::

- A list

  :::teacher
  hidden
  :::

:::quiz{#one}
A question?

- [x] A choice.

  Solution one.

- [ ] Another.

:::

:::quiz{#two answer=5}
How many?

> Solution two.

:::

::::challenge{#three reach="cost < 0.1"}
Go down.

:::cost-trace{#figure}
A caption.
:::

> Solution three.

::::

> A quotation.
`
  const wordsWith = (solutions: "told" | "held"): string =>
    sectionWords(assigned, "md", outlineOf(assigned), [], solutions)[0].text
  const told =
    "Before. A list A question? A choice. Another. How many? Go down. A caption. A quotation."
  expect(wordsWith("held").replaceAll("\n", " ")).toBe(told)
  expect(wordsWith("told")).not.toContain("hidden")
  for (const solution of ["one", "two", "three"])
    expect(wordsWith("told")).toContain(`Solution ${solution}.`)
  const mdx = "Before.\n\n<Teacher>\nhidden\n</Teacher>\n"
  expect(sectionWords(mdx, "mdx", outlineOf(mdx, "mdx"), [])[0].text).toBe("Before.")
})
