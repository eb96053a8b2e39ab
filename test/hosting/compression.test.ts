import { glob, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterEach, expect, test } from "vitest"
import { compressFolder } from "../../src/hosting/compression.ts"

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true })
})

const prose = Array.from(
  { length: 200 },
  (_, step) => `Down the slope, step ${step ** 3}: 경사를 따라. `,
).join("")

const files: Readonly<Record<string, string>> = {
  "index.html": prose,
  "en/a lesson #1/100%.html": prose,
  "en/data.csv": "x,y\n".repeat(300),
  "tiny.json": "{}",
  "empty.txt": "",
  "fonts/serif.woff2": prose,
  "picture.png": prose,
}

async function empty(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "downhill-compression-"))
  made.push(folder)
  return folder
}

async function filled(): Promise<string> {
  const folder = await empty()
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

const compress = (folder: string, kept: string): Promise<number> =>
  compressFolder(pathToFileURL(`${folder}/`), pathToFileURL(`${kept}/`))

const compressedIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => /\.(br|gz)$/.test(name)).sort()

const texts = ["en/a lesson #1/100%.html", "en/data.csv", "index.html"]

test("each text lies compressed beside itself, where that is smaller", async () => {
  const folder = await filled()
  expect(await compress(folder, await empty())).toBe(5)
  expect(await compressedIn(folder)).toEqual(texts.flatMap((name) => [`${name}.br`, `${name}.gz`]))
  for (const name of texts) {
    const brotli = await readFile(join(folder, `${name}.br`))
    const gzip = await readFile(join(folder, `${name}.gz`))
    expect(brotliDecompressSync(brotli).toString()).toBe(files[name])
    expect(gunzipSync(gzip).toString()).toBe(files[name])
    expect(brotli.length).toBeLessThan(gzip.length)
  }
})

/** The files of a folder by their numbers on the disk: one that is written anew has another. */
async function inodesIn(folder: string): Promise<Map<string, number>> {
  const names = await Array.fromAsync(glob("*/*", { cwd: folder }))
  const pairs = names.map(async (name) => [name, (await stat(join(folder, name))).ino] as const)
  return new Map(await Promise.all(pairs))
}

test("what a build has compressed is not compressed by the next", async () => {
  const [first, second, kept] = [await filled(), await filled(), await empty()]
  await compress(first, kept)
  const before = await inodesIn(kept)
  await compress(second, kept)
  expect(before.size).toBeGreaterThan(4)
  expect(await inodesIn(kept)).toEqual(before)
  for (const name of await compressedIn(first))
    expect(await readFile(join(second, name))).toEqual(await readFile(join(first, name)))
})

test("a text that has changed is compressed as it is now", async () => {
  const [folder, kept] = [await filled(), await empty()]
  await compress(folder, kept)
  await writeFile(join(folder, "index.html"), `${prose}More.`)
  await compress(folder, kept)
  const packed = await readFile(join(folder, "index.html.br"))
  expect(brotliDecompressSync(packed).toString()).toBe(`${prose}More.`)
})

test("many texts are compressed quickly, and each as it is", async () => {
  const [folder, kept] = [await filled(), await empty()]
  await compress(folder, kept)
  const thorough = (await stat(join(folder, "index.html.br"))).size
  for (let page = 0; page < 400; page++)
    await writeFile(join(folder, `${page}.html`), `${page} ${prose}`)
  expect(await compress(folder, kept)).toBe(405)
  expect((await stat(join(folder, "index.html.br"))).size).toBeGreaterThan(thorough)
  for (const page of [0, 399]) {
    const packed = await readFile(join(folder, `${page}.html.br`))
    expect(brotliDecompressSync(packed).toString()).toBe(`${page} ${prose}`)
  }
})
