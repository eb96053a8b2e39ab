import { expect, test } from "vitest"
import { palettes, themes } from "../../../src/palette.ts"
import { inPlainColours } from "../../../src/site/social/plain-colours.ts"

test.each(themes)("properties and mixtures are the colours of the %s theme", (theme) => {
  expect(inPlainColours('fill="var(--page)"', theme)).toBe(`fill="${palettes[theme].page}"`)
  expect(inPlainColours("color-mix(in srgb,var(--page),var(--ink) 0%)", theme)).toBe(
    palettes[theme].page,
  )
  expect(inPlainColours("color-mix(in srgb,var(--page),var(--ink) 100%)", theme)).toBe(
    palettes[theme].ink,
  )
})

test("a mixture lies between", () => {
  expect(inPlainColours("color-mix(in srgb,#000000,#ffffff 50%)", "light")).toBe("#808080")
})
