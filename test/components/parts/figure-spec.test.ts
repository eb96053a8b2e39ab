import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseFigure, requireFigure } from "../../../components/parts/figure-spec.ts"
import { lossSurface } from "../../../components/loss-surface/spec.ts"
import { figures } from "../../../components/registry.ts"
import { fromLink, toLink } from "../../../src/experiment/link.ts"
import type { Field } from "../../../src/experiment/field.ts"

const valueOf = (field: Field): fc.Arbitrary<number | string> => {
  if (field.kind === "choice") return fc.constantFrom(...field.choices)
  if (field.kind === "integer") return fc.integer({ min: field.min, max: field.max })
  if (field.kind === "sizes") return fc.constant(field.default)
  return fc.double({ min: field.min, max: field.max, noNaN: true })
}

describe.each(figures.map((spec) => [spec.name, spec] as const))("%s", (_, spec) => {
  test("is brought back by its link, whatever it shows and however", () => {
    const written = requireFigure(spec, {})
    const all = { ...spec.fields, ...spec.options }
    const some = fc.record(
      Object.fromEntries(Object.entries(all).map(([name, field]) => [name, valueOf(field)])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(some, (attributes) => {
        const shown = parseFigure(spec, attributes)
        if (!shown.ok) return
        const { experiment, options } = shown.value
        const text = toLink(
          { ...experiment, ...options },
          { ...written.experiment, ...written.options },
        )
        const link = text === "" ? undefined : fromLink(text)
        if (link === undefined) return
        expect(link.ok).toBe(true)
        if (!link.ok) return
        const names = Object.keys(link.value)
        fc.pre(names.every((name) => name in all))
        expect(parseFigure(spec, link.value, written)).toEqual(shown)
      }),
      { numRuns: 300 },
    )
  })

  test("refuses what it does not take, with what it takes", () => {
    const parsed = parseFigure(spec, { colour: "red" })
    expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).toEqual([
      `${spec.name} takes no "colour"`,
    ])
    const hostile = parseFigure(spec, { constructor: "1", toString: "2" })
    expect(hostile.ok ? [] : hostile.issues.map(({ field }) => field)).toEqual([
      "constructor",
      "toString",
    ])
  })
})

test("what a control does not name stays as it is", () => {
  const shown = requireFigure(lossSurface, { rate: 0.3, axis: "examples", turn: 90 })
  const next = parseFigure(lossSurface, { at: 12 }, shown)
  expect(next).toEqual({
    ok: true,
    value: { experiment: shown.experiment, options: { ...shown.options, at: 12 } },
  })
})

test("options are held to their bounds", () => {
  for (const attributes of [{ turn: 400 }, { at: -1 }, { axis: "time" }, { zoom: "much" }])
    expect(parseFigure(lossSurface, attributes).ok).toBe(false)
})
