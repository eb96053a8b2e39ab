import { access, readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { variables } from "../../src/course/placement.ts"
import { blocksOf, hosting } from "./readme.ts"

test("the page about hosting leads to what is there, and is led to", async () => {
  const text = await readFile(new URL("README.md", hosting), "utf8")
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
  expect(links.length).toBeGreaterThan(2)
  for (const [, link] of links) await access(new URL(link, hosting))
  for (const name of Object.values(variables)) expect(text).toContain(name)
  const top = await readFile(new URL("../../README.md", hosting), "utf8")
  expect(top).toContain("(src/hosting/README.md)")
})

test("its variables are those that the files take, and it names every command's files", async () => {
  const caddyfile = await readFile(new URL("Caddyfile", hosting), "utf8")
  const taken = new Set([...caddyfile.matchAll(/\{\$(\w+)/g)].map(([, name]) => name))
  const text = await readFile(new URL("README.md", hosting), "utf8")
  for (const name of taken) expect(text).toContain(name)
  const said = new Set([...text.matchAll(/DOWNHILL_\w+/g)].map(([name]) => name))
  expect([...said].sort()).toEqual([...new Set([...taken, ...Object.values(variables)])].sort())
  const commands = (await blocksOf("sh")).join("\n")
  for (const [, file] of commands.matchAll(/(?:-f|--config) (\S+)/g))
    await access(new URL(`../../${file}`, hosting))
})
