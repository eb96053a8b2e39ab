import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { coursePages, linkAddress, linkFrom } from "../../src/course/link-address.ts"

const slug = "first"

describe("a link of a lesson", () => {
  test.each([
    ["https://example.org/", { kind: "web" }],
    ["MAILTO:ada@example.org", { kind: "web" }],
    ["#there", { kind: "lesson", slug, anchor: "there" }],
    ["", { kind: "lesson", slug, anchor: "" }],
    ["./", { kind: "lesson", slug, anchor: "" }],
    ["ko.md#there", { kind: "lesson", slug, anchor: "there" }],
    ["../second/", { kind: "lesson", slug: "second", anchor: "" }],
    ["../second", { kind: "lesson", slug: "second", anchor: "" }],
    ["../second/en.mdx?a=1#there", { kind: "lesson", slug: "second", anchor: "there" }],
    ["../", { kind: "page", name: "", anchor: "" }],
    ["../glossary/#epoch", { kind: "page", name: "glossary", anchor: "epoch" }],
    ["data/runs.csv", { kind: "file" }],
    ["../second/data.csv", { kind: "refused", why: "outside" }],
    ["../../", { kind: "refused", why: "outside" }],
    ["/second/", { kind: "refused", why: "absolute" }],
    ["//example.org/", { kind: "refused", why: "scheme" }],
    ["javascript:alert(1)", { kind: "refused", why: "scheme" }],
    [" java\tscript:alert(1)", { kind: "refused", why: "scheme" }],
  ] as const)("%j", (url, expected) => {
    expect(linkAddress(url, slug)).toEqual(expected)
  })

  test("leads, as a browser reads it, where it was written to lead", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/)
    const addresses = fc.oneof(
      fc.record({
        kind: fc.constant("lesson" as const),
        slug: fc.oneof(
          fc.constant(slug),
          name.filter((other) => !coursePages.includes(other)),
        ),
        anchor: fc.oneof(fc.constant(""), name),
      }),
      fc.record({
        kind: fc.constant("page" as const),
        name: fc.constantFrom(...coursePages),
        anchor: fc.oneof(fc.constant(""), name),
      }),
    )
    fc.assert(
      fc.property(addresses, (address) => {
        const url = linkFrom(slug, address) ?? expect.unreachable()
        expect(linkAddress(url, slug)).toEqual(address)
        const { pathname, hash } = new URL(url, `https://example.org/course/ko/${slug}/`)
        const page = address.kind === "lesson" ? address.slug : address.name
        expect(pathname).toBe(`/course/ko/${page === "" ? "" : `${page}/`}`)
        expect(hash).toBe(address.anchor === "" ? "" : `#${address.anchor}`)
      }),
    )
  })
})
