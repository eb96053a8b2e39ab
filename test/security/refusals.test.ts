import { expect, test } from "vitest"
import { Refusals } from "../../src/security/refusals.ts"
import { securedPage } from "../../src/security/secured-page.ts"

const refusalsOf = (body: string): ReadonlySet<string> =>
  securedPage(`<!doctype html><html><head></head><body>${body}</body></html>`).refusals

const video = '<iframe src="https://video.example/1"></iframe>'

test("what cannot work in a page is said of all pages at once, without a trace of our code", () => {
  const refusals = new Refusals()
  refusals.add("http://localhost/en/b/", refusalsOf(video))
  refusals.add("http://localhost/en/a/", refusalsOf(video))
  refusals.add("http://localhost/ko/%EC%B2%AB/", refusalsOf('<button onclick="go()">Go</button>'))
  let error: unknown
  try {
    refusals.throw()
  } catch (thrown) {
    error = thrown
  }
  if (!(error instanceof Error)) throw new Error("nothing was refused")
  expect(error.message.split("\n")).toEqual([
    expect.stringMatching(/^en\/a\/ and 1 more: <iframe src="https:\/\/video\.example/),
    expect.stringMatching(/^ {2}Put the file beside the lesson/),
    expect.stringMatching(/^ko\/첫\/: <button onclick="go\(\)"> has script/),
    expect.stringMatching(/^ {2}Listen to the event/),
  ])
  expect(error.stack).not.toMatch(/\n\s+at /)
})

test("where nothing is refused, nothing is said", () => {
  const refusals = new Refusals()
  refusals.add("http://localhost/en/a/", refusalsOf("<p>Text.</p>"))
  expect(() => refusals.throw()).not.toThrow()
  expect(refusals.areNone("http://localhost/en/a/")).toBe(true)
})

test("a page that something is refused in is known, and no other", () => {
  const refusals = new Refusals()
  refusals.add("http://localhost/en/a/", refusalsOf(video))
  expect(refusals.areNone("http://localhost/en/a/")).toBe(false)
  expect(refusals.areNone("http://localhost/en/b/")).toBe(true)
})
