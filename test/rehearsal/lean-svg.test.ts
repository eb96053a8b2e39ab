import fc from "fast-check"
import { expect, test } from "vitest"
import { leanSvg } from "../../src/rehearsal/lean-svg.ts"

test("an attribute that is empty may lack its value, as it does in HTML", () => {
  expect(leanSvg('<svg viewBox="0 0 9 9"><path d stroke="red"></path><g hidden/></svg>')).toBe(
    '<svg viewBox="0 0 9 9"><path d="" stroke="red"/><g hidden=""/></svg>',
  )
})

test("numbers are rounded, and lines of one kind are one path", () => {
  const lines = '<path d="M0 0L3.14159 2" stroke="red"/><path d="M5 5L8 9.0001" stroke="red"/>'
  const [path, ...more] = leanSvg(`<svg>${lines}</svg>`).match(/<path[^>]*>/g) ?? []
  expect(more).toEqual([])
  expect(path).toContain("3.1")
  expect(path).not.toContain("3.14")
})

test("words and values are left as they are", () => {
  const words = fc
    .array(fc.constantFrom("a b", "d", "x=1", "&lt;", "/", "경사", "of"), { minLength: 1 })
    .map((all) => all.join(" "))
  fc.assert(
    fc.property(words, (text) => {
      const svg = leanSvg(`<svg><text data-words="${text}" hidden>${text}</text></svg>`)
      expect(svg).toBe(`<svg><text data-words="${text}" hidden="">${text}</text></svg>`)
    }),
  )
})
