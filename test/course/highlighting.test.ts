import { expect, test } from "vitest"
import { outlineOf } from "../../src/course/outline.ts"
import { front } from "./made-course.ts"
import { rendered } from "./rendered.ts"

test("a line of code is coloured to its end, however long that takes", async () => {
  const line = `${"w.map((value, i) => value - 1); ".repeat(800)}const end = "here"`
  const source = `${front()}\`\`\`js\n${line}\n\`\`\`\n`
  const html = await rendered(source, new URL("file:///course/content/lessons/a/en.md"), {
    slug: "a",
    outline: outlineOf(source),
    glossary: [],
    slugs: () => [],
    lesson: () => undefined,
  })
  expect(html).toMatch(/<span style="[^"]+"> ?&quot;here&quot;<\/span>/)
})
