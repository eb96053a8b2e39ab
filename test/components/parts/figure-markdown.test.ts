import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fieldWords } from "../../../components/parts/field-words.ts"
import { figureMarkdown } from "../../../components/parts/figure-markdown.ts"
import { parseFigure, requireFigure } from "../../../components/parts/figure-spec.ts"
import { figures } from "../../../components/registry.ts"
import { checkLesson } from "../../../src/course/check.ts"
import { walk } from "../../../src/course/outline.ts"
import { lessonFeatures } from "../../../src/course/features.ts"
import type { Field } from "../../../src/experiment/field.ts"
import { galleryWords } from "../../../src/site/gallery/words.ts"
import { markdownToMdast } from "satteri"

const valueOf = (field: Field): fc.Arbitrary<number | string> => {
  if (field.kind === "choice") return fc.constantFrom(...field.choices)
  if (field.kind === "integer") return fc.integer({ min: field.min, max: field.max })
  if (field.kind === "sizes")
    return fc
      .uniqueArray(fc.integer({ min: 1, max: Math.min(field.max, 512) }), {
        minLength: 1,
        maxLength: field.most,
      })
      .map((sizes) => sizes.toSorted((one, other) => one - other).join("x"))
  return fc.double({ min: field.min, max: field.max, noNaN: true })
}

/** The attributes of the first directive of a text. */
function attributesIn(markdown: string): Readonly<Record<string, unknown>> {
  for (const node of walk(markdownToMdast(markdown, { features: lessonFeatures })))
    if (node.type === "containerDirective") return { ...node.attributes }
  return expect.unreachable("there is no directive")
}

describe.each(figures.map((spec) => [spec.name, spec] as const))("%s", (name, spec) => {
  const all = { ...spec.fields, ...spec.options }

  test("is written as Markdown that shows the same again, whatever it shows", () => {
    const some = fc.record(
      Object.fromEntries(Object.entries(all).map(([field, value]) => [field, valueOf(value)])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(some, (attributes) => {
        const shown = parseFigure(spec, attributes)
        if (!shown.ok) return
        const markdown = figureMarkdown(spec, "mine", shown.value, "A caption.")
        const written = attributesIn(markdown)
        expect(written["id"]).toBe("mine")
        expect(parseFigure(spec, written)).toEqual(shown)
      }),
      { numRuns: 200 },
    )
  })

  test("by itself is written without attributes, and passes the check", async () => {
    const markdown = figureMarkdown(spec, name, requireFigure(spec, {}), "A caption.")
    expect(markdown).toBe(`:::${name}{#${name}}\nA caption.\n:::\n`)
    const lesson = `---\ntitle: T\ndescription: D.\n---\n\n${markdown}`
    const file = new URL("file:///course/content/lessons/lesson/en.md")
    await checkLesson(lesson, file, (_, kind, message) => expect.unreachable(`${kind}: ${message}`))
  })

  test("is explained in the gallery, with all that it takes, in both languages", () => {
    for (const language of ["en", "ko"] as const) {
      expect(galleryWords[language].shows[name]).toMatch(/\.$/)
      const meanings: Readonly<Record<string, string>> = fieldWords[language]
      for (const field of Object.keys(all)) expect(meanings[field], field).toMatch(/\S/)
    }
  })
})
