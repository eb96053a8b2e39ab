import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { build, run } from "./build.ts"
import { copyProject } from "./project-copy.ts"
import { serve } from "./serve.ts"
import { useBrowser } from "./visit.ts"

const { visit } = useBrowser()

/** A copy of the project, for a contributor to write in. */
let copy: URL

beforeAll(async () => {
  copy = await copyProject()
})

afterAll(() => rm(copy, { recursive: true }))

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

async function write(name: string, text: string | Buffer): Promise<void> {
  const file = new URL(`content/lessons/${name}`, copy)
  await mkdir(new URL(".", file), { recursive: true })
  await writeFile(file, text)
}

const front = "---\ntitle: My lesson\ndescription: What I have to say.\n---\n\n"

test("a lesson that is dropped in is a page, below any path, and its figure lives", async () => {
  const plain =
    ":::cost-trace{#mine batch=64}\nLook at $J^{\\{t\\}}$.\n:::\n\nThe mini-batch X^{t}.\n"
  const component =
    '<CostTrace id="mine" batch={64}>\nLook at $J^{\\{t\\}}$.\n</CostTrace>\n\nThe mini-batch X^\\{t\\}.\n'
  await write("my-lesson/en.md", front + plain)
  await write("my-component/en.mdx", front + component)
  await write("my-picture/en.md", `${front}![A dot](dot.png)\n`)
  await write("my-picture/dot.png", dot)
  const settings = new URL("content/course.yaml", copy)
  const original = await readFile(settings, "utf8")
  await writeFile(settings, `${original}\nbase: /course/x\n`)
  const outDir = new URL("out/course/x/", copy)
  const { ok, output } = await build(copy, outDir.pathname)
  await writeFile(settings, original)
  expect(output).not.toMatch(/error/i)
  expect(ok).toBe(true)

  const html = await readFile(new URL("en/my-lesson/index.html", outDir), "utf8")
  expect(html).toContain("The mini-batch X^{t}.")
  expect(await readFile(new URL("en/my-picture/index.html", outDir), "utf8")).toMatch(
    /<img src="\/course\/x\/_astro\/dot[^"]*\.png" width="1" height="1" alt="A dot"/,
  )
  const main = (page: string): string =>
    page
      .slice(page.indexOf("<main"), page.indexOf("</main>"))
      .replace(/\s+/g, " ")
      .replace(
        /uid="[^"]*"|prefix="[^"]*"|data-slug="[^"]*"|<footer.*|<script.*?<\/script>|<style.*?<\/style>|<link[^>]*>/g,
        "",
      )
      .replace(/> </g, "><")
  const mdx = await readFile(new URL("en/my-component/index.html", outDir), "utf8")
  expect(main(mdx)).toBe(main(html))

  const { address, close } = await serve(new URL("out/", copy))
  const { page, troubles, requests } = await visit("/", {}, `${address}/course/x/ko/my-lesson/`)
  expect(await page.locator(".untranslated").innerText()).toContain("English")
  await page.locator("#mine").scrollIntoViewIfNeeded()
  await page.locator('#mine .experiment[data-ready="true"]').waitFor()
  expect(troubles).toEqual([])
  expect(requests.filter(({ url }) => !url.startsWith(`${address}/course/x/`))).toEqual([])
  await page.goto(`${address}/course/x/en/`)
  expect(await page.locator(".lessons").last().innerText()).toContain("My lesson")
  await close()
})

test("a mistake stops the build and says what, where and how to mend it, without a stack trace", async () => {
  await write(
    "my-lesson/en.md",
    `${front}:::cost-trase{batch=64}\n:::\n\n:::cost-trace{batch=0}\n:::\n`,
  )
  await write("my-component/en.mdx", `${front}The mini-batch X^{t}.\n`)
  const script = new URL("src/cli/check.ts", copy).pathname
  const { ok, output } = await run(script, [], copy)
  expect(ok).toBe(false)
  expect(output).toContain(
    'content/lessons/my-lesson/en.md:6:1: there is no figure or block "cost-trase"',
  )
  expect(output).toContain('Did you mean "cost-trace"?')
  expect(output).toContain(
    "content/lessons/my-lesson/en.md:9:15: batch is 0; it takes a whole number from 1 to 5000000",
  )
  expect(output).toContain("content/lessons/my-component/en.mdx:6:18: in .mdx {t} is code")
  expect(output).toContain("3 mistakes")
  expect(output).not.toMatch(/^\s+at /m)
  const built = await build(copy, new URL("broken/", copy).pathname)
  expect(built.ok).toBe(false)
  expect(built.output).toContain(
    'content/lessons/my-lesson/en.md:6:1: there is no figure or block "cost-trase"',
  )
  expect(built.output).not.toMatch(/^\s+at /m)
})
