import fc from "fast-check"
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { checkCourse, checkLesson } from "../../src/course/check.ts"
import { parseGlossary } from "../../src/course/glossary.ts"
import { compileLesson } from "../../src/course/lesson-markdown.ts"
import { outlineOf } from "../../src/course/outline.ts"
import type { Place } from "../../src/course/place.ts"
import type { Surroundings } from "../../src/course/surroundings.ts"
import { courseYaml, front, madeCourse } from "./made-course.ts"
import { rendered } from "./rendered.ts"

const file = new URL("file:///course/content/lessons/lesson/en.md")

const input = new URL("input/", import.meta.url)

/** Lessons with nothing wrong in them. */
const sound = readdirSync(input)
  .filter((name) => name.endsWith(".md") && !name.startsWith("wrong-"))
  .map((name) => readFileSync(new URL(name, input), "utf8"))

const glossary = parseGlossary(readFileSync(new URL("glossary.yaml", input), "utf8"), () =>
  expect.unreachable(),
)

const surroundingsIn = (source: string): Surroundings => ({
  slug: "lesson",
  outline: outlineOf(source),
  glossary,
  slugs: () => ["lesson"],
  lesson: () => undefined,
})

/** What lessons are made of, whole and broken. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[":::", "::::", ":::cost-trace", ":::race{#r sizes=1x64}", "::batch-sizes", ":::quiz{#q}"],
    ...[
      ":::predict{of=winner}",
      ":::experiment",
      "rate: 0.1",
      "hidden: [64",
      ":::tabs",
      ":::proof",
    ],
    ...[
      ":term[epoch]",
      ":ref{to=",
      "}",
      "{",
      "{#id}",
      "[x](#y)",
      "](",
      "![",
      "- [x] a",
      "- `64`: b",
    ],
    ...[
      "## Title {#t}",
      "# Title",
      "#### ",
      "```python title=",
      "```",
      "$",
      "$$",
      "\\frac{",
      "|",
      "<",
      "<u>",
    ],
    ...["---", "title: x", "> quoted", "\u0000", "\ufeff", "한국어", "🙂", "\u202e", "\t", "    "],
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
)

const texts = fc
  .array(fc.tuple(pieces, fc.constantFrom("", " ", "\n", "\n\n", "\r\n")), { maxLength: 25 })
  .map((parts) => parts.flat().join(""))

describe("whatever a lesson holds, it is read or it is said what is wrong, and where", () => {
  test.each(["en.md", "en.mdx"])("as %s", async (name) => {
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (text, hasFront) => {
        const source = (hasFront ? front() : "") + text
        const places: Place[] = []
        const url = new URL(name, file)
        await checkLesson(source, url, (place) => places.push(place))
        const lines = source.split(/\r\n|\r|\n/).length
        for (const { line, column } of places) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines + 1)
          expect(column).toBeGreaterThanOrEqual(1)
        }
        if (places.length > 0 || name.endsWith("x")) return
        await compileLesson(source, url, () => expect.unreachable())
      }),
      { numRuns: 300 },
    )
  })

  test("as a sound lesson of which something was lost, doubled or moved", async () => {
    const mangled = fc
      .tuple(
        fc.constantFrom(...sound),
        fc.array(
          fc.record({
            at: fc.double({ min: 0, max: 1, noNaN: true }),
            length: fc.integer({ min: 0, max: 40 }),
            put: pieces,
            how: fc.constantFrom("lose", "double", "put", "move" as const),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      )
      .map(([source, changes]) =>
        changes.reduce((text, { at, length, put, how }) => {
          const start = Math.floor(at * text.length)
          const [head, part, tail] = [
            text.slice(0, start),
            text.slice(start, start + length),
            text.slice(start + length),
          ]
          if (how === "lose") return head + tail
          if (how === "double") return head + part + part + tail
          return how === "put" ? head + put + part + tail : head + tail + part
        }, source),
      )
    await fc.assert(
      fc.asyncProperty(mangled, async (source) => {
        const surroundings = surroundingsIn(source)
        const said: string[] = []
        await checkLesson(
          source,
          file,
          ({ line, column }, name, message, hint = "") => {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(column).toBeGreaterThanOrEqual(1)
            expect(message + hint).not.toMatch(/undefined|\[object|\n\s+at /)
            said.push(name)
          },
          surroundings,
        )
        if (said.length > 0) return
        const html = await rendered(source, file, surroundings)
        expect(html).not.toMatch(/undefined|\[object/)
      }),
      { numRuns: 300 },
    )
  })

  test("front matter of any kind", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 80 }), async (yaml) => {
        const said: string[] = []
        await checkLesson(`---\n${yaml}\n---\n\nText.\n`, file, (_, name) => said.push(name))
        expect(said.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test("files of any bytes, all at once", async () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, async (course, lesson, glossary) => {
        const root = await madeCourse({
          "course.yaml": course,
          "lessons/a/en.md": lesson,
          "glossary/en.yaml": glossary,
        })
        for (const { line, message } of await checkCourse(root)) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(message).not.toMatch(/\n\s+at /)
        }
      }),
      { numRuns: 60 },
    )
  })

  test("a glossary of any kind in a sound course", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 80 }), async (yaml) => {
        const root = await madeCourse({
          "course.yaml": courseYaml(["a"], ["en"]),
          "lessons/a/en.md": front(),
          "glossary/en.yaml": yaml,
        })
        for (const { file: where } of await checkCourse(root))
          expect(where).toBe("content/glossary/en.yaml")
      }),
      { numRuns: 100 },
    )
  })
})
