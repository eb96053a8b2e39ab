const edition = (title: string, description: string, body: string, more = ""): string =>
  `---\ntitle: ${title}\ndescription: ${description}\n${more}---\n\n${body}`

/** A quiz of choices, of numbers, a prediction and a challenge, and notes to the teacher. */
const assignment = `An :term[epoch] is a pass.

:::teacher{title="Before you begin"}
Ask for a zebra first, and for :term[momentum].
:::

## Questions {#questions}

:::quiz{#halves}
What does halving $B$ double?

- [x] The number of steps.

  An epoch has quokka steps of them.

- [ ] The number of examples.

- [ ] =1+1

:::

:::quiz{#steps answer=5000 unit=steps}
How many steps?

> Five million by a thousand, says the quokka.

:::

::::batch-sizes{#cuts examples=64 batch=16}
The cuts.
::::

::::cost-trace{#guess method=mini-batch batch=64 steps=20}
:::predict{of=rises}
Does it rise?

- \`yes\`: it does
- \`no\`: it does not

:::
The cost.
::::

::::challenge{#goal reach="cost < 0.69" within="20 steps"}
Go down.

:::cost-trace{#down method=mini-batch batch=64 rate=0.001 steps=20}
Move it.
:::

> A faster step, says the quokka.

::::
`

const korean = `:term[에포크]는 한 바퀴입니다.

:::teacher
얼룩말부터 물어본다.
:::

## 문제 {#questions}

:::quiz{#halves}
$B$를 반으로 줄이면 무엇이 두 배가 됩니까?

- [x] 걸음의 수.

  한 에포크에 쿼카 걸음이 있습니다.

- [ ] 예제의 수.

- [ ] =1+1

:::

:::quiz{#steps answer=5000 unit=걸음}
몇 걸음입니까?

> 쿼카의 설명입니다.

:::

::::batch-sizes{#cuts examples=64 batch=16}
자른 모양.
::::

::::cost-trace{#guess method=mini-batch batch=64 steps=20}
:::predict{of=rises}
올라가는 때가 있습니까?

- \`yes\`: 있다
- \`no\`: 없다

:::
비용.
::::

::::challenge{#goal reach="cost < 0.69" within="20 steps"}
낮춰 보라.

:::cost-trace{#down method=mini-batch batch=64 rate=0.001 steps=20}
움직여 보라.
:::

> 더 빠른 걸음이라고 쿼카는 말합니다.

::::
`

const later = (heading: string): string =>
  `The pangolin is secret.\n\n## ${heading} {#burrow}\n\nMore of the pangolin.\n`

/** When lessons and solutions of the made-up class open, far from when this is built. */
export const opens = new Date("2096-03-01T09:00:00+09:00")
export const solved = new Date("2096-02-01T00:00:00+09:00")

/** A small course for a class, in two languages. */
export const classCourse = {
  "content/course.yaml": `title: { en: Slopes, ko: 비탈 }
description: { en: A small course., ko: 작은 강의입니다. }
languages: { en: English, ko: 한국어 }
site: https://slopes.example
repository: https://slopes.example/source
chapters:
  - title: { en: Going down, ko: 내려가기 }
    lessons: [assignment, later]
`,
  "content/class.yaml": `name: { en: Optimization in spring, ko: 봄 학기 최적화 }
timezone: Asia/Seoul
solutions: 2096-02-01
lessons:
  assignment:
    teaching: 50
    exercises: 25
  later:
    opens: 2096-03-01T09:00
    solutions: 2096-04-01
    teaching: 100
`,
  "content/glossary/en.yaml": `epoch: { name: epoch, definition: One pass. }
momentum: { name: momentum, definition: A memory. }
`,
  "content/glossary/ko.yaml": `epoch: { name: 에포크, definition: 한 바퀴. }
momentum: { name: 모멘텀, definition: 기억. }
`,
  "content/lessons/assignment/en.md": edition("Assignment", "What to do.", assignment),
  "content/lessons/assignment/ko.md": edition("과제", "할 일.", korean),
  "content/lessons/later/en.md": edition(
    "Later",
    "What comes.",
    later("The burrow"),
    "objectives: [to find the pangolin]\n",
  ),
  "content/lessons/later/ko.md": edition("다음", "다음 일.", later("굴")),
}
