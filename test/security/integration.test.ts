import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { securePages } from "../../src/security/integration.ts"

/** A folder with these files, as a build leaves one. */
async function made(files: Readonly<Record<string, string>>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), "downhill-pages-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return pathToFileURL(`${folder}/`)
}

const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`

test("every page of a folder gets its policy, whatever its name, and nothing else is touched", async () => {
  const files = {
    "404.html": page("<script>one()</script>"),
    "ko/첫 걸음 100%/index.html": page("<script>two()</script>"),
    "en/#1/index.html": page(""),
    "en/rss.xml": page(""),
  }
  const folder = await made(files)
  await securePages(folder)
  for (const [name, text] of Object.entries(files)) {
    const now = await readFile(join(fileURLToPath(folder), name), "utf8")
    if (name.endsWith(".xml")) expect(now).toBe(text)
    else expect(now).toMatch(/charset="utf-8"><meta http-equiv="Content-Security-Policy"/)
  }
})

test("what cannot work in a page is said of all pages at once, without a trace of our code", async () => {
  const folder = await made({
    "en/a/index.html": page('<iframe src="https://video.example/1"></iframe>'),
    "en/b/index.html": page('<iframe src="https://video.example/1"></iframe>'),
    "ko/a/index.html": page('<button onclick="go()">Go</button>'),
  })
  const error: unknown = await securePages(folder).catch((thrown: unknown) => thrown)
  if (!(error instanceof Error)) throw new Error("nothing was refused")
  expect(error.message.split("\n")).toEqual([
    expect.stringMatching(/^en\/a\/index\.html and 1 more: <iframe src="https:\/\/video\.example/),
    expect.stringMatching(/^ {2}Put the file beside the lesson/),
    expect.stringMatching(/^ko\/a\/index\.html: <button onclick="go\(\)"> has script/),
    expect.stringMatching(/^ {2}Listen to the event/),
  ])
  expect(error.stack).not.toMatch(/\n\s+at /)
})
