import fc from "fast-check"
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { attempted } from "../../../src/cli/arguments.ts"
import { importHelp, importNote } from "../../../src/cli/import/import-note.ts"
import { notationIn } from "../../../src/cli/import/mathematics.ts"
import { checkLesson } from "../../../src/course/check.ts"

const course = "title: { en: C }\ndescription: { en: D }\nlanguages: { en: English, ko: 한국어 }\n"
const input = new URL("input/", import.meta.url)

/** A note and what stands beside it, and the content that comes of it, all in memory. */
async function ran(
  args: readonly string[],
  notes: Readonly<Record<string, string | Uint8Array>>,
  before: Readonly<Record<string, string>> = {},
) {
  const content = new Map<string, string | Uint8Array>(
    Object.entries({ "course.yaml": course, ...before }),
  )
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const terminal = { say, complain: say }
  const bytesOf = (text: string | Uint8Array) =>
    typeof text === "string" ? new TextEncoder().encode(text) : text
  const files = {
    readNote: (path: string) => Promise.resolve(path in notes ? bytesOf(notes[path]) : undefined),
    readContent: (path: string) => {
      const text = content.get(path)
      return Promise.resolve(typeof text === "string" ? text : undefined)
    },
    writeContent: (path: string, text: string | Uint8Array) => {
      content.set(path, text)
      return Promise.resolve()
    },
  }
  const code = await attempted(() => importNote(args, files, terminal), importHelp, terminal)
  const lessons = [...content.keys()].filter((path) => path.endsWith(".md"))
  return { code, content, said: said.join("\n"), lesson: String(content.get(lessons[0] ?? "")) }
}

async function namesIn(lesson: string): Promise<string[]> {
  const names: string[] = []
  const file = new URL("file:///content/lessons/lesson/en.md")
  await checkLesson(lesson, file, (_, name) => names.push(name))
  return names.filter((name) => name !== "image-missing")
}

describe("a note and what becomes of it", () => {
  test.each(readdirSync(input))("%s", async (name) => {
    const note = readFileSync(new URL(name, input))
    const args = /^[\d-]*[a-z]/.test(name) ? [name] : [name, "--name", "momentum"]
    const { code, said, lesson } = await ran(args, { [name]: note, "hill.png": "picture" })
    expect(code).toBe(0)
    expect(await namesIn(lesson)).toEqual([])
    await expect(lesson).toMatchFileSnapshot(`output/${name}.md`)
    await expect(`${said}\n`).toMatchFileSnapshot(`output/${name}.txt`)
  })
})

describe("notation", () => {
  test.each([
    ["X^{t} and Y^{t}", ["X^{\\{t\\}}", "Y^{\\{t\\}}"]],
    ["X^{1}", ["X^{\\{1\\}}"]],
    ["x^{2} + W^{-1}", ["x^{2}", "W^{-1}"]],
    ["W^{[l]} a^{[l](i)} x^(i)", ["W^{[l]}", "a^{[l](i)}", "x^{(i)}"]],
    ["w_1, J^{t}_{k}", ["w_1", "J^{\\{t\\}}_{k}"]],
    ["snake_case, a^bc, 2^10, file_name.py", []],
  ])("of %s", (prose, expected) => {
    const found = notationIn(prose).flatMap((piece) => ("latex" in piece ? [piece.latex] : []))
    expect(found).toEqual(expected)
  })

  test("loses nothing of the prose around it", () => {
    fc.assert(
      fc.property(fc.string(), (prose) => {
        const pieces = notationIn(prose)
        if (pieces.every((piece) => "text" in piece))
          expect(pieces.map((piece) => ("text" in piece ? piece.text : "")).join("")).toBe(prose)
      }),
    )
  })
})

describe("nothing is written, and it is said why", () => {
  test.each([
    [[], {}, 2, "Name one note"],
    [["a.md"], {}, 1, "There is no file a.md."],
    [["a.md"], { "a.md": "" }, 1, "a.md is empty."],
    [["a.md"], { "a.md": new Uint8Array([255, 254, 65, 0]) }, 1, "not text in UTF-8"],
    [["a.md", "--lang", "fr"], { "a.md": "Text." }, 2, 'no language "fr"'],
    [["노트.md"], { "노트.md": "글." }, 2, "--name my-lesson"],
    [["a.ipynb"], { "a.ipynb": "{" }, 1, "a.ipynb: "],
    [["a.ipynb"], { "a.ipynb": "{}" }, 1, "it has no cells"],
    [["there.md"], { "there.md": "Text." }, 1, "--force writes over it"],
    [["glossary.md"], { "glossary.md": "Text." }, 2, "--name my-glossary"],
    [["in-mdx.md", "--force"], { "in-mdx.md": "Text." }, 1, "Move it away first."],
    [
      ["pictured.md"],
      { "pictured.md": "![a hill](hill.png)", "hill.png": "picture" },
      1,
      "content/lessons/pictured/hill.png is there already",
    ],
  ])("%s", async (args, notes, code, message) => {
    const before = {
      "lessons/there/en.md": "Mine.",
      "lessons/in-mdx/en.mdx": "Mine.",
      "lessons/pictured/hill.png": "mine",
    }
    const result = await ran(args, notes, before)
    expect(result.code).toBe(code)
    expect(result.said).toContain(message)
    expect(result.said).not.toMatch(/^\s+at /m)
    expect(Object.fromEntries(result.content)).toEqual({ "course.yaml": course, ...before })
  })
})

test("--force writes over what is there", async () => {
  const { content } = await ran(
    ["a.md", "--force"],
    { "a.md": "New." },
    { "lessons/a/en.md": "Old." },
  )
  expect(content.get("lessons/a/en.md")).toContain("New.")
})

describe("a picture that is named in a note", () => {
  test.each([
    ["c.png", "c.png"],
    ["./sub/c%20d.png", "sub/c d.png"],
    ["그림.svg", "그림.svg"],
    ["../../course.yaml", undefined],
    ["../hill.png", undefined],
    ["a/../../../hill.png", undefined],
    ["%2e%2e/hill.png", undefined],
    ["course.yaml", undefined],
    ["%zz.png", undefined],
    ["c.png?raw=true", undefined],
  ])("at %s", async (address, file) => {
    const notes = Object.fromEntries(
      ["c.png", "sub/c d.png", "그림.svg", "../hill.png", "../../course.yaml"].map((path) => [
        path,
        "picture",
      ]),
    )
    const { code, content, said, lesson } = await ran(["a.md"], {
      ...notes,
      "a.md": `See\n![a hill](<${address}>)`,
    })
    expect(code).toBe(0)
    const written = [...content.keys()].filter((path) => !/\.(md|yaml)$/.test(path))
    expect(written).toEqual(file === undefined ? [] : [`lessons/a/${file}`])
    expect(content.get("course.yaml")).toBe(course)
    expect(lesson).toContain("a hill")
    if (file === undefined) expect(said).toContain(`a.md:2: no picture beside the note`)
    expect(await namesIn(lesson)).toEqual([])
  })
})

describe("becomes what a lesson can have", () => {
  test.each([
    ["\\[x^2\\]", "$$\nx^2\n$$"],
    ["$$x^2$$", "$$\nx^2\n$$"],
    ["a $$x^2$$ b", "a $x^2$ b"],
    ["- # In a list\n- two", "- **In a list**"],
    ["# \n\nText.", "Text."],
    ['<img src="c.png">', "![c.png](c.png)"],
    ["[![a hill](c.png)](https://a.b)", "![a hill](c.png)"],
    ["| a |\n| - |\n| ![a hill](c.png) |", "| a hill |"],
    ["![a hill][h]\n\n[h]: c.png", "![a hill](c.png)"],
    ["---\ntags: one two\n---\nText.", "keywords:\n  - one\n  - two"],
  ])("%s", async (note, expected) => {
    const { code, lesson } = await ran(["a.md"], { "a.md": note, "c.png": "picture" })
    expect(code).toBe(0)
    expect(lesson).toContain(expected)
    expect(await namesIn(lesson)).toEqual([])
  })
})

test("no word of a note is lost: each is in the lesson, or in what is said", async () => {
  const shapes = [
    "# #",
    "## #",
    "#, and more.",
    "- #\n- [ ] b",
    "> #",
    "![#](c.png)",
    "![#](../c.png)",
    "![#](https://a.b/c.png)",
    "[#](https://a.b)",
    "[#](elsewhere/x)",
    "<!-- # -->",
    "a <!-- # --> b",
    "<div>#</div>",
    "<details><summary>#</summary>b</details>",
    "```\n#\n```",
    "| # |\n| - |\n| b |",
    "# Summary\n\n#",
    "# Objectives\n\n- #\n- ![#](c.png)",
    "## 키워드\n\n#, b",
    "{% include # %}",
    "**#**",
    "a[^1]\n\n[^1]: #",
    "1. #\n\n   b",
  ]
  const fronts = [
    "",
    "---\ntitle: #\n---\n",
    "---\ntitle: #\nexcerpt: #\nsummary: #\n---\n",
    "---\n: [ #\n---\n",
    "---\ndescription: #\ntags: [#, #]\n---\n",
  ]
  const note = fc
    .tuple(fc.constantFrom(...fronts), fc.array(fc.constantFrom(...shapes), { maxLength: 8 }))
    .map(([front, parts]) => {
      let count = 0
      // A mark of a heading is followed by a space, a place for a word is not.
      return `${front}\n${parts.join("\n\n")}\n`.replaceAll(/#(?![ #])/g, () => `word${++count}x`)
    })
  await fc.assert(
    fc.asyncProperty(note, async (text) => {
      const { code, lesson, said } = await ran(["a.md"], { "a.md": text, "c.png": "picture" })
      if (code !== 0) return
      for (const [word] of text.matchAll(/word\d+x/g)) expect(lesson + said).toContain(word)
    }),
    { numRuns: 300 },
  )
})

describe("whatever a note holds, it becomes a lesson that passes the check, or a message", () => {
  const piece = fc.constantFrom(
    ...[
      "# T",
      "## Summary",
      "#### Deep",
      "word ",
      "X^{t} ",
      "$x$ ",
      "$\\frac{",
      "```",
      "- one",
      "> q",
    ],
    ...[
      ":::note",
      ":a[b]",
      "::",
      "{#id}",
      "<b>",
      "<br>",
      "<script>x</script>",
      "![i](https://a.b/c.png)",
    ],
    ...[
      "![i](c.png)",
      "[l](javascript:x)",
      "[l](#y)",
      "{% raw %}",
      "{{ x }}",
      "| a | b |",
      "| - | - |",
      "1. x",
    ],
    ...[
      "---",
      "title: x",
      "***",
      "\\(",
      "\\)",
      "[^1]",
      "[^1]: note",
      "한글 ",
      "\t",
      "  ",
      "\\",
      "`",
    ],
  )
  const notes = fc
    .array(
      fc.tuple(
        fc.oneof(piece, fc.string({ maxLength: 8 })),
        fc.constantFrom("", " ", "\n", "\n\n", "  \n"),
      ),
      {
        maxLength: 25,
      },
    )
    .map((parts) => parts.flat().join(""))

  test("of pieces of Markdown", async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (note) => {
        const { code, said, lesson } = await ran(["a.md"], { "a.md": note })
        expect(said).not.toMatch(/^\s+at /m)
        if (code !== 0) return
        const names = await namesIn(lesson)
        // What the check still has against it, the report says.
        for (const name of names) expect(said).toContain(`[${name}]`)
      }),
      { numRuns: 200 },
    )
  })

  test("of any bytes, as Markdown or a notebook", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), fc.json(), async (bytes, json) => {
        for (const [name, note] of [
          ["a.md", bytes],
          ["a.ipynb", json],
        ] as const) {
          const { code, said } = await ran([name], { [name]: note })
          expect([0, 1, 2]).toContain(code)
          expect(said).not.toMatch(/^\s+at /m)
        }
      }),
      { numRuns: 100 },
    )
  })
})
