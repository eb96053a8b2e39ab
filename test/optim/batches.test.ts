import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { batchEnd, partition } from "../../src/optim/batches.ts"

const sizes = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }))
  .map(([a, b]) => ({ batch: Math.min(a, b), examples: Math.max(a, b) }))

describe("a partition", () => {
  test("visits every example exactly once, when the last batch is kept", () => {
    fc.assert(
      fc.property(sizes, ({ examples, batch }) => {
        const cut = partition(examples, batch, "keep")
        const visits = new Uint8Array(examples)
        for (let t = 0; t < cut.count; t++)
          for (let k = t * batch; k < batchEnd(cut, t); k++) visits[k]++
        expect(visits.every((count) => count === 1)).toBe(true)
        expect(batchEnd(cut, cut.count - 1)).toBe(examples)
      }),
    )
  })

  test("has only whole batches and leaves out less than one, when the last is dropped", () => {
    fc.assert(
      fc.property(sizes, ({ examples, batch }) => {
        const cut = partition(examples, batch, "drop")
        for (let t = 0; t < cut.count; t++) expect(batchEnd(cut, t) - t * batch).toBe(batch)
        expect(examples - cut.used).toBeLessThan(batch)
        expect(cut.used).toBe(cut.count * batch)
      }),
    )
  })

  test.each([
    [10, 1, "keep", 10],
    [10, 10, "keep", 1],
    [10, 10, "drop", 1],
    [10, 3, "keep", 4],
    [10, 3, "drop", 3],
  ] as const)("of %d by %d, %s, has %d batches", (examples, batch, partial, count) => {
    expect(partition(examples, batch, partial).count).toBe(count)
  })
})
