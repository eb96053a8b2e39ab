import { createHash } from "node:crypto"
import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { build, run } from "./build.ts"
import { copyProject } from "./project-copy.ts"

const course = `title: { en: A course, ko: 강의 }
description: { en: Some lessons., ko: 몇 단원. }
languages: { en: English, ko: 한국어 }
chapters: [{ title: { en: All, ko: 모두 }, lessons: [one, two, three, four, five] }]
`

const lesson = (title: string, text: string): string =>
  `---\ntitle: ${title}\ndescription: Of it.\n---\n\n${text}\n\n## A part {#part}\n\nOf ${title}.\n`

const files: Readonly<Record<string, string>> = {
  "course.yaml": course,
  "LICENSE.md": "CC BY 4.0\n",
  "lessons/one/en.md": lesson("One", "See :ref{to=three}."),
  "lessons/one/ko.md": lesson("하나", ":ref{to=three}를 보십시오."),
  "lessons/two/en.md": lesson("Two", "::cost-trace{#trace examples=64 batch=16 steps=20}"),
  "lessons/two/ko.md": lesson("둘", "::cost-trace{#trace examples=64 batch=16 steps=20}"),
  "lessons/three/en.md": lesson("Three", "Down the slope."),
  "lessons/three/ko.md": lesson("셋", "비탈을 내려갑니다."),
  "lessons/four/en.md": lesson("Four", "In one language."),
  "lessons/five/en.md": lesson("Five", "Far from the change."),
  "lessons/five/ko.md": lesson("다섯", "바뀐 곳에서 멉니다."),
}

/** Milliseconds that are enough for so many, also beside other tests. */
const fourBuilds = 900_000

/** Pages of lessons, by their paths, without the numbers that islands get in the order they are drawn in. */
async function lessonsIn(folder: URL): Promise<ReadonlyMap<string, string>> {
  const names = await Array.fromAsync(
    glob("{en,ko}/{one,two,three,four,five}/index.html", { cwd: folder }),
  )
  const pages = names.sort().map(async (name) => {
    const page = await readFile(new URL(name, folder), "utf8")
    return [name, page.replace(numbers, "")] as const
  })
  return new Map(await Promise.all(pages))
}

const numbers = / uid="\w+" data-preact-island-id="\d+"|\bP\d+-/g

/** Puts other words into the page that builds have kept, as if they had been there. */
async function changeKept(folder: URL, from: string, to: string): Promise<number> {
  let changed = 0
  for await (const name of glob("*/*", { cwd: folder })) {
    const file = new URL(name, folder)
    const text = (await readFile(file)).subarray(65).toString()
    if (!text.startsWith("<!") || !text.includes(from)) continue
    const other = text.replace(from, to)
    await writeFile(file, `${createHash("sha256").update(other).digest("hex")}\n${other}`)
    changed++
  }
  return changed
}

test(
  "a build that takes pages from an earlier one comes to the same as one that makes all",
  async () => {
    const copy = await copyProject()
    onTestFinished(() => rm(copy, { recursive: true }))
    const content = new URL("content/", copy)
    await rm(content, { recursive: true })
    const write = async (name: string, text: string): Promise<void> => {
      await mkdir(new URL(".", new URL(name, content)), { recursive: true })
      await writeFile(new URL(name, content), text)
    }
    for (const [name, text] of Object.entries(files)) await write(name, text)
    const translated = fileURLToPath(new URL("src/cli/translated.ts", copy))
    expect(await run(translated, ["--all"], copy)).toMatchObject({ ok: true })

    const outDir = new URL("out/", copy)
    const built = async (): Promise<ReadonlyMap<string, string>> => {
      const { ok, output } = await build(copy, fileURLToPath(outDir))
      if (!ok) throw new Error(output)
      return lessonsIn(outDir)
    }
    const first = await built()
    expect(first.size).toBe(10)

    // Its own page, its translation's, its neighbours', and the page that names it.
    await write("lessons/three/en.md", lesson("The third", "Down another slope."))
    // Every Korean page: their font gets a letter more, and another name.
    await write("lessons/four/ko.md", lesson("넷", "뷁."))
    const kept = new URL(".cache/kept/", copy)
    expect(await changeKept(kept, "Far from the change.", "Far from the change!")).toBe(1)
    const second = await built()
    expect(second.get("en/five/index.html")).toContain("Far from the change!")
    const font = /fonts\/korean-\w+/
    expect(second.get("ko/five/index.html")?.match(font)).not.toEqual(
      first.get("ko/five/index.html")?.match(font),
    )
    expect(second.get("ko/three/index.html")).toContain('class="stale"')
    for (const name of ["en/one", "en/two", "en/three", "en/four"])
      expect(second.get(`${name}/index.html`)).toContain("The third")

    // Nothing of the lesson is written anew, but its translation is up to date again.
    expect(await run(translated, ["three", "ko"], copy)).toMatchObject({ ok: true })
    const third = await built()
    expect(third.get("ko/three/index.html")).not.toContain('class="stale"')

    await rm(new URL(".cache/", copy), { recursive: true })
    const whole = new Map(await built())
    expect(whole.get("en/five/index.html")).toContain("Far from the change.")
    whole.set("en/five/index.html", third.get("en/five/index.html") ?? "")
    expect(third).toEqual(whole)
  },
  fourBuilds,
)
