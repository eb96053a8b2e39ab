import { expect, test } from "vitest"
import { DanglingReference, gathered, requireWhole } from "../../src/packages/gather.ts"

const page = "en/first/index.html"

const filesOf = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]))

const siteOf = (files: Readonly<Record<string, string>>) => ({
  read: (path: string) => Promise.resolve(filesOf(files).get(path)),
})

const linking = (reference: string): string => `<!doctype html><a href="${reference}">There</a>`

test("what a page loads is gathered, and what that loads", async () => {
  const site = siteOf({
    "looks.css": "@font-face { src: url(fonts/a.woff2) }",
    "fonts/a.woff2": "",
    "another.css": "",
  })
  const sheet = '<!doctype html><link rel="stylesheet" href="../../looks.css">'
  const files = await gathered(filesOf({ [page]: sheet }), site)
  expect([...files.keys()].toSorted()).toEqual([page, "fonts/a.woff2", "looks.css"])
  await requireWhole(files)
})

test.each([
  ["a page", { [page]: linking("./notes.pdf") }, page, "./notes.pdf"],
  ["a style sheet", { "a/b.css": "a { background: url(c.png) }" }, "a/b.css", "c.png"],
  ["a script", { "a/b.js": 'import "./c.js"' }, "a/b.js", "./c.js"],
  ["a manifest", { "a.xml": '<file href="b.html"/>' }, "a.xml", "b.html"],
] as const)("%s that names a missing file is refused", async (_, files, file, reference) => {
  for (const packing of [requireWhole(filesOf(files)), gathered(filesOf(files), siteOf({}))]) {
    const refusal: unknown = await packing.catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DanglingReference)
    expect(String(refusal)).toContain(`${file} refers to "${reference}"`)
    expect(String(refusal)).toContain("nothing was written")
  }
})

test("a reference from the root is refused even where the file is there: a package has no root", async () => {
  const files = filesOf({ [page]: linking("/notes.pdf"), "notes.pdf": "" })
  await expect(requireWhole(files)).rejects.toThrow(`${page} refers to "/notes.pdf"`)
})

test.each(["https://example.org/", "#here", "mailto:a@example.org"])(
  "%s leads elsewhere, and is no file",
  async (reference) => {
    await expect(requireWhole(filesOf({ [page]: linking(reference) }))).resolves.toBeUndefined()
  },
)
