import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { figures, outcomesOf } from "../../components/registry.ts"
import { checkLesson } from "../../src/course/check.ts"
import { parseClass } from "../../src/course/class-file.ts"
import { parseGlossary } from "../../src/course/glossary.ts"
import { outlineOf } from "../../src/course/outline.ts"
import { front } from "./made-course.ts"

const guide = readFileSync(new URL("../../CONTRIBUTING.md", import.meta.url), "utf8")

const blocksOf = (language: string): string[] =>
  [...guide.matchAll(/^(`{3,})(\w+)\n(.*?)^\1$/gms)]
    .filter(([, , name]) => name === language)
    .map(([, , , text]) => text)

const [classExample, ...glossaries] = blocksOf("yaml").toSorted(
  (one, other) => Number(other.includes("timezone:")) - Number(one.includes("timezone:")),
)

const glossary = glossaries.flatMap((yaml) =>
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

  test("and what it shows of a class is read, with every setting that there is", () => {
    const read = parseClass(classExample, (_, __, message) => expect.unreachable(message))
    const [[slug, plan]] = [...(read?.lessons ?? [])]
    const course = readFileSync(new URL("../../content/course.yaml", import.meta.url), "utf8")
    expect(course).toContain(slug)
    expect(Object.keys(plan).toSorted()).toEqual(["exercises", "opens", "solutions", "teaching"])
    expect(read).toMatchObject({ timezone: "Asia/Seoul", solutions: { isDay: true } })
  })

  test("all of them into one", () => {
    const names = examples.flatMap((example) =>
      Array.from(example.matchAll(/^:{3,}[\w-]+\{#([\w-]+)/gm), ([, name]) => name),
    )
    // The first two are one figure in two languages.
    expect(names.length - new Set(names).size).toBe(1)
  })

  test("and it names whatever a figure's run may come to", () => {
    for (const spec of figures)
      for (const [outcome, values] of Object.entries(outcomesOf(spec))) {
        const row = new RegExp(`^\\|.*\`${outcome}\`.*$`, "m").exec(guide)?.[0] ?? ""
        expect(row, `${spec.name} ${outcome}`).not.toBe("")
        for (const value of values.filter((word) => /^[a-z]/.test(word)))
          expect(row).toContain(`\`${value}\``)
      }
  })

  test("and there are some", () => expect(examples.length).toBeGreaterThan(5))
})
