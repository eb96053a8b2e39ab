import { LineCounter } from "yaml"
import { describe, expect, test } from "vitest"
import { parseYaml } from "../../src/course/yaml-document.ts"

const errorsOf = (source: string) => parseYaml(source, new LineCounter()).errors

describe("YAML", () => {
  test("that is sound has a value, aliases and all", () => {
    const document = parseYaml("a: &x [1]\nb: *x\n", new LineCounter())
    expect(document.errors).toEqual([])
    expect(document.toJS()).toEqual({ a: [1], b: [1] })
  })

  test("with an alias of nothing is wrong, at the alias", () => {
    const [error] = errorsOf("a: 1\nb: *x\n")
    expect(error.pos[0]).toBe(8)
    expect(error.message).toContain("Unresolved alias")
  })

  test("whose aliases swell without measure is wrong", () => {
    const lines = Array.from({ length: 9 }, (_, n) => {
      const items = n === 0 ? "x" : Array.from({ length: 9 }, () => `*a${n - 1}`).join(", ")
      return `a${n}: &a${n} [${items}]`
    })
    expect(errorsOf(lines.join("\n"))[0].message).toContain("Excessive alias count")
  })
})
