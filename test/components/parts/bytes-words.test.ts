import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bytesWords } from "../../../components/parts/bytes-words.ts"

describe("bytes in words", () => {
  test.each([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "0.977 kB"],
    [1024, "1 kB"],
    [48 * 1024, "48 kB"],
    [1000 * 1024, "0.977 MB"],
    [16 * 2 ** 30, "16 GB"],
    [17_320_000_000, "16.1 GB"],
    [5000 * 2 ** 50, "5,000 PB"],
  ])("%d is %s", (bytes, words) => {
    expect(bytesWords("en")(bytes)).toBe(words)
  })

  test("keep to three digits, and to a thousandth of what they say", () => {
    const units = { B: 1, kB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40, PB: 2 ** 50 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 50 }), (bytes) => {
        const [number, unit] = bytesWords("en")(bytes).split(" ")
        const size = Object.entries(units).find(([name]) => name === unit)?.[1] ?? NaN
        expect(Math.abs(Number(number) * size - bytes) / bytes).toBeLessThanOrEqual(0.005)
        expect(number.replace(/^0\.|\./, "").length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
