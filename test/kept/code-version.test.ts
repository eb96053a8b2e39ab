import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterEach, beforeEach, expect, test } from "vitest"
import { codeVersion } from "../../src/kept/code-version.ts"

let root: URL
const places = ["components/", "src/palette.ts", "package-lock.json"]

const write = async (name: string, text: string): Promise<void> => {
  const file = new URL(name, root)
  await mkdir(new URL("./", file), { recursive: true })
  await writeFile(file, text)
}

beforeEach(async () => {
  root = pathToFileURL(`${await mkdtemp(join(tmpdir(), "downhill-version-"))}/`)
  await write("components/race/words.ts", "export const words = 1")
  await write("components/index.ts", "export {}")
  await write("src/palette.ts", "export const palette = 1")
})

afterEach(() => rm(root, { recursive: true }))

test("the same files have the same version", async () => {
  expect(await codeVersion(root, places)).toBe(await codeVersion(root, places))
})

test.each([
  ["in a folder is changed", () => write("components/race/words.ts", "export const words = 2")],
  ["in a folder is added", () => write("components/race/new.ts", "")],
  ["is named by itself and changed", () => write("src/palette.ts", "export const palette = 2")],
  ["was not there and now is", () => write("package-lock.json", "{}")],
  [
    "has another name",
    () => rename(new URL("components/index.ts", root), new URL("components/race/index.ts", root)),
  ],
])("another version where a file %s", async (_, change) => {
  const before = await codeVersion(root, places)
  await change()
  expect(await codeVersion(root, places)).not.toBe(before)
})

test("the same version where a file elsewhere is changed", async () => {
  const before = await codeVersion(root, places)
  await write("src/other.ts", "export {}")
  await write("content/lessons/a/en.md", "text")
  expect(await codeVersion(root, places)).toBe(before)
})
