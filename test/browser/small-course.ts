/** A picture of one line, for a lesson to have beside it. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><path d="M2 2 38 18" stroke="gray"/></svg>\n'

interface Words {
  readonly title: string
  readonly heading: string
  readonly term: string
  readonly text: string
}

const lesson = ({ title, heading, term, text }: Words): string => `---
title: ${title}
description: ${text}
objectives: [${text}]
keywords: [${term}]
summary: [${text}]
---

${text} A :term[**${term}**]{of=step} of :ref{to=surface}, and $J^{\\{t\\}}$ in $m/B$ parts.

$$
w := w - \\alpha \\frac{\\partial J}{\\partial w}
$$

## ${heading} {#heading}

![${text}](slope.svg)

| B | ${term} |
| - | ------- |
| 1 | 64      |

::cost-trace{#trace method=mini-batch examples=64 batch=16 steps=20}

::loss-surface{#surface batch=16 rate=0.15 steps=20}

::::race{#guess sizes=1x64 steps=20}
:::predict{of=winner}
${text}

- \`1\`: ${term} 1
- \`64\`: ${term} 64

:::
${text}
::::

::::challenge{#goal reach="cost < 0.3" within="2 epochs"}
${text}

::cost-trace{#task method=mini-batch examples=64 batch=64 steps=20 rate=0.01}
::::

:::tabs

\`\`\`python title="NumPy"
w -= rate * gradient
\`\`\`

\`\`\`js title="JavaScript"
w = w.map((value, i) => value - rate * gradient[i])
\`\`\`

:::

:::note{title="${term}"}
${text}
:::

:::proof{title="${term}"}
${text}
:::

:::quiz{#one}
${text}

- [x] ${term}

  ${text}

- [ ] ${heading}

:::

:::quiz{#two answer=64 tolerance=1% unit=steps}
${text}

> ${text}

:::
`

const en: Words = {
  title: "A small slope",
  heading: "The way down",
  term: "step",
  text: "Down we go.",
}

const ko: Words = {
  title: "작은 비탈",
  heading: "내려가는 길",
  term: "걸음",
  text: "아래로 내려간다.",
}

/** The files of a small course in two languages that has a little of everything that a course may have. */
export const smallCourse: Readonly<Record<string, string>> = {
  "content/course.yaml": `title: { en: Slopes, ko: 비탈 }
description: { en: A small course., ko: 작은 강의입니다. }
languages: { en: English, ko: 한국어 }
chapters:
  - title: { en: Going down, ko: 내려가기 }
    lessons: [slope, components]
`,
  "content/lessons/slope/en.md": lesson(en),
  "content/lessons/slope/ko.md": lesson(ko),
  "content/lessons/slope/slope.svg": picture,
  "content/lessons/components/en.mdx": `---\ntitle: Components\ndescription: With code.\n---\n\n<CostTrace id="trace" method="mini-batch" batch={16} steps={20} />\n`,
  "content/glossary/en.yaml": 'step: { name: step, definition: "One update of $w$." }\n',
  "content/glossary/ko.yaml": 'step: { name: 걸음, definition: "$w$를 한 번 갱신한 것." }\n',
}
