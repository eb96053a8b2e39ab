import { describe, expect, test } from "vitest"
import { controlNames } from "../../../components/parts/control-names.ts"
import { freePart, parseFreeControls } from "../../../components/parts/free-controls.ts"
import { requireFigure } from "../../../components/parts/figure-spec.ts"
import { figures } from "../../../components/registry.ts"

describe.each(figures.map((spec) => [spec.name, spec] as const))("%s", (_, spec) => {
  const names = Object.keys(spec.controls)

  test("has controls of its own fields, and each is called something in both languages", () => {
    const fields = Object.keys({ ...spec.fields, ...spec.options })
    for (const language of ["en", "ko"] as const) {
      const words: Readonly<Record<string, string>> = controlNames[language]
      for (const name of names) expect(words[name], name).toMatch(/\S/)
    }
    expect(fields).toEqual(expect.arrayContaining(Object.values(spec.controls).flat()))
    expect(names).toEqual(
      expect.arrayContaining([...(spec.lacks?.(requireFigure(spec, {})) ?? [])]),
    )
  })

  test("leaves the reader what the link names, and nothing else", () => {
    for (const name of names) {
      const free = parseFreeControls(spec.controls, ` ${name},,${name} `)
      expect(free).toEqual({ ok: true, value: [name] })
      const everything = Object.fromEntries(
        Object.values(spec.controls).flatMap((fields) => fields.map((field) => [field, 1])),
      )
      expect(Object.keys(freePart(spec.controls, [name], everything)).toSorted()).toEqual(
        spec.controls[name].toSorted(),
      )
      expect(freePart(spec.controls, undefined, everything)).toEqual(everything)
    }
    expect(parseFreeControls(spec.controls, "")).toEqual({ ok: true, value: [] })
    expect(freePart(spec.controls, [], { at: 3, turn: 40 })).toEqual({ at: 3, turn: 40 })
  })

  test.each(["colour", "constructor", "__proto__", "at"])(
    "has no control %s, and says so",
    (name) => {
      const parsed = parseFreeControls(spec.controls, `${name},seed`)
      const issues = parsed.ok ? [] : parsed.issues
      expect(issues).toContainEqual({
        field: name,
        message: `there is no control "${name}"`,
        allowed: names,
        found: name,
      })
    },
  )
})
