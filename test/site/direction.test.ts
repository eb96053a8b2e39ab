import { expect, test } from "vitest"
import { directionOf } from "../../src/site/direction.ts"

test.each([
  ["en", "ltr"],
  ["ko", "ltr"],
  ["ar", "rtl"],
  ["he", "rtl"],
  ["fa-IR", "rtl"],
  ["ur", "rtl"],
  ["az", "ltr"],
  ["az-Arab", "rtl"],
  ["he-Latn", "ltr"],
  ["ckb", "rtl"],
  ["ku", "ltr"],
  ["pa-PK", "rtl"],
  ["tlh", "ltr"],
])("%s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
