import { describe, expect, test } from "vitest"
import { surroundingsOf, type Surroundings } from "../../src/course/surroundings.ts"
import { front, madeCourse } from "./made-course.ts"

const languages = ["en", "ko", "he"]

const files = {
  "lessons/a/en.md": `${front()}## One\n\n::batch-sizes{#cut}\n`,
  "lessons/a/ko.md": `${front()}## 하나\n\n::batch-sizes{#cut}\n`,
  "lessons/b/en.md": "---\ntitle: The second\ndescription: D.\n---\n## There\n",
  "lessons/b/ko.md": "---\ntitle: 둘째\ndescription: D.\n---\n## 거기\n",
  "lessons/c/ko.mdx": "---\ntitle: 셋째\ndescription: D.\n---\n## 홀로\n",
  "lessons/d/en.md": "No front matter.\n",
  "glossary/en.yaml":
    "epoch: { name: epoch, definition: A. }\nnoise: { name: noise, definition: B. }\n",
  "glossary/ko.yaml": "epoch: { name: 에포크, definition: A. }\n",
}

async function around(path: string, source: string): Promise<Surroundings> {
  const root = await madeCourse(files)
  return surroundingsOf(source, new URL(`content/lessons/${path}`, root), languages)
}

const ids = ({ outline }: Pick<Surroundings, "outline">): string[] =>
  outline.sections.map(({ id }) => id)

describe("what stands around a lesson", () => {
  test("a translation has the places of the edition that it translates", async () => {
    const here = await around("a/ko.md", files["lessons/a/ko.md"])
    expect(here.slug).toBe("a")
    expect(ids(here)).toEqual(["one"])
    expect(here.outline.anchors.map(({ id }) => id)).toEqual(["one", "cut"])
  })

  test("what is typed counts, not what is saved", async () => {
    const typed = `${front()}## 하나\n\n## 둘\n`
    expect(ids(await around("a/ko.md", typed))).toEqual(["하나", "둘"])
    expect(ids(await around("a/en.md", `${front()}## Other\n`))).toEqual(["other"])
  })

  test("another lesson has its title in the language of this one, and the same places", async () => {
    const neighbour = (await around("a/ko.md", "")).lesson("b") ?? expect.unreachable()
    expect(neighbour.title).toBe("둘째")
    expect(ids(neighbour)).toEqual(["there"])
  })

  test.each([
    ["he/untranslated", "b", "The second"],
    ["en/only in Korean", "c", "셋째"],
  ])(
    "where it is not translated, its source edition stands for it (%s)",
    async (name, slug, title) => {
      const here = await around(`a/${name.slice(0, 2)}.md`, "")
      expect(here.lesson(slug)?.title).toBe(title)
    },
  )

  test.each(["d", "nowhere"])("%s is no lesson that can be named", async (slug) => {
    expect((await around("a/en.md", "")).lesson(slug)).toBeUndefined()
  })

  test("its lessons are the folders of the course", async () => {
    expect((await around("a/en.md", "")).slugs().toSorted()).toEqual(["a", "b", "c", "d"])
  })

  test("its glossary is that of its language, and the source's words for the rest", async () => {
    const names = async (path: string) => (await around(path, "")).glossary.map(({ name }) => name)
    expect(await names("a/ko.md")).toEqual(["에포크", "noise"])
    expect(await names("a/he.md")).toEqual(["epoch", "noise"])
  })
})
