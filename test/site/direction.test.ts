import { expect, test } from "vitest"
import { directionOf } from "../../src/site/direction.ts"

test.each(["ar", "ar-EG", "he", "fa", "ur", "yi", "dv", "ckb", "az-Arab", "pa-PK"])(
  "%s is written from right to left",
  (code) => {
    expect(directionOf(code)).toBe("rtl")
  },
)

test.each(["en", "ko", "ja", "zh-Hant", "ku", "az", "pa", "he-Latn", "tlh"])(
  "%s is written from left to right",
  (code) => {
    expect(directionOf(code)).toBe("ltr")
  },
)
