import { expect, test } from "vitest"
import { securedPages } from "../../src/prerender/secured-pages.ts"
import { Refusals } from "../../src/security/refusals.ts"
import { html, prerendererOf, rendered } from "./made-pages.ts"

test("every page gets its policy, whatever its status, and nothing else is touched", async () => {
  const feed = new Response("<rss>", { headers: { "Content-Type": "application/xml" } })
  const missing = new Response(html("").body, {
    status: 404,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  })
  const secured = securedPages(
    prerendererOf({
      "/ko/첫 걸음": { response: () => html("<script>two()</script>") },
      "/404": { response: () => missing },
      "/feed": { response: () => feed },
      "/nothing": { response: () => new Response(null, { status: 204 }) },
    }),
    new Refusals(),
  )
  for (const path of ["/ko/첫 걸음/", "/404/"])
    expect(await (await rendered(secured, path)).text()).toMatch(
      /charset="utf-8"><meta http-equiv="Content-Security-Policy"/,
    )
  expect(await (await rendered(secured, "/feed/")).text()).toBe("<rss>")
  expect((await rendered(secured, "/nothing/")).body).toBeNull()
})

test("what would not work in a page is noted", async () => {
  const refusals = new Refusals()
  const secured = securedPages(
    prerendererOf({
      "/en/a": { response: () => html('<button onclick="go()">Go</button>') },
      "/en/b": { response: () => html("<p>Text.</p>") },
    }),
    refusals,
  )
  for (const path of ["/en/a/", "/en/b/"]) await rendered(secured, path)
  expect(refusals.areNone("http://localhost/en/a/")).toBe(false)
  expect(refusals.areNone("http://localhost/en/b/")).toBe(true)
})
