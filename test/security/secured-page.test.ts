import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { headerPolicy, pagePolicy } from "../../src/security/policy.ts"
import { securedPage } from "../../src/security/secured-page.ts"

const hash = (code: string): string =>
  `'sha256-${createHash("sha256").update(code).digest("base64")}'`

const page = (body: string, head = ""): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`

/** The directives of the policy that a page was given, each with its values. */
function directives(html: string): Readonly<Record<string, readonly string[]>> {
  const [, policy = ""] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(securedPage(html).html) ??
    []
  return Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name, ...values] = directive.split(" ")
      return [name, values]
    }),
  )
}

test("the policy stands before everything that it is about, behind the encoding", () => {
  const { html } = securedPage(page("<p>Text</p>", "<script>a()</script>"))
  expect(html).toMatch(/<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/)
  expect(html.replace(/<meta http-equiv[^>]+>/, "")).toBe(
    page("<p>Text</p>", "<script>a()</script>"),
  )
})

test.each([
  ["no charset", "<!doctype html><html><head><title>T</title>", /<head><meta http-equiv/],
  ["no head", "<!DOCTYPE html><title>T</title><p>x", /^<!DOCTYPE html><meta http-equiv/],
  [
    "a script before the charset",
    '<!doctype html><head><script>a()</script><meta charset="utf-8">',
    /<head><meta http-equiv/,
  ],
])("where there is %s, it stands as early as it can", (_, html, expected) => {
  expect(securedPage(html).html).toMatch(expected)
})

test("a file that is no document stays as it is", () => {
  const text = "site-verification: 1234.html"
  expect(securedPage(text).html).toBe(text)
})

test("each inline script and style sheet is named once by its hash, and data are not", () => {
  const { "script-src": scripts, "style-src-elem": styles } = directives(
    page(
      `<script>one()</script><script type="module">two("</p>")</script><script>one()</script>
       <script src="/three.js"></script><svg><style>.a &gt; b{}</style></svg>`,
      `<script type="application/ld+json">{"a":1}</script><style>c > d{}</style>`,
    ),
  )
  expect(scripts).toEqual(["'self'", "'wasm-unsafe-eval'", hash("one()"), hash('two("</p>")')])
  expect(styles).toEqual(["'self'", hash("c > d{}"), hash(".a > b{}")])
})

test("a script that was written on Windows has the hash that a browser gives it", () => {
  expect(directives(page("<script>\r\none()\r\n</script>"))["script-src"]).toContain(
    hash("\none()\n"),
  )
})

test("the style sheet of islands goes to the head, as it is, and nothing else moves", () => {
  const sheet = "<style>astro-island,astro-slot{display:contents}</style>"
  const { html } = securedPage(page(`<figure>${sheet}<p>$& is text</p></figure>`))
  expect(html).toContain(`${sheet}</head><body><figure><p>$& is text</p></figure></body>`)
  const own = page("<figure><style>p{}</style></figure>")
  expect(securedPage(own).html).toContain("<figure><style>p{}</style></figure>")
})

test("no page takes scripts without a hash, or anything of another host", () => {
  const policy = pagePolicy({ scripts: new Set(["one()"]), styles: new Set() })
  expect(policy).toMatch(/^default-src 'self'; /)
  expect(/script-src [^;]+/.exec(policy)?.[0]).not.toContain("unsafe-inline")
  expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*|blob:/)
})

test.each([
  ['<img alt="" src="https://a.example/b.png">', /another host/],
  ['<img alt="" srcset="/a.png 1x, //a.example/b.png 2x">', /another host/],
  ['<iframe src="//video.example/1"></iframe>', /another host/],
  ['<link rel="stylesheet" href="https://a.example/b.css">', /another host/],
  ['<script src="https://a.example/b.js"></script>', /another host/],
  ['<form action="https://a.example/"></form>', /another host/],
  ['<button onclick="go()">Go</button>', /script in an attribute/],
  ['<a href="javascript:go()">Go</a>', /script for an address/],
  ['<object data="/a.pdf"></object>', /<object>/],
  ['<base href="/b/">', /<base>/],
])("%s is refused, with a way to mend it", (element, reason) => {
  const [refusal] = securedPage(page(element)).refusals
  expect(refusal).toMatch(reason)
  expect(refusal).toMatch(/\n {2}\S/)
})

test.each([
  '<a href="https://a.example/">Elsewhere</a>',
  '<link rel="canonical" href="https://a.example/">',
  '<link rel="alternate" hreflang="ko" href="https://a.example/ko/">',
  '<img alt="" src="data:image/png;base64,AAAA//BBBB">',
  '<img alt="" src="/_astro/a.png">',
  '<p only="x">Text</p>',
  '<pre>&lt;img src="https://a.example/b.png"&gt;</pre>',
])("%s is not refused", (element) => {
  expect([...securedPage(page(element)).refusals]).toEqual([])
})

test("the policy of a server says nothing of inline code, so that it holds for every build", () => {
  expect(headerPolicy).not.toMatch(/default-src|script-src|style-src|sha256/)
  const page = pagePolicy({ scripts: new Set(), styles: new Set(), isFramed: true })
  const alike = page
    .split("; ")
    .filter((directive) => !/^(?:default|script|style)-/.test(directive))
  expect(alike.length).toBeGreaterThan(3)
  expect(headerPolicy.split("; ")).toEqual(expect.arrayContaining(alike))
})

test("only in a page for frames may a worker come from within an address", () => {
  const policyOf = (html: string): string =>
    /content="([^"]*)"/.exec(securedPage(html).html)?.[1] ?? ""
  const framed = page("").replace("<html>", "<html data-embedded>")
  expect(policyOf(framed)).toContain("worker-src 'self' data:;")
  expect(policyOf(page(""))).not.toContain("worker-src")
})
