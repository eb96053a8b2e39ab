import { describe, expect, it } from "vitest"
import { stillOf, type StillInput } from "../../src/scene/still.ts"
import { bowl, gridOf, spiral } from "./grids.ts"

const input: StillInput = {
  grid: gridOf(bowl, 32),
  minimum: [0, 0, 0.1],
  paths: [
    { method: "batch", points: spiral(200, 0) },
    { method: "mini-batch", points: spiral(200, 0.04) },
    { method: "stochastic", points: spiral(200, 0.2) },
  ],
  width: 960,
  height: 560,
}
const still = stillOf(input)

/** Checks that tags open and close in order and that attributes are quoted; returns the names. */
function elements(xml: string): string[] {
  const open: string[] = []
  const names: string[] = []
  const tag = /<(\/?)([a-z]+)((?: [A-Za-z-]+="[^"<&]*")*)(\/?)>/g
  const rest = xml.replace(tag, (_, closing: string, name: string, __: string, empty: string) => {
    if (closing) expect(open.pop()).toBe(name)
    else {
      names.push(name)
      if (!empty) open.push(name)
    }
    return ""
  })
  expect(open).toEqual([])
  expect(rest).toMatch(/^[wbJ]*$/)
  return names
}

describe("stillOf", () => {
  it("is well-formed", () => {
    const names = elements(still)
    expect(names[0]).toBe("svg")
    expect(new Set(names)).toEqual(new Set(["svg", "g", "path", "text"]))
  })

  it("is small", () => {
    expect(still.length).toBeLessThan(30_000)
  })

  it("is the same every time", () => {
    expect(stillOf(input)).toBe(still)
  })

  it("holds numbers only, of one decimal in every path", () => {
    expect(still).not.toMatch(/NaN|Infinity|undefined|e-\d/)
    for (const [, data] of still.matchAll(/ d="([^"]*)"/g)) {
      expect(data).toMatch(/^[MlazV \d.-]*$/i)
      expect(data).not.toMatch(/\.\d\d/)
    }
  })

  it("takes its size from its box and its colours from the page", () => {
    expect(still).toMatch(/^<svg [^>]*viewBox="0 0 960 560"/)
    expect(still).not.toMatch(/^<svg [^>]*(width|height)=/)
    for (const name of ["loss-0", "loss-8", "method-batch", "method-stochastic", "ink", "page"]) {
      expect(still).toContain(`var(--${name})`)
    }
  })

  it("paints the surface from the lowest band to the highest, then walls, then paths", () => {
    const fills = [...still.matchAll(/<path fill="([^"]*--loss[^"]*)" stroke/g)].map(
      ([, fill]) => fill,
    )
    const tones = fills.map((fill) => {
      const [, next, share] = fill.match(/var\(--loss-(\d)\) ([\d.]+)%/) ?? []
      return next ? Number(next) - 1 + Number(share) / 100 : Number(fill.match(/loss-(\d)/)?.[1])
    })
    expect(tones).toHaveLength(16)
    expect(tones).toEqual([...tones].sort((a, b) => a - b))
    const order = ["--loss-8", "--method-stochastic", "--method-mini-batch", "--method-batch"]
    const places = order.map((name) => still.indexOf(name))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it("stays within its frame", () => {
    for (const [, data] of still.matchAll(/ d="([^"]*)"/g)) {
      let [x, y] = [0, 0]
      for (const [, command, numbers] of data.matchAll(/([Ml])([^MlazA-Z]*)/g)) {
        const values = (numbers.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
        for (let i = 0; i + 1 < values.length; i += 2) {
          ;[x, y] =
            command === "M" ? [values[i], values[i + 1]] : [x + values[i], y + values[i + 1]]
          expect(x > 0 && x < 960 && y > 0 && y < 560).toBe(true)
        }
      }
    }
  })

  it("draws without paths or minimum, and with paths that leave the window", () => {
    const { grid, width, height } = input
    elements(stillOf({ grid, width, height, paths: [] }))
    const away = Float64Array.of(0, 0, 0.1, 9, 9, 200, NaN, 0, 0, 1e300, -1e300, 1e300)
    const wild = stillOf({ grid, width, height, paths: [{ method: "batch", points: away }] })
    elements(wild)
    expect(wild).not.toMatch(/NaN|Infinity|undefined/)
    elements(stillOf({ ...input, paths: [{ method: "batch", points: new Float64Array() }] }))
  })

  it("draws flat and broken grids", () => {
    for (const cost of [() => 1, () => NaN, (w: number) => (w > 0 ? Infinity : w)]) {
      expect(stillOf({ ...input, grid: gridOf(cost) })).not.toMatch(/NaN|Infinity|undefined/)
    }
  })
})
