import { readFile, writeFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { translated } from "../../src/cli/translated-command.ts"
import { courseYaml, front, madeCourse } from "../course/made-course.ts"

const lesson = (...sections: string[]): string =>
  `${front()}${sections.map((id) => `## ${id} {#${id}}\n\nText.\n\n`).join("")}`

const course = () =>
  madeCourse({
    "course.yaml": courseYaml(["a", "b"], ["en", "ko", "ja"]),
    "lessons/a/en.md": lesson("one", "two", "three"),
    "lessons/a/ko.md": lesson("one", "two", "more"),
    "lessons/a/ja.md": lesson("one", "two", "three"),
    "lessons/b/ko.md": lesson("one"),
    "lessons/b/ja.md": lesson("one"),
  })

const lockOf = async (root: URL): Promise<unknown> =>
  JSON.parse(await readFile(new URL("content/translations.lock.json", root), "utf8"))

test("records a whole translation, and says what of it", async () => {
  const root = await course()
  const { text, code } = await translated(["a", "ko"], root)
  expect(text).toBe(
    [
      'a: "ko" agrees with "en" in 3 parts.',
      "  recorded for the first time: @front-matter, one, two",
      '  not recorded, for "ko" lacks them: three',
      '  not recorded, for "en" lacks them: more',
      "Recorded in content/translations.lock.json.",
    ].join("\n"),
  )
  expect(code).toBe(0)
  const record = '"[0-9a-f]{16}"'
  expect(JSON.stringify(await lockOf(root))).toMatch(
    new RegExp(`^{"a":{"ko":{"@front-matter":${record},"one":${record},"two":${record}}}}$`),
  )
})

test("records the sections named, and says which were behind", async () => {
  const root = await course()
  await translated(["a", "ko"], root)
  const file = new URL("content/lessons/a/en.md", root)
  await writeFile(file, (await readFile(file, "utf8")).replaceAll("Text.", "New."))
  const before = await lockOf(root)
  expect((await translated(["a", "ko", "#one"], root)).text).toBe(
    'a: "ko" agrees with "en" in 1 part.\n  up to date again: one\nRecorded in content/translations.lock.json.',
  )
  expect(await lockOf(root)).not.toEqual(before)
  expect((await translated(["a", "ko", "one", "two"], root)).text).toContain(
    "  up to date again: two\n  as recorded before: one\n",
  )
})

test("records every translation of a lesson or of the course", async () => {
  const root = await course()
  await translated(["a", "--all"], root)
  expect(await lockOf(root)).toMatchObject({ a: { ko: {}, ja: {} } })
  const { text } = await translated(["--all"], root)
  expect(text).toContain('b: "ja" agrees with "ko" in 2 parts.')
  expect(await lockOf(root)).toMatchObject({ a: { ko: {}, ja: {} }, b: { ja: {} } })
})

test.each([
  [["c", "ko"], 'There is no lesson "c".\nDid you mean "a"?'],
  [["a", "en"], 'The "en" edition is the source'],
  [["b", "en"], 'The lesson "b" has no edition in "en".\nDid you mean "ja"?'],
  [["a", "ko", "tow"], 'The lesson "a" has no section "tow".\nDid you mean "two"?'],
  [["a", "ko", "three"], 'The "ko" edition has no section "three" yet'],
  [["a", "ko", "more"], 'The lesson "a" has no section "more".'],
])("refuses %j, and leaves the records alone", async (args, message) => {
  const root = await course()
  const { text, code } = await translated(args, root)
  expect(text).toContain(message)
  expect(code).toBe(1)
  await expect(lockOf(root)).rejects.toThrow("ENOENT")
})

test.each([[["--al"]], [["a"]], [["a", "ko", "--all"]]])(
  "does not understand %j, and says what it does",
  async (args) => {
    const { text, code } = await translated(args, await course())
    expect(text).toContain("npm run translated -- my-lesson ko [section…]")
    expect(code).toBe(2)
  },
)

test("helps, on a broken course too", async () => {
  const root = await madeCourse({ "course.yaml": "title: [" })
  expect((await translated(["--help"], root)).code).toBe(0)
  const { text, code } = await translated(["a", "ko"], root)
  expect(text).toContain("content/course.yaml:1:")
  expect(code).toBe(1)
})

test("does not write over a lock file that it cannot read", async () => {
  const root = await course()
  const lock = new URL("content/translations.lock.json", root)
  await writeFile(lock, "<<<<<<< HEAD\n")
  const { text, code } = await translated(["a", "ko"], root)
  expect(text).toContain("content/translations.lock.json:1:1: a merge left a conflict here")
  expect(code).toBe(1)
  expect(await readFile(lock, "utf8")).toBe("<<<<<<< HEAD\n")
})
