import { describe, expect, test } from "vitest"
import { readYaml } from "../../src/course/yaml-text.ts"

const errorsOf = (source: string) => readYaml(source).document.errors

describe("YAML", () => {
  test("that is sound has a value, aliases and all", () => {
    const { document } = readYaml("a: &x [1]\nb: *x\n")
    expect(document.errors).toEqual([])
    expect(document.toJS()).toEqual({ a: [1], b: [1] })
  })

  test("with an alias of nothing is wrong, at the alias", () => {
    const [error] = errorsOf("a: 1\nb: *x\n")
    expect(error.pos[0]).toBe(8)
    expect(error.message).toContain("nothing is named so")
  })

  test("whose aliases swell without measure is wrong", () => {
    const lines = Array.from({ length: 9 }, (_, n) => {
      const items = n === 0 ? "x" : Array.from({ length: 9 }, () => `*a${n - 1}`).join(", ")
      return `a${n}: &a${n} [${items}]`
    })
    expect(errorsOf(lines.join("\n"))[0].message).toContain("Excessive alias count")
  })
})
