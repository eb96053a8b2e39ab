import { execFileSync } from "node:child_process"
import { readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { translated } from "../../../src/cli/translated-command.ts"
import { checkCourse } from "../../../src/course/check.ts"
import { formatDiagnostic } from "../../../src/course/diagnostic.ts"
import { courseYaml, front, madeCourse } from "../made-course.ts"

const english = `${front()}The opening.

## Sizes {#sizes}

The first sentence stays. The batch holds 64 examples. The last one stays.

## Rates {#rates}

Nothing changes here.
`

const korean = `${front()}첫머리.

## 크기 {#sizes}

배치에는 예제가 64개 있다.

## 학습률 {#rates}

바뀌는 것이 없다.
`

const course = () =>
  madeCourse({
    "course.yaml": courseYaml(["a"]),
    "lessons/a/en.md": english,
    "lessons/a/ko.md": korean,
  })

/** Git in a folder, with an author of its own, and nothing of the repository that the tests run in. */
function git(root: URL, ...args: string[]): void {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")),
  )
  const settings = ["-c", "user.name=Writer", "-c", "user.email=writer@example.org"]
  execFileSync("git", [...settings, ...args], { cwd: fileURLToPath(root), env, stdio: "ignore" })
}

function commit(root: URL, message: string): void {
  git(root, "add", "--all")
  git(root, "commit", "--message", message)
}

async function change(root: URL, name: string, from: string, to: string): Promise<void> {
  const file = new URL(`content/${name}`, root)
  const text = await readFile(file, "utf8")
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}

const said = async (root: URL): Promise<string[]> => (await checkCourse(root)).map(formatDiagnostic)

describe("a translation whose source has changed", () => {
  test("is named with the change since, found in git, wherever the change was committed", async () => {
    const root = await course()
    git(root, "init", "--quiet")
    commit(root, "A lesson")
    await translated(["a", "ko"], root)
    expect(await said(root)).toEqual([])
    commit(root, "A translation")
    await change(root, "lessons/a/en.md", "64 examples", "128 examples")
    commit(root, "Another size")
    await change(root, "lessons/a/en.md", "128 examples", "256 examples")

    expect(await said(root)).toEqual([
      `content/lessons/a/ko.md:7:1: warning: #sizes has changed in the "en" edition since it was translated [translation-behind]
  content/lessons/a/en.md:7
   The first sentence stays.
  -The batch holds 64 examples.
  +The batch holds 256 examples.
   The last one stays.
  When both agree again: npm run translated -- a ko sizes`,
    ])
    await translated(["a", "ko", "sizes"], root)
    expect(await said(root)).toEqual([])
  })

  test("is not behind for formatting, nor for a name, and finds its text after the file has moved", async () => {
    const root = await course()
    git(root, "init", "--quiet")
    await translated(["a", "ko"], root)
    commit(root, "A lesson")
    await change(root, "lessons/a/en.md", "stays. The batch", "stays.\nThe   batch")
    await change(root, "lessons/a/en.md", "## Rates {#rates}", "Rates {#rates}\n-----")
    expect(await said(root)).toEqual([])
    git(root, "mv", "content/lessons/a", "content/lessons/b")
    await change(root, "course.yaml", "[a]", "[b]")
    await change(root, "translations.lock.json", '"a"', '"b"')
    commit(root, "Another name")
    await change(root, "lessons/b/en.md", "Nothing changes", "All changes")
    expect((await said(root)).join("\n")).toContain(
      "  -Nothing changes here.\n  +All changes here.",
    )
  })

  test("says plainly that there is no history", async () => {
    const root = await course()
    await translated(["a", "ko"], root)
    await change(root, "lessons/a/en.md", "title: A lesson", "title: Another lesson")
    await change(root, "lessons/a/en.md", "The opening.", "An opening.")
    expect(await said(root)).toEqual([
      `content/lessons/a/ko.md:1:1: warning: the front matter has changed in the "en" edition since it was translated [translation-behind]
  content/lessons/a/en.md:1
  What it said then cannot be shown: git has no history of the file here.
  When both agree again: npm run translated -- a ko @front-matter`,
      `content/lessons/a/ko.md:5:1: warning: the opening has changed in the "en" edition since it was translated [translation-behind]
  content/lessons/a/en.md:5
  What it said then cannot be shown: git has no history of the file here.
  When both agree again: npm run translated -- a ko @opening`,
    ])
  })

  test("says plainly that the history does not reach so far back", async () => {
    const root = await course()
    await translated(["a", "ko"], root)
    await change(root, "lessons/a/en.md", "64 examples", "128 examples")
    git(root, "init", "--quiet")
    commit(root, "All at once")
    expect((await said(root)).join("\n")).toContain(
      "What it said then cannot be shown: none of the 1 earlier versions that git has here is it.",
    )
  })
})

describe("what was not recorded", () => {
  test("is nothing to speak of in a course that keeps no records", async () => {
    expect(await said(await course())).toEqual([])
  })

  test("is said once for a translation, or by its sections", async () => {
    const root = await course()
    const lock = new URL("content/translations.lock.json", root)
    await writeFile(lock, "{}")
    expect(await said(root)).toEqual([
      `content/lessons/a/ko.md:1:1: warning: it is not recorded what this translation was made from [translation-unrecorded]
  When it agrees with the "en" edition: npm run translated -- a ko`,
    ])
    await translated(["a", "ko", "@front-matter", "@opening", "rates"], root)
    expect(await said(root)).toEqual([
      `content/lessons/a/ko.md:7:1: warning: it is not recorded what #sizes was translated from [translation-unrecorded]
  When it agrees with the "en" edition: npm run translated -- a ko sizes`,
    ])
  })
})

test("a lock file that is broken stops the build, and says where", async () => {
  const root = await course()
  await writeFile(
    new URL("content/translations.lock.json", root),
    '{\n  "a": {\n    "ko": 3\n  }\n}',
  )
  const [diagnostic] = await checkCourse(root)
  expect(diagnostic).toMatchObject({
    file: "content/translations.lock.json",
    line: 3,
    severity: "error",
    name: "translation-lock",
  })
})
