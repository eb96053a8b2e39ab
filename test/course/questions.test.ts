import { describe, expect, test } from "vitest"
import { checkLesson } from "../../src/course/check.ts"
import { compileLesson } from "../../src/course/lesson-markdown.ts"

const front = "---\ntitle: A lesson\ndescription: What it tells.\n---\n"
const url = new URL("file:///course/content/lessons/lesson.md")

async function check(body: string, name = "lesson.md"): Promise<string[]> {
  const said: string[] = []
  await checkLesson(
    front + body,
    new URL(name, url),
    ({ line, column }, _name, message, hint = "") =>
      said.push(`${line}:${column} ${message} | ${hint}`),
  )
  return said
}

const compile = (body: string): Promise<string> =>
  compileLesson(front + body, url, (_, _name, message) => expect.unreachable(message))

const prediction = (inner: string, figure = "race"): string =>
  `::::${figure}{sizes=1x64}\n:::predict{of=winner}\n${inner}\n:::\nCaption.\n::::\n`

const choices = "Which is first?\n- `1`: One at a time\n- `64`: *Sixty-four*, of $m$"

describe("a prediction", () => {
  test("becomes a part of its figure, with its choices and their values", async () => {
    expect(await check(prediction(choices))).toEqual([])
    const code = await compile(prediction(choices))
    const inner = code.slice(code.indexOf("_jsxs(Race"))
    expect(inner).toMatch(/slot: "prediction",\s+of: "winner"/)
    expect(inner).toMatch(/value: "64"/)
    expect(inner).toContain('children: "One at a time"')
    expect(inner).not.toContain('": One at a time"')
  })

  test("stands in an .mdx lesson as well", async () => {
    expect(await check(prediction(choices), "lesson.mdx")).toEqual([])
  })

  test.each([
    [
      "of what the figure does not have",
      prediction(choices).replace("of=winner", "of=wimmer"),
      /^6:12 "race" has no outcome "wimmer" \| Did you mean "winner"/,
    ],
    [
      "with a choice that never comes about",
      prediction("Which?\n- `1`: One\n- `2`: Two"),
      /^9:1 "winner" of this figure never comes to `2` \| Did you mean "1"\? Allowed: 1, 64\./,
    ],
    [
      "with a percentage beyond all",
      prediction("How many?\n- `101`: All", "gradient-cloud")
        .replace("{sizes=1x64}", "")
        .replace("winner", "uphill"),
      /^8:1 "uphill" of this figure never comes to `101` \| .*Allowed: 0, 1, … 100\.$/,
    ],
    [
      "of nothing",
      prediction(choices).replace("{of=winner}", ""),
      /^6:1 predict does not say of what \| Allowed: winner/,
    ],
    [
      "of a figure of which nothing can be predicted",
      "::::batch-sizes{batch=64}\n:::predict{of=winner}\nWhich?\n- `1`: One\n:::\n::::\n",
      /^6:1 nothing can be predicted of "batch-sizes"/,
    ],
    [
      "alone",
      ":::predict{of=winner}\nWhich?\n- `1`: One\n:::\n",
      /^5:1 a predict stands alone \| Write it within the figure/,
    ],
    [
      "without choices",
      prediction("Which is first?"),
      /^6:1 a predict has no choices \| Write them/,
    ],
    ["without a question", prediction("- `1`: One"), /^6:1 a predict asks nothing/],
    [
      "with a choice that stands for nothing",
      prediction("Which?\n- `1`: One\n- Sixty-four"),
      /^9:1 a choice does not say what it stands for \| Begin it with/,
    ],
    [
      "with two choices for one value",
      prediction("Which?\n- `1`: One\n- `1`: Single"),
      /^9:1 two choices stand for `1`/,
    ],
    [
      "with something it does not take",
      prediction(choices).replace("of=winner", "of=winner by=time"),
      /^6:22 predict takes no "by"/,
    ],
    [
      "beside another",
      "::::race{sizes=1x64}\n:::predict{of=winner}\nA?\n- `1`: One\n:::\n\n:::predict{of=winner}\nB?\n- `1`: One\n:::\n::::\n",
      /^11:1 a figure asks for one prediction, and this is another/,
    ],
  ])("%s is refused at its place", async (_, body, expected) => {
    const said = await check(body)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(expected)
  })
})

const quiz = (inner: string, attributes = "#q"): string =>
  `:::quiz{${attributes}}\n${inner}\n\n:::\n`

describe("a quiz", () => {
  test("with one right choice is of one choice, with several of several", async () => {
    const single = await compile(quiz("Why?\n\n- [x] So\n\n  Because.\n- [ ] Not so"))
    expect(single).toMatch(/id: "q",\s+kind: "single"/)
    expect(single).toMatch(/right: "yes"/)
    expect(single).toContain('children: "Because."')
    expect(single).not.toContain("checkbox")
    expect(await compile(quiz("Why?\n\n- [x] So\n- [x] And so"))).toMatch(/kind: "multiple"/)
  })

  test("may ask for a number", async () => {
    const code = await compile(
      quiz("How many?\n\n> Count.", "#q answer=5000 tolerance=1% unit=steps"),
    )
    expect(code).toMatch(/kind: "numeric",\s+answer: "5000",\s+slack: "50",\s+unit: "steps"/)
    expect(code).not.toContain("blockquote, {")
  })

  test.each([
    [
      "a name",
      quiz("Why?\n\n- [x] So", "").replace("{}", ""),
      /^5:1 a quiz has no name \| Name it/,
    ],
    ["choices", quiz("Why?"), /^5:1 a quiz has no choices/],
    ["a question", quiz("- [x] So"), /^5:1 a quiz asks nothing/],
    ["a right choice", quiz("Why?\n\n- [ ] So\n- [ ] Not so"), /^5:1 a quiz has no right answer/],
    [
      "a tick or none on each choice",
      quiz("Why?\n\n- [x] So\n- Not so"),
      /^9:1 a choice of a quiz is neither right nor wrong \| Begin it with \[x\]/,
    ],
    [
      "a number as its answer",
      quiz("How many?", "#q answer=many"),
      /^5:12 answer is "many"; it takes a number/,
    ],
    [
      "a tolerance that is one",
      quiz("How many?", "#q answer=5 tolerance=some"),
      /^5:21 tolerance is "some"; it takes a number, or a share/,
    ],
    [
      "attributes that it takes",
      quiz("Why?\n\n- [x] So", "#q colour=red"),
      /^5:12 quiz takes no "colour"/,
    ],
  ])("needs %s, and says so", async (_, body, expected) => {
    const said = await check(body)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(expected)
  })
})
