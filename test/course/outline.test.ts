import { describe, expect, test } from "vitest"
import { outlineOf } from "../../src/course/outline.ts"
import { front } from "./made-course.ts"

const outline = (body: string, original?: string) =>
  outlineOf(
    front() + body,
    "md",
    original === undefined ? undefined : outlineOf(front() + original),
  )

const ids = (body: string, original?: string): string[] =>
  outline(body, original).sections.map(({ id }) => id)

describe("the sections of a lesson", () => {
  const body =
    "Opening *words*.\n\n## One $x$ {#one}\n\nText.\n\n### Deeper\n\n- a\n- b\n\n## Two\n"

  test("are its headings in order, and what stands before the first", () => {
    expect(
      outline(body).sections.map(({ id, depth, heading, line }) => [id, depth, heading, line]),
    ).toEqual([
      ["", 1, "", 5],
      ["one", 2, "One x", 7],
      ["deeper", 3, "Deeper", 11],
      ["two", 2, "Two", 16],
    ])
  })

  test("hold together the whole text, each its own words", () => {
    const { sections } = outline(body)
    expect(sections.map(({ source }) => source).join("\n\n")).toBe(body.trimEnd())
    expect(sections.map(({ text }) => text)).toEqual(["Opening words.", "Text.", "a\nb", ""])
  })

  test("of one heading are told apart", () => {
    expect(ids("## Same\n\n## Same\n")).toEqual(["same", "same-1"])
  })

  test("have a name where their words make none", () => {
    expect(ids("## 🙂\n\n##\n\n## One\n")).toEqual(["section", "section-1", "one"])
    expect(ids("## 🙂\n\n## 둘\n", "## 🙂\n\n## Two\n")).toEqual(["section", "two"])
  })

  test("do not begin in code, quotations or directives", () => {
    const inner = "```md\n## Code\n```\n\n> ## Quoted\n\n:::note\n## Noted\n:::\n"
    expect(ids(`## One\n\n${inner}`)).toEqual(["one"])
  })

  test("are none where there is no text", () => {
    expect(ids("")).toEqual([])
  })
})

describe("the names of a translation's headings", () => {
  const original = "## One\n\n### Deeper\n\n## Two {#second}\n"

  test("are those of the edition that it translates", () => {
    expect(ids("## 하나\n\n### 깊이\n\n## 둘\n", original)).toEqual(["one", "deeper", "second"])
  })

  test("are its own where it gives them", () => {
    expect(ids("## 하나 {#own}\n\n### 깊이\n\n## 둘\n", original)).toEqual([
      "own",
      "deeper",
      "second",
    ])
  })

  test.each([
    ["there are fewer", "## 하나\n\n### 깊이\n", ["하나", "깊이"]],
    ["one is of another rank", "## 하나\n\n## 깊이\n\n## 둘\n", ["하나", "깊이", "둘"]],
  ])("are made of its words where %s", (_, body, expected) => {
    expect(ids(body, original)).toEqual(expected)
  })
})

test("figures are counted through the text, with a name or without, and questions are places", () => {
  const { figures, anchors } = outline(
    ":::note\n::batch-sizes{#cut}\n:::\n\n::batch-sizes\n\n::cost-trace{#trace}\n\n:::quiz{#q}\nWhy?\n\n- [x] So\n\n:::\n",
  )
  expect(figures).toEqual(["cut", "", "trace"])
  expect(anchors.map(({ id, kind }) => [id, kind])).toEqual([
    ["cut", "figure"],
    ["trace", "figure"],
    ["q", "question"],
  ])
})
