import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { forgetful, prune, storeIn } from "../../src/kept/store.ts"

let folder: URL

beforeEach(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), "downhill-kept-"))}/`)
})

afterEach(() => rm(folder, { recursive: true }))

const files = async (): Promise<URL[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => pathToFileURL(join(entry.parentPath, entry.name)))

/** Something that makes texts, and counts them. */
function maker(text = "a drawing"): { make: () => Promise<string>; made: () => number } {
  let made = 0
  return {
    make: () => {
      made++
      return Promise.resolve(`${text} ${made}`)
    },
    made: () => made,
  }
}

const key = { name: "cost-trace", settings: { batch: 64 }, language: "en" }

describe("a store", () => {
  test("makes a text once, also for one that is opened later", async () => {
    const { make, made } = maker()
    expect(await storeIn(folder, "v1").text(key, make)).toBe("a drawing 1")
    expect(await storeIn(folder, "v1").text(structuredClone(key), make)).toBe("a drawing 1")
    expect(await storeIn(folder, "v1").find(key)).toBe("a drawing 1")
    expect(made()).toBe(1)
  })

  test.each([
    ["settings", { ...key, settings: { batch: 65 } }],
    ["language", { ...key, language: "ko" }],
    ["name", { ...key, name: "race" }],
  ])("makes another text for another %s", async (_, other) => {
    const { make } = maker()
    const store = storeIn(folder, "v1")
    await store.text(key, make)
    expect(await store.find(other)).toBeUndefined()
    expect(await store.text(other, make)).toBe("a drawing 2")
    expect(await store.text(key, make)).toBe("a drawing 1")
  })

  test("finds nothing that other code has made", async () => {
    const { make } = maker()
    await storeIn(folder, "v1").text(key, make)
    expect(await storeIn(folder, "v2").text(key, make)).toBe("a drawing 2")
    expect(await storeIn(folder, "v1").text(key, make)).toBe("a drawing 1")
  })

  test("keeps a text of any characters as it is", async () => {
    const text = "\n갱신\r\n𝛼 \u0000 </svg>\n"
    await storeIn(folder, "v1").text(key, () => Promise.resolve(text))
    expect(await storeIn(folder, "v1").find(key)).toBe(text)
  })

  test.each([
    ["cut short", (text: string) => text.slice(0, -3)],
    ["emptied", () => ""],
    ["altered", (text: string) => text.replace("drawing", "drowning")],
    ["without a line's end", (text: string) => text.replaceAll("\n", "")],
  ])("makes a text again whose file was %s, and mends the file", async (_, spoil) => {
    const { make } = maker()
    const store = storeIn(folder, "v1")
    await store.text(key, make)
    const [file] = await files()
    await writeFile(file, spoil(await readFile(file, "utf8")))
    expect(await store.find(key)).toBeUndefined()
    expect(await store.text(key, make)).toBe("a drawing 2")
    expect(await store.find(key)).toBe("a drawing 2")
  })

  test("serves many that write the same key at once, and leaves no drafts", async () => {
    const long = "x".repeat(200_000)
    const texts = await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        storeIn(folder, "v1").text(key, () => Promise.resolve(`${writer} ${long}`)),
      ),
    )
    expect(texts.map((text) => text.length > long.length)).not.toContain(false)
    expect(texts).toContain(await storeIn(folder, "v1").find(key))
    expect(await files()).toHaveLength(1)
  })

  test("does not keep what does not last, nor what could not be made", async () => {
    const { make, made } = maker()
    const store = storeIn(folder, "v1")
    let isAsked = false
    await store.text(key, make, () => {
      isAsked = true
      expect(made()).toBe(1)
      return false
    })
    expect(isAsked).toBe(true)
    await expect(store.text(key, () => Promise.reject(new Error("no")))).rejects.toThrow("no")
    expect(await store.find(key)).toBeUndefined()
    expect(await files()).toEqual([])
  })

  test("makes texts where nothing can be written", async () => {
    await writeFile(new URL("blocked", folder), "a file, where a folder would have to be")
    const store = storeIn(new URL("blocked/", folder), "v1")
    expect(await store.text(key, maker().make)).toBe("a drawing 1")
    expect(await forgetful.text(key, maker().make)).toBe("a drawing 1")
    expect(await forgetful.find(key)).toBeUndefined()
  })
})

describe("pruning", () => {
  const day = 86_400_000
  const asked = async (name: string, daysAgo: number): Promise<void> => {
    const store = storeIn(folder, "v1")
    const before = new Set((await files()).map(String))
    await store.text(name, () => Promise.resolve("x".repeat(935)))
    const file = (await files()).find((url) => !before.has(url.href))
    const time = new Date(Date.now() - daysAgo * day)
    if (file !== undefined) await utimes(file, time, time)
  }
  const left = async (...names: string[]): Promise<string[]> => {
    const store = storeIn(folder, "v1")
    const found = await Promise.all(names.map((name) => store.find(name)))
    return names.filter((_, index) => found[index] !== undefined)
  }

  test("removes what nobody has asked for in a long time", async () => {
    await asked("old", 40)
    await asked("new", 1)
    await prune(folder, { bytes: 1e6, days: 30 })
    expect(await left("old", "new")).toEqual(["new"])
  })

  test("removes the oldest, down to its size", async () => {
    for (const age of [1, 2, 3, 4]) await asked(`${age} days`, age)
    await prune(folder, { bytes: 2500, days: 30 })
    expect(await left("1 days", "2 days", "3 days", "4 days")).toEqual(["1 days", "2 days"])
  })

  test("spares an old text that was asked for again", async () => {
    await asked("old", 40)
    expect(await left("old")).toEqual(["old"])
    await prune(folder, { bytes: 1e6, days: 30 })
    expect(await left("old")).toEqual(["old"])
  })

  test("of a folder that is not there does nothing", async () => {
    await prune(new URL("nowhere/", folder), { bytes: 1, days: 1 })
    expect(await files()).toEqual([])
  })
})
