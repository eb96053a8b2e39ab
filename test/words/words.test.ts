import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { completed } from "../../src/words/completed.ts"

const root = new URL("../../", import.meta.url)
const sources = ["components", "src/packages", "src/platform", "src/site"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), "utf8")),
)

test("every dictionary has a name of its own, by which the file of a language fills it", () => {
  const declared = sources.flatMap((source) => source.match(/const \w+: InEachLanguage</g) ?? [])
  const names = sources.flatMap((source) =>
    Array.from(source.matchAll(/^ {2}dictionary: "(\w+)",$/gm), ([, name]) => name),
  )
  expect(names).toHaveLength(declared.length)
  expect(new Set(names).size).toBe(names.length)
  const file = readFileSync(new URL("src/words/interface.ts", root), "utf8")
  const offered = Array.from(file.matchAll(/^ {2}readonly (\w+): /gm), ([, name]) => name)
  expect(offered.toSorted()).toEqual(names.toSorted())
})

test("whatever pages and figures say in Korean stands in such a dictionary", () => {
  const files = ["components", "src/packages", "src/platform", "src/site", "src/pages"].flatMap(
    (folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(ts|tsx|astro)$/.test(name))
        .map((name) => `${folder}/${name}`),
  )
  const unnamed = files.filter((file) => {
    const source = readFileSync(new URL(file, root), "utf8")
    return /[\uac00-\ud7a3]/.test(source) && !/^ {2}dictionary: "/m.test(source)
  })
  expect(unnamed).toEqual([])
})

describe("words of another language", () => {
  const english = {
    run: "Run",
    steps: (count: number) => `${count} steps`,
    method: { batch: "batch", all: { deep: "deep" } },
    columns: ["Size", "Time"],
  }

  test("take the place of the English ones, as deep as they go", () => {
    const own = { run: "Ejecutar", method: { all: { deep: "hondo" } } }
    const words = completed(english, own)
    expect([words.run, words.steps(2), words.method]).toEqual([
      "Ejecutar",
      "2 steps",
      { batch: "batch", all: { deep: "hondo" } },
    ])
    expect(completed(english, own)).toBe(words)
  })

  test("keep lists of them lists", () => {
    expect(completed(english, { columns: ["Tamaño", "Tiempo"] }).columns).toEqual([
      "Tamaño",
      "Tiempo",
    ])
    expect(completed(english, { columns: ["Tamaño"] }).columns).toEqual(["Tamaño", "Time"])
    expect(completed(english, { columns: "Tamaño" }).columns).toEqual(["Size", "Time"])
  })

  test.each([undefined, null, "no words", 7, { run: 7, method: "none", steps: "two" }])(
    "that are none leave the English ones: %s",
    (own) => {
      const words = completed(english, own)
      expect([words.run, words.steps(2), words.method.batch]).toEqual(["Run", "2 steps", "batch"])
    },
  )
})
