import { describe, expect, test } from "vitest"
import { driftOf } from "../../../src/course/translation/drift.ts"
import {
  hashOf,
  pairOf,
  type LessonText,
  type Pair,
} from "../../../src/course/translation/parts.ts"
import { recordAgreement } from "../../../src/course/translation/record.ts"

const md = (text: string): LessonText => ({ text, format: "md" })

const source = `---
title: One
description: What it is.
keywords: [a, b]
duration: 5
---

Above all.

## First {#first}

Text.

### Second

More.
`

const translation = source
  .replace("## First {#first}", "## 하나")
  .replace("### Second", "### 둘")
  .replace("Text.", "글.")

const recordedOf = (pair: Pair) =>
  Object.fromEntries(pair.source.map((part) => [part.id, hashOf(part)]))

const states = (changed: string, own = translation) => {
  const recorded = recordedOf(pairOf(md(source), md(translation)))
  return Object.fromEntries(driftOf(pairOf(md(changed), md(own)), recorded))
}

const current = {
  "@front-matter": "current",
  "@opening": "current",
  first: "current",
  second: "current",
}

describe("a translation of an unchanged source", () => {
  test("is current, with headings that have no names of their own", () => {
    expect(states(source)).toEqual(current)
  })

  test("is current however the source is formatted", () => {
    const formatted = source
      .replaceAll("\n\n", "\r\n\r\n\r\n")
      .replace("title: One", "title: >-\n  One")
      .replace("[a, b]", "\n  - 'a'\n  - \"b\"")
      .replace("## First {#first}", "First {#first}\n---")
      .replace("duration: 5", "duration: 9")
    expect(states(formatted)).toEqual(current)
  })
})

describe("a part is behind", () => {
  test.each([
    ["@front-matter", "keywords: [a, b]", "keywords: [a, c]"],
    ["@front-matter", "What it is.", "What it was."],
    ["@opening", "Above all.", "Above some."],
    ["first", "Text.", "Text 2."],
    ["first", "## First", "## The first"],
    ["second", "More.", "More.\n\n:::race{}\n:::"],
  ])("%s, where %s becomes %s", (id, before, after) => {
    expect(states(source.replace(before, after))).toEqual({ ...current, [id]: "behind" })
  })

  test("and no other is, where the translation's own words change", () => {
    expect(states(source, translation.replace("글.", "다른 글."))).toEqual(current)
  })
})

test("a section that is new in the source is missing; one that is gone from it is extra", () => {
  const added = source.replace("### Second", "### Third\n\nNew.\n\n### Second")
  const named = translation.replace("### 둘", "### 둘 {#second}").replace("하나", "하나 {#first}")
  expect(states(added, named)).toEqual({ ...current, third: "missing" })
  expect(states(source.replace(/### Second[^]*/, ""), named)).toEqual({
    "@front-matter": "current",
    "@opening": "current",
    first: "current",
    second: "extra",
  })
})

test("what nobody recorded is unrecorded", () => {
  const pair = pairOf(md(source), md(translation))
  const { second: _, ...recorded } = recordedOf(pair)
  expect(driftOf(pair, recorded).get("second")).toBe("unrecorded")
  expect([...driftOf(pair, {}).values()]).toEqual(Array.from({ length: 4 }, () => "unrecorded"))
})

test("front matter that is no YAML is no part, and the text is read all the same", () => {
  for (const front of ["a: *b", "a: [", "- a", "{"])
    expect(pairOf(md(`---\n${front}\n---\n\nText.\n`), md("")).source.at(-1)?.text).toBe("Text.")
})

test("a lesson that cannot be read has no parts", () => {
  expect(pairOf({ text: "<Race", format: "mdx" }, md("")).source).toEqual([])
})

describe("recording", () => {
  const changed = pairOf(
    md(source.replace("Text.", "New.").replace("More.", "Less.")),
    md(translation),
  )
  const lock = {
    a: { ko: { ...recordedOf(pairOf(md(source), md(translation))), gone: "0".repeat(16) } },
    b: { ko: { x: "1".repeat(16) } },
  }

  test("makes a translation current, says how it stood, and forgets what is gone", () => {
    const { lock: renewed, outcomes } = recordAgreement(lock, "a", "ko", changed)
    expect(renewed).toEqual({ a: { ko: recordedOf(changed) }, b: lock.b })
    expect(outcomes).toEqual([
      { id: "@front-matter", was: "current" },
      { id: "@opening", was: "current" },
      { id: "first", was: "behind" },
      { id: "second", was: "behind" },
    ])
  })

  test("of one section leaves the others behind", () => {
    const { lock: renewed } = recordAgreement(lock, "a", "ko", changed, ["first"])
    expect(Object.fromEntries(driftOf(changed, renewed.a?.ko ?? {}))).toEqual({
      ...current,
      second: "behind",
    })
  })

  test("does not record what the translation lacks", () => {
    const partial = pairOf(md(source), md(translation.replace(/## 하나[^]*/, "")))
    const { lock: renewed, outcomes } = recordAgreement({}, "a", "ko", partial)
    expect(Object.keys(renewed.a?.ko ?? {})).toEqual(["@front-matter", "@opening"])
    expect(outcomes).toContainEqual({ id: "first", was: "missing" })
  })
})
