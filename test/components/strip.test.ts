import fc from "fast-check"
import { expect, test } from "vitest"
import { strip } from "../../components/batch-sizes/strip.ts"

const rectangles = (path: string) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map(([, x, y, width]) => ({
    x: Number(x),
    row: Math.floor(Number(y)),
    width: Number(width),
  }))

test("the cut pieces cover the training set without overlapping", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 16, max: 1024 }),
      fc.integer({ min: 1, max: 1024 }),
      fc.constantFrom(24, 48, 128),
      (examples, b, columns) => {
        const batch = Math.min(b, examples)
        const picture = strip(examples, batch, "keep", columns)
        const pieces = [...rectangles(picture.even), ...rectangles(picture.odd)].sort(
          (a, c) => a.row - c.row || a.x - c.x,
        )
        const area = pieces.reduce((sum, { width }) => sum + width, 0)
        const batches = Math.ceil(examples / batch)
        expect(area).toBeCloseTo(examples - batches * 0.18, 1)
        for (const [index, piece] of pieces.entries()) {
          const [next] = pieces.slice(index + 1, index + 2)
          if (index + 1 < pieces.length && next.row === piece.row)
            expect(next.x).toBeGreaterThanOrEqual(piece.x + piece.width - 0.01)
          expect(piece.x + piece.width).toBeLessThanOrEqual(picture.columns)
        }
      },
    ),
  )
})

test("what is left out is drawn apart", () => {
  expect(strip(100, 30, "drop", 50).left).not.toBe("")
  expect(strip(100, 30, "keep", 50).left).toBe("")
  expect(strip(100, 25, "drop", 50).left).toBe("")
})

test("a large training set puts several examples into a square", () => {
  expect(strip(65_536, 64, "keep", 128)).toMatchObject({ unit: 64, isTooFine: false, rows: 8 })
  expect(strip(65_536, 32, "keep", 128).isTooFine).toBe(true)
})
