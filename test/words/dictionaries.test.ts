import { glob, readFile } from "node:fs/promises"
import { expect, test } from "vitest"

const root = new URL("../../", import.meta.url)

test("every dictionary of the interface has one name, under which another language can give its words", async () => {
  const names: string[] = []
  for await (const file of glob("{components,src/site}/**/*.{ts,tsx,astro}", {
    cwd: root.pathname,
  })) {
    const text = await readFile(new URL(file, root), "utf8")
    for (const [, name] of text.matchAll(/^ {2}dictionary: "(\w+)",$/gm)) names.push(name)
  }
  const source = await readFile(new URL("src/words/interface.ts", root), "utf8")
  const body = /interface Dictionaries \{([^}]*)\}/.exec(source)?.[1] ?? ""
  const listed = [...body.matchAll(/readonly (\w+):/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(20)
  expect(names.toSorted()).toEqual(listed.toSorted())
})
