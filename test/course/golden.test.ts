import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { checkLesson } from "../../src/course/check.ts"
import { formatDiagnostic, reporter } from "../../src/course/diagnostic.ts"
import { parseGlossary } from "../../src/course/glossary.ts"
import { outlineOf } from "../../src/course/outline.ts"
import type { Surroundings } from "../../src/course/surroundings.ts"
import { rendered } from "./rendered.ts"

const input = new URL("input/", import.meta.url)
const glossary = parseGlossary(readFileSync(new URL("glossary.yaml", input), "utf8"), () =>
  expect.unreachable(),
)
const neighbour = readFileSync(new URL("neighbour.md", input), "utf8")

const surroundings = (source: string): Surroundings => ({
  slug: "lesson",
  outline: outlineOf(source),
  glossary,
  slugs: () => ["lesson", "neighbour"],
  lesson: (slug) =>
    slug === "neighbour" ? { title: "The neighbour", outline: outlineOf(neighbour) } : undefined,
})

/** What becomes of a lesson that is dropped into `input`: its page, or what is wrong with it. */
describe("a lesson and what becomes of it", () => {
  const names = readdirSync(input).filter((name) => name.endsWith(".md"))
  test.each(names)("%s", async (name) => {
    const file = new URL(name, input)
    const source = readFileSync(file, "utf8")
    const said: string[] = []
    const report = reporter(name, (diagnostic) => said.push(formatDiagnostic(diagnostic)))
    await checkLesson(source, file, report, surroundings(source))
    const output = `output/${name.replace(/\.md$/, said.length > 0 ? ".txt" : ".html")}`
    const becomes =
      said.length > 0
        ? `${said.join("\n\n")}\n`
        : await rendered(source, file, surroundings(source))
    await expect(becomes).toMatchFileSnapshot(output)
  })
})
