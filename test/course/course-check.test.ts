import { describe, expect, test } from "vitest"
import { checkCourse } from "../../src/course/check.ts"
import { formatDiagnostic } from "../../src/course/diagnostic.ts"
import { courseYaml, front, madeCourse } from "./made-course.ts"

async function said(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const diagnostics = await checkCourse(await madeCourse(files))
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).split("\n")[0])
}

const lesson = (slug: string, language: string): string => `lessons/${slug}/${language}.md`

describe("a course", () => {
  test("that is sound has nothing said of it", async () => {
    const text = `${front()}## One {#one}\n\nSee [there](../b/#two), [here](#one) and [the list](../).\n`
    expect(
      await said({
        "course.yaml": courseYaml(["a", "b"]),
        [lesson("a", "en")]: text,
        [lesson("a", "ko")]: text,
        [lesson("b", "en")]: `${front("prerequisites: [a]\n")}## Two\n\n[back](../a/en.md#one)\n`,
        [lesson("b", "ko")]: `${front()}## 둘\n`,
      }),
    ).toEqual([])
  })

  test("without a course file", async () => {
    expect(await said({ [lesson("a", "en")]: front() })).toEqual([
      "content/course.yaml:1:1: there is no course file [course-yaml]",
    ])
  })

  test("without lessons", async () => {
    expect(await said({ "course.yaml": courseYaml([]) })).toEqual([])
  })

  test("whose file has settings that it does not take", async () => {
    const file = `${courseYaml([])}licnce: MIT\nsite: nowhere\nbase: course\n`
    expect((await said({ "course.yaml": file })).map((line) => line.split(" ")[0])).toEqual([
      "content/course.yaml:5:1:",
      "content/course.yaml:6:7:",
      "content/course.yaml:7:7:",
    ])
  })

  test.each(["English", "e", "en_GB", "en-x", "ko-verylongsubtag"])(
    "with a language %s that no browser knows",
    async (code) => {
      expect(await said({ "course.yaml": courseYaml([], [code]) })).toEqual([
        `content/course.yaml:3:14: languages.${code}: a language is named by its code, as in en or pt-BR [course-field]`,
      ])
    },
  )

  test("whose chapters name lessons that are not there, or one twice", async () => {
    expect(
      await said({
        "course.yaml": courseYaml(["a", "bb", "a"], ["en"]),
        [lesson("a", "en")]: front(),
      }),
    ).toEqual([
      'content/course.yaml:4:47: a chapter names the lesson "bb", which does not exist [chapter-lesson]',
      'content/course.yaml:4:51: the lesson "a" is named a second time [chapter-lesson]',
    ])
  })

  test("with a class whose file names lessons that are not there, and is wrong otherwise", async () => {
    const course = { "course.yaml": courseYaml(["abc"], ["en"]), [lesson("abc", "en")]: front() }
    const sound = "name: { en: A class }\ntimezone: UTC\nlessons:\n  abc: { opens: 2026-12-31 }\n"
    expect(await said({ ...course, "class.yaml": sound })).toEqual([])
    expect(await said({ ...course, "class.yaml": `${sound}  abd: { teaching: 50 }\n` })).toEqual([
      'content/class.yaml:5:3: the class names the lesson "abd", which does not exist [class-lesson]',
    ])
    expect(await said({ ...course, "class.yaml": sound.replace("UTC", "UCT+1") })).toEqual([
      "content/class.yaml:2:11: timezone: no time zone has this name [class-field]",
    ])
    expect(await said({ ...course, "class.yaml": new Uint8Array([0xc7, 0xd1]) })).toEqual([
      "content/class.yaml:1:1: this is not text in UTF-8 [file-unreadable]",
    ])
  })

  test("with files that are no lessons, in unknown languages, or twice", async () => {
    expect(
      await said({
        "course.yaml": courseYaml([], ["en"]),
        "lessons/My Lesson/en.md": front(),
        "lessons/a/en.md": front(),
        "lessons/a/en.mdx": front(),
        "lessons/a/fr.md": front(),
        "lessons/gallery/en.md": front(),
      }),
    ).toEqual([
      "content/lessons/My Lesson/en.md:1:1: a lesson is a folder with a file for each language, and this is lessons/My Lesson/en.md [lesson-path]",
      "content/lessons/a/en.mdx:1:1: lessons/a/en.md is this lesson in the same language [lesson-path]",
      'content/lessons/a/fr.md:1:1: the course has no language "fr" [unknown-language]',
      "content/lessons/gallery/en.md:1:1: every course has a page gallery, and this is lessons/gallery/en.md [lesson-path]",
    ])
  })

  test("with a file that is not UTF-8", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(front()), 0xc7, 0xd1])
    expect(
      await said({ "course.yaml": courseYaml([], ["en"]), [lesson("a", "en")]: bytes }),
    ).toEqual(["content/lessons/a/en.md:1:1: this is not text in UTF-8 [file-unreadable]"])
  })
})

describe("lessons are held against each other", () => {
  const check = (en: string, ko: string) =>
    said({
      "course.yaml": courseYaml(["a"]),
      [lesson("a", "en")]: front() + en,
      [lesson("a", "ko")]: front() + ko,
    })

  test("a lesson that is not translated", async () => {
    expect(await said({ "course.yaml": courseYaml(["a"]), [lesson("a", "en")]: front() })).toEqual([
      'content/lessons/a/en.md:1:1: warning: the lesson has no edition in "ko"; its page there shows this one [lesson-untranslated]',
    ])
  })

  test("headings without names take those of the source edition, so links work in both", async () => {
    expect(await check("## One\n\n[x](#one)\n", "## 하나\n\n[x](#one)\n")).toEqual([])
  })

  test("a section that the translation lacks, has too much, or in another place", async () => {
    expect(await check("## One\n\n## Two\n", "## 하나 {#one}\n")).toEqual([
      'content/lessons/a/ko.md:5:1: warning: the "en" edition has the section #two here [translation-sections]',
    ])
    expect(await check("## One\n", "## 하나 {#one}\n\n## 둘\n")).toEqual([
      'content/lessons/a/ko.md:7:1: warning: the "en" edition has no section in the place of this one [translation-sections]',
    ])
    expect(await check("## One\n\n## Two\n", "## 둘 {#two}\n\n## 하나 {#one}\n")).toEqual([
      'content/lessons/a/ko.md:5:1: warning: the "en" edition has the section #one here [translation-sections]',
    ])
  })

  test.each([
    ["a lesson that is not there", "[x](../b/)", 'there is no lesson "b" [link-target]'],
    ["a section that is not there", "[x](#oen)", "this lesson has no place #oen [link-anchor]"],
    [
      "a file that is not there",
      "[x](data.csv)",
      "there is no file data.csv beside the lesson [link-target]",
    ],
    ["a place by reference", "[x][y]\n\n[y]: #two", "this lesson has no place #two [link-anchor]"],
  ])("a link to %s", async (_, body, message) => {
    const lines = await check(`## One\n\n${body}\n`, "## 하나\n")
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^content\/lessons\/a\/en\.md:\d+:\d+: /)
    expect(lines[0]).toContain(message)
  })

  test("a link to a file beside the lesson", async () => {
    expect(
      await said({
        "course.yaml": courseYaml(["a"], ["en"]),
        "lessons/a/data.csv": "1,2\n",
        [lesson("a", "en")]: `${front()}[numbers](data.csv)\n`,
      }),
    ).toEqual([])
  })

  test("prerequisites that are not there, or lead in a circle", async () => {
    expect(
      await said({
        "course.yaml": courseYaml(["a", "b"], ["en"]),
        [lesson("a", "en")]: front("prerequisites: [b, c]\n"),
        [lesson("b", "en")]: front("prerequisites:\n  - a\n"),
      }),
    ).toEqual([
      "content/lessons/a/en.md:4:17: the lesson builds on itself: a → b → a [prerequisite]",
      'content/lessons/a/en.md:4:20: there is no lesson "c" to build on [prerequisite]',
      "content/lessons/b/en.md:5:5: the lesson builds on itself: b → a → b [prerequisite]",
    ])
  })

  test("headings that compete with the title or skip a rank", async () => {
    expect(
      await check("# Title\n\n## One\n\n#### Deep\n", "# 제목\n\n## 하나\n\n#### 깊이\n"),
    ).toEqual([
      "content/lessons/a/en.md:5:1: this heading is of the first rank, which is the title's [heading-depth]",
      "content/lessons/a/en.md:9:1: this heading is of rank 4, below one of rank 2 [heading-depth]",
      "content/lessons/a/ko.md:5:1: this heading is of the first rank, which is the title's [heading-depth]",
      "content/lessons/a/ko.md:9:1: this heading is of rank 4, below one of rank 2 [heading-depth]",
    ])
  })

  test("two things of one name", async () => {
    const body = "## One\n\n:::batch-sizes{#one}\nCaption.\n:::\n\n## Summary\n"
    expect((await check(body, body)).filter((line) => line.includes("/en.md"))).toEqual([
      "content/lessons/a/en.md:7:1: #one is the name of something else on this page [duplicate-id]",
      "content/lessons/a/en.md:11:1: #summary is a name that every page uses itself [duplicate-id]",
    ])
  })
})
