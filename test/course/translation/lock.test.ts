import fc from "fast-check"
import { format } from "prettier"
import { describe, expect, test } from "vitest"
import { lockText, parseLock, type Lock } from "../../../src/course/translation/lock.ts"

const one = "0123456789abcdef"
const two = "fedcba9876543210"

function read(source: string): { lock: Lock | undefined; said: string[] } {
  const said: string[] = []
  const lock = parseLock(source, ({ line, column }, name, message, hint) => {
    expect(name).toBe("translation-lock")
    expect(hint).toContain("npm run translated")
    said.push(`${line}:${column}: ${message}`)
  })
  return { lock, said }
}

describe("a lock file", () => {
  test("has a line for each part, in order, whatever the order of the records", async () => {
    const text = lockText({
      b: { ko: { "size-one": two, "@front-matter": one }, ja: {} },
      a: { ko: { z: one, a: two } },
      c: {},
    })
    expect(text).toBe(`{
  "a": {
    "ko": {
      "a": "${two}",
      "z": "${one}"
    }
  },
  "b": {
    "ko": {
      "@front-matter": "${one}",
      "size-one": "${two}"
    }
  }
}
`)
    expect(await format(text, { parser: "json" })).toBe(text)
  })

  test("comes back as it was written", () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/)
    const recorded = fc.dictionary(name, fc.constantFrom(one, two), { minKeys: 1, maxKeys: 4 })
    const languages = fc.dictionary(name, recorded, { minKeys: 1, maxKeys: 3 })
    fc.assert(
      fc.property(fc.dictionary(name, languages, { maxKeys: 4 }), (lock) => {
        expect(read(lockText(lock))).toEqual({ lock, said: [] })
      }),
    )
  })

  test.each([
    ["that is empty has no records", "{}", {}],
    [
      "may end a list with a comma, as merges leave it",
      `{"a":{"ko":{"b":"${one}",}}}`,
      {
        a: { ko: { b: one } },
      },
    ],
  ])("%s", (_, source, lock) => {
    expect(read(source)).toEqual({ lock, said: [] })
  })
})

describe("what is wrong is said at its place", () => {
  test.each([
    [
      "a conflict",
      `{\n  "a": {\n<<<<<<< HEAD\n    "ko": {}\n=======\n    "ja": {}\n>>>>>>> x\n  }\n}\n`,
      "3:1: a merge left a conflict here",
    ],
    ["no end", '{"a":', "1:6: not JSON: "],
    ["one part twice", `{"a":{"ko":{"b":"${one}","b":"${two}"}}}`, "1:36: not JSON: Map keys must"],
    ["no hash", '{\n "a": {\n  "ko": {"b": "12"}}}', "3:15: a, ko, b: a hash is 16 signs"],
    ["no sections", '{"a": 3}', "1:7: a: "],
    ["a list", "[]", "1:1: the lock file: "],
    ["an alias of nothing", "a: *b\n", "1:4: not JSON: *b repeats"],
  ])("%s", (_, source, message) => {
    const { lock, said } = read(source)
    expect(lock).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(message)
  })

  test("whatever the file holds", () => {
    const broken = fc
      .tuple(fc.nat(200), fc.nat(20), fc.string({ unit: "binary" }))
      .map(([at, length, put]) => {
        const text = lockText({
          a: { ko: { b: one, c: two }, ja: { b: one } },
          d: { ko: { e: two } },
        })
        return text.slice(0, at) + put + text.slice(at + length)
      })
    fc.assert(
      fc.property(fc.oneof(broken, fc.string(), fc.json()), (source) => {
        const { lock, said } = read(source)
        expect(said.length > 0).toBe(lock === undefined)
      }),
      { numRuns: 500 },
    )
  })
})
