import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { attempted } from "../../src/cli/arguments.ts"
import { newHelp, newLesson } from "../../src/cli/new-lesson.ts"
import { checkCourse } from "../../src/course/check.ts"
import { madeCourse } from "../course/made-course.ts"

const course = `# A comment that stays.
title: { en: Course }
description: { en: About it. }
languages: { en: English, ko: 한국어, fr: Français }
chapters:
  - title: { en: One }
    lessons: [first] # and this one
`

/** A folder in memory, and what is said as a command works on it. */
async function ran(args: readonly string[], before: Readonly<Record<string, string>> = {}) {
  const files = new Map(Object.entries({ "course.yaml": course, ...before }))
  const said: string[] = []
  const terminal = {
    say: (text: string) => said.push(text),
    complain: (text: string) => said.push(text),
  }
  const disk = {
    read: (path: string) => Promise.resolve(files.get(path)),
    write: (path: string, text: string) => {
      files.set(path, text)
      return Promise.resolve()
    },
  }
  const code = await attempted(() => newLesson(args, disk, terminal), newHelp, terminal)
  return { code, files, said: said.join("\n") }
}

describe("a new lesson", () => {
  test("passes the check in every language of the course", async () => {
    const { code, files, said } = await ran(["my-lesson", "--chapter", "1"], {
      "lessons/first/en.md": "---\ntitle: T\ndescription: D.\n---\n",
    })
    expect(code).toBe(0)
    expect(said).toContain("Wrote content/lessons/my-lesson/ko.md")
    const diagnostics = await checkCourse(await madeCourse(Object.fromEntries(files)))
    expect(diagnostics.filter(({ file }) => file.includes("my-lesson"))).toEqual([])
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([])
  })

  test("is in the languages that are asked for, each in its own words", async () => {
    const { files } = await ran(["my-lesson", "--lang", "ko, en"])
    expect([...files.keys()].toSorted()).toEqual([
      "course.yaml",
      "lessons/my-lesson/en.md",
      "lessons/my-lesson/ko.md",
    ])
    expect(files.get("lessons/my-lesson/ko.md")).toContain("title: 새 강의")
    expect(files.get("lessons/my-lesson/en.md")).toContain("title: A new lesson")
    expect(files.get("course.yaml")).toBe(course)
  })

  test("is named in a chapter, and the course file keeps its remarks", async () => {
    const { files } = await ran(["my-lesson", "--chapter", "1"])
    const written = files.get("course.yaml") ?? ""
    expect(written).toMatch(/lessons: \[ ?first, my-lesson ?\]/)
    expect(written).toContain("# A comment that stays.")
    expect(written).toContain("# and this one")
  })
})

describe("nothing is written, and it is said why", () => {
  test.each([
    [["My Lesson"], 2, "Perhaps my-lesson?"],
    [["강의"], 2, "small letters, digits and hyphens."],
    [[], 2, "Name one lesson"],
    [["one", "two"], 2, "Name one lesson"],
    [["my-lesson", "--lang", "jp"], 2, 'no language "jp"'],
    [["my-lesson", "--chapter", "2"], 2, "There is no chapter 2; the course has 1."],
    [["my-lesson", "--chapters", "1"], 2, "--chapters"],
    [["first-one", "--lang", "en"], 1, "--force writes over it"],
    [["gallery"], 2, 'Every course has a page "gallery"'],
    [["in-mdx", "--force"], 1, "Move it away first."],
  ])("for %s", async (args, code, message) => {
    const before = { "lessons/first-one/en.md": "Mine.", "lessons/in-mdx/ko.mdx": "Mine." }
    const result = await ran(args, before)
    expect(result.code).toBe(code)
    expect(result.said).toContain(message)
    expect(result.said).not.toMatch(/^\s+at /m)
    expect(Object.fromEntries(result.files)).toEqual({ "course.yaml": course, ...before })
  })

  test("whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 4 }), async (args) => {
        const { code, said } = await ran(args)
        expect([0, 1, 2]).toContain(code)
        expect(said).not.toMatch(/^\s+at /m)
      }),
    )
  })
})

test("a lesson that is made anew is named in its chapter once", async () => {
  const args = ["my-lesson", "--chapter", "1", "--force"]
  const { files } = await ran(args)
  const again = await ran(args, Object.fromEntries(files))
  expect(again.files.get("course.yaml")).toBe(files.get("course.yaml"))
})

test("--force writes over what is there, --help writes nothing", async () => {
  const before = { "lessons/my-lesson/en.md": "Mine." }
  const forced = await ran(["my-lesson", "--lang", "en", "--force"], before)
  expect(forced.files.get("lessons/my-lesson/en.md")).toContain("A new lesson")
  const asked = await ran(["--help"], before)
  expect(asked.said).toBe(newHelp)
  expect(asked.files.get("lessons/my-lesson/en.md")).toBe("Mine.")
})
