import { glob, readFile } from "node:fs/promises"
import { expect, test } from "vitest"

const root = new URL("../../", import.meta.url)
const sources = "{components,src/site,src/pages}/**/*.{ts,tsx,astro}"
const isSaid = /[\uac00-\ud7a3]/

test("whatever pages and figures say stands in a dictionary that another language can speak too", async () => {
  const names: string[] = []
  const unnamed: string[] = []
  for await (const file of glob(sources, { cwd: root.pathname })) {
    const text = await readFile(new URL(file, root), "utf8")
    const own = [...text.matchAll(/^ {2}dictionary: "(\w+)",$/gm)].map(([, name]) => name)
    names.push(...own)
    if (own.length === 0 && isSaid.test(text)) unnamed.push(file)
  }
  expect(unnamed).toEqual([])
  const source = await readFile(new URL("src/words/interface.ts", root), "utf8")
  const body = /interface Dictionaries \{([^}]*)\}/.exec(source)?.[1] ?? ""
  const listed = [...body.matchAll(/readonly (\w+):/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(20)
  expect(names.toSorted()).toEqual(listed.toSorted())
})
