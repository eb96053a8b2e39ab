import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterEach, expect, test } from "vitest"
import { compressFolder } from "../../src/hosting/compression.ts"
import { forgetful, type Store } from "../../src/kept/store.ts"

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true })
})

const prose = "Down the slope, step by step: 경사를 따라. ".repeat(200)

const files: Readonly<Record<string, string>> = {
  "index.html": prose,
  "en/a lesson #1/100%.html": prose,
  "en/data.csv": "x,y\n".repeat(300),
  "tiny.json": "{}",
  "empty.txt": "",
  "fonts/serif.woff2": prose,
  "picture.png": prose,
}

async function filled(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "downhill-compression-"))
  made.push(folder)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

const compressedIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => /\.(br|gz)$/.test(name)).sort()

const texts = ["en/a lesson #1/100%.html", "en/data.csv", "index.html"]

test("each text lies compressed beside itself, where that is smaller", async () => {
  const folder = await filled()
  expect(await compressFolder(pathToFileURL(`${folder}/`), forgetful)).toBe(5)
  expect(await compressedIn(folder)).toEqual(texts.flatMap((name) => [`${name}.br`, `${name}.gz`]))
  for (const name of texts) {
    const brotli = await readFile(join(folder, `${name}.br`))
    const gzip = await readFile(join(folder, `${name}.gz`))
    expect(brotliDecompressSync(brotli).toString()).toBe(files[name])
    expect(gunzipSync(gzip).toString()).toBe(files[name])
    expect(brotli.length).toBeLessThan(gzip.length)
  }
})

test("what a build has compressed is not compressed by the next", async () => {
  const kept = new Map<string, string>()
  const counts = { made: 0 }
  const store: Store = {
    async text(key, make) {
      const name = JSON.stringify(key)
      const text = kept.get(name) ?? (await make().finally(() => counts.made++))
      kept.set(name, text)
      return text
    },
    find: () => Promise.resolve(undefined),
  }
  const [first, second] = [await filled(), await filled()]
  await compressFolder(pathToFileURL(`${first}/`), store)
  const before = counts.made
  await compressFolder(pathToFileURL(`${second}/`), store)
  expect(counts.made).toBe(before)
  for (const name of await compressedIn(first))
    expect(await readFile(join(second, name))).toEqual(await readFile(join(first, name)))
})

test("many texts are compressed quickly, and each as it is", async () => {
  const folder = await filled()
  const folderUrl = pathToFileURL(`${folder}/`)
  for (let page = 0; page < 400; page++)
    await writeFile(join(folder, `${page}.html`), `${page} ${prose}`)
  const unasked: Store = {
    text: () => Promise.reject(new Error("it was asked for")),
    find: () => Promise.resolve(undefined),
  }
  expect(await compressFolder(folderUrl, unasked)).toBe(405)
  for (const page of [0, 399]) {
    const packed = await readFile(join(folder, `${page}.html.br`))
    expect(brotliDecompressSync(packed).toString()).toBe(`${page} ${prose}`)
  }
})
