interface Template {
  readonly title: string
  readonly description: string
  readonly objective: string
  readonly keyword: string
  readonly point: string
  readonly opening: string
  readonly heading: string
  readonly text: string
  readonly caption: string
  readonly question: string
  readonly right: string
  readonly because: string
  readonly wrong: string
}

const templates: Readonly<Record<string, Template>> = {
  en: {
    title: "A new lesson",
    description: "One sentence that the list of lessons and search engines show.",
    objective: "Say what the reader will be able to do.",
    keyword: "learning rate",
    point: "Say in a line what was learned.",
    opening: "Begin with a question that the figure below answers.",
    heading: "The learning rate",
    text: "Every step is the learning rate $\\alpha$ times the gradient. How large may it be?",
    caption: "Say what the reader sees, and which control to move.",
    question: "What happens when the learning rate is too large?",
    right: "The cost rises.",
    because: "Each step overshoots the minimum.",
    wrong: "The cost stays as it is.",
  },
  ko: {
    title: "새 강의",
    description: "강의 목록과 검색 결과에 나오는 한 문장입니다.",
    objective: "이 강의를 마치면 무엇을 할 수 있는지 적는다.",
    keyword: "학습률",
    point: "배운 것을 한 줄로 적는다.",
    opening: "아래 그림이 답할 물음으로 시작하라.",
    heading: "학습률",
    text: "한 걸음은 기울기에 학습률 $\\alpha$를 곱한 것이다. 학습률은 얼마나 커도 될까?",
    caption: "그림에서 무엇이 보이는지, 어떤 값을 움직여 볼지 적는다.",
    question: "학습률이 너무 크면 어떻게 될까?",
    right: "비용이 커진다.",
    because: "걸음마다 최솟값을 지나쳐 버린다.",
    wrong: "비용이 그대로다.",
  },
}

/** A lesson to begin with, which passes the check; in English where we write no other words for its language. */
export function lessonTemplate(language: string): string {
  const words = templates[language] ?? templates["en"]
  return `---
title: ${words.title}
description: ${words.description}
objectives:
  - ${words.objective}
keywords: [${words.keyword}]
summary:
  - ${words.point}
---

${words.opening}

## ${words.heading} {#learning-rate}

${words.text}

:::cost-trace{#falling method=batch task=linear rate=0.1 steps=60}
${words.caption}
:::

:::quiz{#too-large}
${words.question}

- [x] ${words.right}

  ${words.because}

- [ ] ${words.wrong}

:::
`
}
