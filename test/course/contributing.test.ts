import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { checkLesson } from "../../src/course/check.ts"
import { parseGlossary } from "../../src/course/glossary.ts"
import { outlineOf } from "../../src/course/outline.ts"
import { front } from "./made-course.ts"

const guide = readFileSync(new URL("../../CONTRIBUTING.md", import.meta.url), "utf8")

const blocksOf = (language: string): string[] =>
  [...guide.matchAll(/^(`{3,})(\w+)\n(.*?)^\1$/gms)]
    .filter(([, , name]) => name === language)
    .map(([, , , text]) => text)

const glossary = blocksOf("yaml").flatMap((yaml) =>
  parseGlossary(yaml, (_, __, message) => expect.unreachable(message)),
)

describe("what the guide for contributors shows can be copied into a lesson", () => {
  const examples = blocksOf("md")
  test.each(examples)("%s", async (example) => {
    const source = `${front()}\n${example}\n\nA :term[mini-batch], :term[parts of the set]{of=mini-batch}.\n`
    const said: string[] = []
    await checkLesson(
      source,
      new URL("file:///course/content/lessons/lesson/en.md"),
      (_, name, message) => said.push(`${name}: ${message}`),
      {
        slug: "lesson",
        outline: outlineOf(source),
        glossary,
        slugs: () => ["lesson"],
        lesson: () => undefined,
      },
    )
    expect(said).toEqual([])
  })

  test("and there are some", () => expect(examples.length).toBeGreaterThan(5))
})
