import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { DiagnosticName } from "../../src/course/diagnostics.ts"
import { LessonCode } from "../../src/course/lesson-code.ts"
import { keptLesson } from "../../src/course/run-lesson.ts"
import { alone, surroundingsOf, type Surroundings } from "../../src/course/surroundings.ts"

const file = new URL("file:///course/content/lessons/mine/en.md")
const front = "---\ntitle: Mine\ndescription: What it tells.\n---\n\n"
const text = `${front}## A heading {#first}\n\nThe mini-batch X^{t}, and $J$.\n`

let folder: URL

beforeEach(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), "downhill-lessons-"))}/`)
})

afterEach(() => rm(folder, { recursive: true }))

const opened = (version = "v1"): LessonCode => new LessonCode(["en"], { folder, version })

const unsaid = (_: unknown, name: string, message: string): void => {
  expect.unreachable(`${name}: ${message}`)
}

/** Whether the module of a checked lesson is one that only says where the lesson is kept. */
async function isKept(
  source: string,
  code = opened(),
  surroundings: Surroundings = alone(source, "md"),
): Promise<boolean> {
  await code.check(source, file, () => undefined, surroundings)
  return /keptLesson/.test(await code.of(source, file, () => undefined))
}

test("a lesson that nothing is wrong with is kept, and not gone through again", async () => {
  await opened().check(text, file, unsaid, alone(text, "md"))
  const looked = (): never => expect.unreachable("the lesson was compiled again")
  const again = { ...alone(text, "md"), slugs: looked, lesson: looked }
  expect(await isKept(text, opened(), again)).toBe(true)
})

test("a kept lesson renders what its module would", async () => {
  const code = opened()
  await code.check(text, file, unsaid, alone(text, "md"))
  const module = await code.of(text, file, unsaid)
  const key = /"v1", "([0-9a-f]+)"/.exec(module)?.[1] ?? ""
  const { Content, getHeadings } = await keptLesson(folder.href, "v1", key)
  expect(getHeadings()).toEqual([{ depth: 2, slug: "first", text: "A heading" }])
  const page = JSON.stringify(Content())
  expect(page).toContain("The mini-batch X^{t}, and ")
  expect(page).toContain('"id":"first"')
  await expect(keptLesson(folder.href, "v2", key)).rejects.toThrow("build again")
})

test("mistakes are told at every check, and what has them is not kept", async () => {
  const wrong = `${front}:::cost-trase\n:::\n`
  for (let turn = 0; turn < 2; turn++) {
    const names: DiagnosticName[] = []
    const code = opened()
    await code.check(wrong, file, (_, name) => names.push(name), alone(wrong, "md"))
    expect(names).toContain("unknown-directive")
    expect(await isKept(wrong, code)).toBe(false)
  }
})

test("a lesson that tells of another is compiled as the other is now", async () => {
  const telling = `${front}See :ref{to=other}.\n`
  const mine = new URL("lessons/mine/en.md", folder)
  const other = new URL("lessons/other/en.md", folder)
  const code = opened()
  for (const title of ["The other", "Another"]) {
    await mkdir(new URL("./", other), { recursive: true })
    await writeFile(other, `---\ntitle: ${title}\ndescription: Of it.\n---\n`)
    await code.check(telling, mine, unsaid, surroundingsOf(telling, mine, ["en"]))
    expect(await code.of(telling, mine, unsaid)).toContain(`children: "${title}"`)
  }
})

test("a lesson with a picture is a module that imports it", async () => {
  const pictured = `${front}![A dot](dot.png)\n`
  const code = opened()
  await code.check(pictured, file, () => undefined, alone(pictured, "md"))
  expect(await code.of(pictured, file, () => undefined)).toMatch(/^import \w+ from "\.\/dot\.png/m)
})

test("a picture that is taken away is missed, though the lesson stays as it is", async () => {
  const lesson = new URL("en.md", folder)
  const pictured = `${front}![A dot](dot.png)\n`
  const namesSaid = async (): Promise<string[]> => {
    const names: string[] = []
    await opened().check(pictured, lesson, (_, name) => names.push(name), alone(pictured, "md"))
    return names
  }
  await writeFile(new URL("dot.png", folder), "dot")
  expect(await namesSaid()).toEqual([])
  await rm(new URL("dot.png", folder))
  expect(await namesSaid()).toEqual(["image-missing"])
})

test.each([
  ["its text", `${text}More.\n`, alone(`${text}More.\n`, "md")],
  ["the names of its headings", text, alone(text.replace("#first", "#second"), "md")],
  [
    "the glossary",
    text,
    {
      ...alone(text, "md"),
      glossary: [{ key: "epoch", name: "epoch", definition: "A pass.", also: [] }],
    },
  ],
])("another lesson is kept where %s has changed", async (_, source, surroundings) => {
  const modules = new Set<string>()
  for (const [of, around] of [
    [text, alone(text, "md")],
    [source, surroundings],
  ] as const) {
    const code = opened()
    await code.check(of, file, unsaid, around)
    modules.add(await code.of(of, file, unsaid))
  }
  expect(modules.size).toBe(2)
})

test("a lesson that has changed since it was checked is compiled as it is now", async () => {
  const code = opened()
  await code.check(text, file, unsaid, alone(text, "md"))
  const later = text.replace("mini-batch", "whole batch")
  expect(await code.of(later, file, unsaid)).toContain("The whole batch X^{t}")
})

test("without a place to keep them lessons are compiled", async () => {
  expect(await isKept(text, new LessonCode(["en"]))).toBe(false)
})
