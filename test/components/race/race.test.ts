import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { lettersFor } from "../../../components/race/letters.ts"
import { secondsBy } from "../../../components/parts/timings.ts"
import { sizeName, summary } from "../../../components/race/words.ts"
import { requireExperiment } from "../../../src/experiment/experiment.ts"
import { conductRace } from "../../../src/experiment/studies/race.ts"

describe("letters instead of sizes", () => {
  test("name every size once, and give nothing away", () => {
    const sizes = [1, 4, 16, 64, 256]
    const orders = new Set<string>()
    for (let seed = 1; seed < 40; seed++) {
      const letters = lettersFor(sizes, seed)
      expect([...letters.values()].sort().join("")).toBe("ABCDE")
      expect(letters).toEqual(lettersFor([...sizes].reverse(), seed))
      orders.add(sizes.map((size) => letters.get(size)).join(""))
    }
    expect(orders.size).toBeGreaterThan(10)
  })
})

describe("seconds by size", () => {
  const timings = {
    machine: undefined,
    seconds: [
      [1, 2],
      [4, 8],
      [16, 8],
    ] as const,
  }

  test("are what was measured, and between that what lies between", () => {
    const secondsOf = secondsBy(timings)
    expect(secondsOf(1)).toBe(2)
    expect(secondsOf(2)).toBeCloseTo(4)
    expect(secondsOf(16)).toBe(8)
    expect(secondsOf(32)).toBeUndefined()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), (batch) => {
        expect(secondsOf(batch)).toBeGreaterThanOrEqual(2)
        expect(secondsOf(batch)).toBeLessThanOrEqual(8)
      }),
    )
  })

  test("are not known where nothing was measured", () => {
    expect(secondsBy({ machine: undefined, seconds: [] })(8)).toBeUndefined()
  })
})

test.each(["en", "ko"])(
  "the summary names the winner by every measure, in %s",
  async (language) => {
    const experiment = requireExperiment({
      task: "logistic",
      examples: 256,
      features: 4,
      batch: 16,
      rate: 0.2,
      steps: 96,
      start: 0.5,
    })
    const findings = await conductRace({ kind: "race", experiment, sizes: [1, 16, 256] })
    const seconds = [
      [1, 1e-6],
      [16, 2e-6],
      [256, 2e-5],
    ] as const
    const timings = { machine: "an abacus", seconds }
    const text = summary(language, findings, 0.5, timings, secondsBy(timings)).join(" ")
    expect(text).toContain("an abacus")
    expect(text).toMatch(/B = (1|16|m)/)
    expect(text).toMatch(/\d µs/)
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
    expect(sizeName(language, 256, 256)).toBe("B = m")
  },
)
