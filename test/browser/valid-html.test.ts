import { expect, test } from "vitest"
import { project } from "./build.ts"
import { invalidIn, invalidInPage } from "./valid-html.ts"

test("every page of the course is valid HTML", async () => {
  expect(await invalidIn(new URL(".cache/site/", project))).toEqual([])
})

test.each([
  ["<figure><style>p{}</style></figure>", /element-permitted-content/],
  ["<label><span><p>Text</p></span></label>", /element-permitted-content/],
  ['<p id="a"></p><p id="a"></p>', /no-dup-id/],
  ["<p>Text</div>", /close-order/],
  ["<ul><p>Text</p></ul>", /element-permitted-content/],
])("such as this would be found: %s", async (body, rule) => {
  const html = `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`
  expect((await invalidInPage(html, "page")).join("\n")).toMatch(rule)
})
