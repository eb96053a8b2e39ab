import fc from "fast-check"
import { expect, test } from "vitest"
import { dodge } from "../../src/chart/dodge.ts"

test("labels do not lie over each other, stay in range and keep their order", () => {
  const places = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 12 })
  fc.assert(
    fc.property(places, (wanted) => {
      const placed = dodge(wanted, 14, [0, 400])
      const order = wanted.map((_, k) => k).sort((a, b) => wanted[a] - wanted[b])
      for (const [place, index] of order.entries()) {
        expect(placed[index]).toBeLessThanOrEqual(400)
        expect(placed[index]).toBeGreaterThanOrEqual(0)
        if (place > 0)
          expect(placed[index] - placed[order[place - 1]]).toBeGreaterThanOrEqual(14 - 1e-9)
      }
    }),
  )
})

test("labels with room stay where they want to be", () => {
  expect(dodge([300, 10, 100], 14, [0, 400])).toEqual([300, 10, 100])
})
