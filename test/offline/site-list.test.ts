import { createHash } from "node:crypto"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeList } from "../../src/offline/make-list.ts"
import {
  neededBy,
  shellOf,
  unaskedSearch,
  wholeOf,
  type SiteFile,
  type SiteList,
} from "../../src/offline/site-list.ts"

const page = (content: string, head = '<link href="/x/_astro/page.a1.css">'): string =>
  `<!doctype html><html><head>${head}</head><body>${content}</body></html>`

const files: Readonly<Record<string, string>> = {
  "index.html": page("en, ko"),
  "404.html": page("no"),
  "en/index.html": page("list", '<link href="/x/fonts/serif-b2.woff2">'),
  "en/offline/index.html": page("offline", '<link href="/x/fonts/serif-b2.woff2">'),
  "en/first/index.html": page('<i component-url="/x/_astro/Figure.c3.js">'),
  "en/second/index.html": page(
    '<img src="/x/_astro/hill%20top.d4.png" srcset="/x/_astro/h.e5.png 2x">',
  ),
  "en/search.json": "{}",
  "en/search/f6.json": "[]",
  "en/rss.xml": "<rss/>",
  "en/cards/first.png": "card",
  "ko/search.json": "{}",
  "ko/index.html": page("목록", '<link href="/x/fonts/korean-b7.woff2">'),
  "ko/offline/index.html": page("없음", '<link href="/x/fonts/korean-b7.woff2">'),
  "ko/first/index.html": page('<i component-url="/x/_astro/Figure.c3.js">'),
  "embed/en/first/index.html": page("alone").replace("<html>", "<html data-no-worker>"),
  "course.zip": "zip",
  "fonts/serif-b2.woff2": "serif",
  "fonts/korean-b7.woff2": "korean",
  "_astro/page.a1.css": "body{background:url(/x/_astro/ground.g8.svg)}",
  "_astro/ground.g8.svg": "<svg/>",
  "_astro/Figure.c3.js":
    'import"./parts.h9.js";const w=new URL("/x/_astro/worker-i0.js",import.meta.url)',
  "_astro/parts.h9.js": 'import("./Figure.c3.js");fetch(`${at}search.json`)',
  "_astro/worker-i0.js": 'import("./digits.j1.js")',
  "_astro/digits.j1.js": "export{}",
  "_astro/unused.k2.js": "export{}",
  "_astro/hill top.d4.png": "top",
  "_astro/h.e5.png": "hill",
}

let folder = ""
let list: SiteList = { files: [], languages: [] }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "site-list-"))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  list = await makeList(folder, ["en", "ko"])
})

afterAll(() => rm(folder, { recursive: true }))

const paths = (some: readonly SiteFile[]): string[] => some.map(({ path }) => path).sort()

describe("what a device may keep", () => {
  test("is all but what stands alone, what is for machines and what is for elsewhere", () => {
    const all = paths(list.files)
    expect(all).toContain("en/first/")
    for (const left of ["404.html", "embed/en/first/", "course.zip", "en/rss.xml"])
      expect(all).not.toContain(left)
    expect(all.filter((path) => path.includes("cards"))).toEqual([])
  })

  test("is known by its content", () => {
    const font = list.files.find(({ path }) => path === "fonts/serif-b2.woff2")
    const hash = createHash("sha256").update("serif").digest("base64")
    expect(font).toMatchObject({ integrity: `sha256-${hash}`, bytes: 5 })
  })
})

const furniture = ["en/", "en/offline/", "en/search.json", "en/search/f6.json"]
const look = ["_astro/ground.g8.svg", "_astro/page.a1.css"]
const figure = ["Figure.c3.js", "digits.j1.js", "parts.h9.js", "worker-i0.js"]
const scripts = figure.map((name) => `_astro/${name}`)

describe("what a page needs", () => {
  test("is the page first, then all that it names in turn, and the search of its language", () => {
    const needed = neededBy(list, "en/first/")
    expect(needed[0].path).toBe("en/first/")
    expect(paths(needed)).toEqual(
      ["en/first/", ...furniture, ...look, ...scripts, "fonts/serif-b2.woff2"].sort(),
    )
  })

  test("is its own pictures, in every size, and no figure that it has not", () => {
    const needed = paths(neededBy(list, "en/second/"))
    expect(needed).toContain("_astro/hill top.d4.png")
    expect(needed).toContain("_astro/h.e5.png")
    expect(needed).not.toContain("_astro/Figure.c3.js")
  })

  test("leaves out a search that is larger than is saved unasked", () => {
    const large = {
      ...list,
      files: list.files.map((file) =>
        file.path === "en/search/f6.json" ? { ...file, bytes: unaskedSearch } : file,
      ),
    }
    expect(paths(neededBy(large, "en/first/"))).not.toContain("en/search.json")
    expect(paths(wholeOf(large, "en"))).toContain("en/search/f6.json")
  })
})

test("the whole course in a language is its pages and what they need, and nothing of another", () => {
  const whole = paths(wholeOf(list, "en"))
  expect(whole).toEqual(
    [
      ...["en/first/", "en/second/", "_astro/hill top.d4.png", "_astro/h.e5.png"],
      ...[...furniture, ...look, ...scripts, "fonts/serif-b2.woff2"],
    ].sort(),
  )
})

test("a version begins with the pages that say what is saved, without fonts", () => {
  expect(paths(shellOf(list))).toEqual(["", ...look, "en/offline/", "ko/offline/"].sort())
})
