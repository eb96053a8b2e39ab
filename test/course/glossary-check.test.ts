import { expect, test } from "vitest"
import { checkCourse } from "../../src/course/check.ts"
import { formatDiagnostic } from "../../src/course/diagnostic.ts"
import { courseYaml, front, madeCourse } from "./made-course.ts"

const epoch = "epoch: { name: epoch, definition: One pass. }\n"
const noise = "noise: { name: noise, definition: What differs. }\n"

/** The first lines of what is said of a course with these files of a glossary. */
async function said(
  glossary: Readonly<Record<string, string | Uint8Array>>,
  text = "",
): Promise<string[]> {
  const named = Object.entries(glossary).map(([name, yaml]) => [`glossary/${name}`, yaml] as const)
  const root = await madeCourse({
    "course.yaml": courseYaml(["a"]),
    "lessons/a/en.md": `${front()}${text}\n`,
    "lessons/a/ko.md": `${front()}${text}\n`,
    ...Object.fromEntries(named),
  })
  return (await checkCourse(root)).map((diagnostic) => formatDiagnostic(diagnostic).split("\n")[0])
}

test("glossaries with the same terms have nothing said of them, and none is no mistake", async () => {
  expect(await said({ "en.yaml": epoch + noise, "ko.yaml": noise + epoch })).toEqual([])
  expect(await said({})).toEqual([])
})

test("a term that one language lacks is a warning there, and can be used all the same", async () => {
  expect(await said({ "en.yaml": epoch + noise, "ko.yaml": epoch }, "A :term[noise].")).toEqual([
    'content/glossary/ko.yaml:1:1: warning: the term "noise" is in another glossary only [glossary-untranslated]',
  ])
})

test("a language without a glossary is a warning", async () => {
  expect(await said({ "ko.yaml": epoch }, "An :term[epoch].")).toEqual([
    "content/glossary/ko.yaml:1:1: warning: there is no glossary/en.yaml; the terms have the words of another language there [glossary-untranslated]",
  ])
})

test.each([
  ["a language that the course has not", "fr.yaml", epoch, "unknown-language"],
  ["another end of its name", "en.yml", epoch, "unknown-language"],
  ["bytes that are no text", "en.yaml", Uint8Array.of(0xff, 0xfe, 0x00), "file-unreadable"],
  ["a definition that is a script", "en.yaml", epoch.replace("One", "<b>"), "glossary"],
])("a file with %s is a mistake in that file", async (_, name, content, kind) => {
  const errors = (await said({ [name]: content })).filter((line) => !line.includes("warning:"))
  expect(errors).toEqual([
    expect.stringMatching(new RegExp(`^content/glossary/${name}:1:\\d+: .* \\[${kind}\\]$`)),
  ])
})

test("a definition that is wrong is said once, where it stands, however often it is used", async () => {
  const script = 'epoch: { name: epoch, definition: "[One](javascript:alert(1)) pass." }\n'
  const use = "An :term[epoch], and an :term[epoch]."
  expect(await said({ "en.yaml": script, "ko.yaml": epoch }, use)).toEqual([
    expect.stringMatching(/^content\/glossary\/en\.yaml:1:35: epoch\.definition: .* a link /),
  ])
})
