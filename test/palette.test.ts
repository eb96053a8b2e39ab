import { describe, expect, test } from "vitest"
import { methods, palettes, themes } from "../src/palette.ts"

/** Relative luminance and contrast as the WCAG 2 define them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(themes)("the %s palette", (theme) => {
  const { method, loss, page, ink, warning } = palettes[theme]

  test.each(methods)("shows %s well enough to be read as text on the page", (name) => {
    expect(contrast(method[name], page)).toBeGreaterThan(4.5)
  })

  test("has ink and warning that can be read", () => {
    expect(contrast(ink, page)).toBeGreaterThan(12)
    expect(contrast(warning, page)).toBeGreaterThan(4.5)
  })

  test("has a loss ramp that goes one way, away from the page", () => {
    const distances = loss.map((colour) => contrast(colour, page))
    expect(distances.toSorted((a, b) => a - b)).toEqual(distances)
  })
})
