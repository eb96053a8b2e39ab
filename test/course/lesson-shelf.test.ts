import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { DiagnosticName } from "../../src/course/diagnostics.ts"
import { listAt, type ShelfPlace } from "../../src/course/kept-lesson.ts"
import { LessonShelf } from "../../src/course/lesson-shelf.ts"
import { runLesson } from "../../src/course/run-lesson.ts"
import { alone, surroundingsOf } from "../../src/course/surroundings.ts"

const front = "---\ntitle: Mine\ndescription: What it tells.\n---\n\n"
const text = `${front}## A heading {#first}\n\nThe mini-batch X^{t}, and $J$.\n`
const path = "content/lessons/mine/en.md"

let root: URL
let file: URL

beforeEach(async () => {
  root = pathToFileURL(`${await mkdtemp(join(tmpdir(), "downhill-lessons-"))}/`)
  file = new URL(path, root)
  await mkdir(new URL("./", file), { recursive: true })
})

afterEach(() => rm(root, { recursive: true }))

const opened = (version = "v1"): LessonShelf =>
  new LessonShelf(root, new URL("kept/", root), version)

const unsaid = (_: unknown, name: string, message: string): void => {
  expect.unreachable(`${name}: ${message}`)
}

async function placeOf(shelf: LessonShelf): Promise<ShelfPlace> {
  return (await shelf.place()) ?? expect.unreachable("nothing is kept")
}

/** What the page of a lesson holds, as far as it is plain data. */
async function pageOf(shelf: LessonShelf): Promise<string> {
  const place = await placeOf(shelf)
  const { Content } = await runLesson(place, (await listAt(place))[path])
  return JSON.stringify(Content())
}

test("a lesson that nothing is wrong with is kept, and not gone through again", async () => {
  await opened().check(text, file, unsaid, alone(text, "md"))
  const looked = (): never => expect.unreachable("the lesson was compiled again")
  const shelf = opened()
  await shelf.check(text, file, unsaid, { ...alone(text, "md"), slugs: looked, lesson: looked })
  expect(await pageOf(shelf)).toContain("The mini-batch X^{t}, and ")
})

test("a lesson is rendered from the shelf, and has its headings", async () => {
  const shelf = opened()
  await shelf.check(text, file, unsaid, alone(text, "md"))
  const place = await placeOf(shelf)
  const list = await listAt(place)
  expect(Object.keys(list)).toEqual([path])
  const { headings } = await runLesson(place, list[path])
  expect(headings).toEqual([{ depth: 2, slug: "first", text: "A heading" }])
  expect(await pageOf(shelf)).toContain('"id":"first"')
  const gone = { ...place, version: "v2" }
  await expect(runLesson(gone, list[path])).rejects.toThrow("build again")
  await expect(listAt(gone)).rejects.toThrow("build again")
})

test("mistakes are told at every check", async () => {
  const wrong = `${front}:::cost-trase\n:::\n`
  for (let turn = 0; turn < 2; turn++) {
    const names: DiagnosticName[] = []
    await opened().check(wrong, file, (_, name) => names.push(name), alone(wrong, "md"))
    expect(names).toContain("unknown-directive")
  }
})

test("a lesson that tells of another is compiled as the other is now", async () => {
  const telling = `${front}See :ref{to=other}.\n`
  const other = new URL("content/lessons/other/en.md", root)
  await mkdir(new URL("./", other), { recursive: true })
  for (const title of ["The other", "Another"]) {
    await writeFile(other, `---\ntitle: ${title}\ndescription: Of it.\n---\n`)
    const shelf = opened()
    await shelf.check(telling, file, unsaid, surroundingsOf(telling, file, ["en"]))
    expect(await pageOf(shelf)).toContain(`"children":"${title}"`)
  }
})

test("a lesson with a picture is left to the bundler, which finds it", async () => {
  const pictured = `${front}![A dot](dot.png)\n`
  const shelf = opened()
  await shelf.check(pictured, file, () => undefined, alone(pictured, "md"))
  expect(await listAt(await placeOf(shelf))).toEqual({})
})

test("a picture that is taken away is missed, though the lesson stays as it is", async () => {
  const pictured = `${front}![A dot](dot.png)\n`
  const namesSaid = async (): Promise<string[]> => {
    const names: string[] = []
    await opened().check(pictured, file, (_, name) => names.push(name), alone(pictured, "md"))
    return names
  }
  await writeFile(new URL("dot.png", file), "dot")
  expect(await namesSaid()).toEqual([])
  await rm(new URL("dot.png", file))
  expect(await namesSaid()).toEqual(["image-missing"])
})

test("where nothing can be kept, all is left to the bundler", async () => {
  await writeFile(new URL("kept", root), "a file, where a folder would have to be")
  const shelf = opened()
  await shelf.check(text, file, unsaid, alone(text, "md"))
  expect(await shelf.place()).toBeUndefined()
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
  const keys = new Set<string>()
  for (const [of, around] of [
    [text, alone(text, "md")],
    [source, surroundings],
  ] as const) {
    const shelf = opened()
    await shelf.check(of, file, unsaid, around)
    keys.add((await listAt(await placeOf(shelf)))[path])
  }
  expect(keys.size).toBe(2)
})
