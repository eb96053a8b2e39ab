import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { AstroPrerenderer } from "astro"
import { afterEach, beforeEach, expect, test } from "vitest"
import { storeIn } from "../../src/kept/store.ts"
import { keptPages } from "../../src/prerender/kept-pages.ts"
import { html, prerendererOf, rendered, type MadePage } from "./made-pages.ts"

let folder: URL

beforeEach(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), "downhill-pages-"))}/`)
})

afterEach(() => rm(folder, { recursive: true }))

interface Build {
  readonly prerenderer: AstroPrerenderer
  readonly times: Readonly<Record<string, number>>
}

/** A build that has asked for its paths. */
async function begun(
  pages: Readonly<Record<string, MadePage>>,
  { version = "v1", base = "/", making = "scripts", isLasting = true } = {},
): Promise<Build> {
  const usual = prerendererOf(pages)
  const prerenderer = keptPages(usual, {
    store: storeIn(folder, version),
    base,
    making: () => Promise.resolve(making),
    isLasting: () => isLasting,
  })
  await prerenderer.getStaticPaths()
  return { prerenderer, times: usual.times }
}

const page = (cacheKey: string, text: string): MadePage => ({
  cacheKey,
  response: () => html(text),
})

const textOf = async ({ prerenderer }: Build, path: string): Promise<string> =>
  (await rendered(prerenderer, path)).text()

test.each([
  ["/", "/en/first/"],
  ["/course/x", "/course/x/en/first/"],
])("a page that has not changed is taken from an earlier build, below %s", async (base, path) => {
  const pages = { "/en/first": page("one", "<p>경사</p>") }
  const first = await begun(pages, { base })
  const text = await textOf(first, path)
  expect(text).toContain("<p>경사</p>")
  const second = await begun(pages, { base })
  const answer = await rendered(second.prerenderer, path)
  expect(await answer.text()).toBe(text)
  expect(answer.status).toBe(200)
  expect(answer.headers.get("Content-Type")).toBe("text/html")
  expect([first.times, second.times]).toEqual([{ "/en/first": 1 }, {}])
})

test.each([
  ["what it is of", page("two", "now"), {}],
  ["our code", page("one", "now"), { version: "v2" }],
  ["the scripts of the site", page("one", "now"), { making: "other scripts" }],
])("a page is made anew where %s has changed", async (_, changed, build) => {
  await textOf(await begun({ "/en/first": page("one", "before") }), "/en/first/")
  expect(await textOf(await begun({ "/en/first": changed }, build), "/en/first/")).toContain("now")
})

test("a build that was broken off leaves no page for another's", async () => {
  const before = { "/en/first": page("one", "before") }
  await textOf(await begun(before), "/en/first/")
  await textOf(await begun({ "/en/first": page("two", "after") }), "/en/first/")
  expect(await textOf(await begun(before), "/en/first/")).toContain("before")
})

test("pages of one key are not taken for each other", async () => {
  const build = await begun({
    "/en/first": page("one", "English"),
    "/ko/first": page("one", "한국어"),
  })
  expect(await textOf(build, "/en/first/")).toContain("English")
  expect(await textOf(build, "/ko/first/")).toContain("한국어")
})

test("pages without a key are made each time", async () => {
  const pages = { "/en": { response: () => html("the course") } }
  for (let turn = 0; turn < 2; turn++) {
    const build = await begun(pages)
    await textOf(build, "/en/")
    expect(build.times).toEqual({ "/en": 1 })
  }
})

test.each([
  ["something is refused in it", page("one", "text"), { isLasting: false }, 200],
  [
    "it was not found",
    { cacheKey: "one", response: () => new Response("not here", { status: 404 }) },
    {},
    404,
  ],
])("a page is answered as it is, and not kept, where %s", async (_, refused, build, status) => {
  for (let turn = 0; turn < 2; turn++) {
    const { prerenderer, times } = await begun({ "/en/first": refused }, build)
    expect((await rendered(prerenderer, "/en/first/")).status).toBe(status)
    expect(times).toEqual({ "/en/first": 1 })
  }
})
