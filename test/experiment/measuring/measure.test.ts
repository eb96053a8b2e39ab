import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { measure, tickOf } from "../../../src/experiment/measuring/measure.ts"
import { quantile, spreadOf } from "../../../src/experiment/measuring/quantile.ts"

/** A machine whose time only passes as work is done, seen through a clock that moves in ticks. */
function machine(tick: number) {
  let now = 0
  let looks = 0
  return {
    clock: () => {
      now += 1e-4
      looks++
      return Math.floor(now / tick) * tick
    },
    work: (cost: number) => (times: number) => {
      now += cost * times
    },
    looks: () => looks,
  }
}

const settings = { rounds: 5, least: 2, warmUp: 0, pause: () => Promise.resolve() }

describe("measuring", () => {
  test.each([0.005, 0.1, 1])(
    "finds what work costs through a clock of %d ms ticks",
    async (tick) => {
      const { clock, work } = machine(tick)
      const costs = [0.0001, 0.03, 7]
      const found = await measure(costs.map(work), { ...settings, clock })
      for (const [index, cost] of costs.entries()) {
        const { median, lower, upper, samples } = found[index]
        expect(Math.abs(median * 1000 - cost) / cost).toBeLessThan(0.1)
        expect(lower).toBeLessThanOrEqual(median)
        expect(upper).toBeGreaterThanOrEqual(median)
        expect(samples).toBe(5)
      }
    },
  )

  test("finds what quick work costs where the machine was held up before", async () => {
    const { clock, work } = machine(1)
    let calls = 0
    const heldUp = (times: number): void => work(calls++ === 0 ? 500 : 0.001)(times)
    const [{ lower, median }] = await measure([heldUp], { ...settings, clock })
    expect(lower).toBeGreaterThan(0)
    expect(Math.abs(median * 1000 - 0.001) / 0.001).toBeLessThan(0.2)
  })

  test("times all works in turn, and rests between any two samples", async () => {
    const order: string[] = []
    const { clock, work } = machine(0.01)
    const named = (name: string) => (times: number) => {
      order.push(name)
      work(3)(times)
    }
    const shares: number[] = []
    await measure([named("a"), named("b")], {
      ...settings,
      clock,
      pause: (share) => Promise.resolve(void shares.push(share)),
    })
    expect(order.slice(-10).join("")).toBe("ababababab")
    expect(shares.length).toBe(12)
    expect(shares[11]).toBe(1)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  })

  test("does work until it is warm before it counts", async () => {
    let done = 0
    let now = 0
    const cooling = (times: number): void => {
      for (let k = 0; k < times; k++) now += done++ < 200 ? 1 : 0.01
    }
    const clock = () => (now += 1e-5)
    const [warm] = await measure([cooling], { ...settings, clock, warmUp: 250 })
    expect(warm.median * 1000).toBeCloseTo(0.01, 3)
  })

  test("stops where the pause says so", async () => {
    const { clock, work } = machine(0.01)
    const stop = (share: number) =>
      share > 0.5 ? Promise.reject(new Error("stopped")) : Promise.resolve()
    await expect(measure([work(1)], { ...settings, clock, pause: stop })).rejects.toThrow("stopped")
  })

  test("knows how coarse a clock is", () => {
    expect(tickOf(machine(0.5).clock)).toBeCloseTo(0.5)
  })
})

describe("quantiles", () => {
  test("lie between the least and the greatest, and rise with their share", () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 })
    fc.assert(
      fc.property(values, (all) => {
        const { lower, median, upper } = spreadOf(all)
        expect(lower).toBeGreaterThanOrEqual(Math.min(...all))
        expect(median).toBeGreaterThanOrEqual(lower)
        expect(upper).toBeGreaterThanOrEqual(median)
        expect(Math.max(...all)).toBeGreaterThanOrEqual(upper)
      }),
    )
  })

  test("of known values are known", () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ lower: 2, median: 3, upper: 4 })
    expect(spreadOf([1, 2, Infinity]).upper).toBe(Infinity)
    expect(spreadOf([Infinity, Infinity]).median).toBe(Infinity)
  })
})
