import fc from "fast-check"
import { expect, test } from "vitest"
import { dashes, ghostLines } from "../../src/scene/ghost-lines.ts"
import { ghostLook } from "../../src/scene/look.ts"
import { heightAt, reliefHeight, reliefOf, type Point } from "../../src/scene/relief.ts"
import { bowl, gridOf } from "./grids.ts"

const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, point, i) => {
    const last = line[Math.max(0, i - 1)]
    return sum + Math.hypot(point[0] - last[0], point[1] - last[1], point[2] - last[2])
  }, 0)

const place = fc.double({ min: -1, max: 1, noNaN: true })

test("dashes are of one length, cover their share of the line and begin with it", () => {
  const { dash, gap } = ghostLook
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, place, place), { minLength: 2, maxLength: 12 }),
      (line) => {
        const cut = dashes(line)
        const whole = lengthOf(line)
        fc.pre(whole > 0.01)
        expect(cut[0][0]).toEqual(line[0])
        for (const piece of cut.slice(0, -1)) expect(lengthOf(piece)).toBeCloseTo(dash, 9)
        const periods = Math.floor(whole / (dash + gap))
        const rest = whole - periods * (dash + gap)
        const drawn = periods * dash + Math.min(rest, dash)
        expect(cut.reduce((sum, piece) => sum + lengthOf(piece), 0)).toBeCloseTo(drawn, 6)
      },
    ),
  )
})

test("the ghost lies on its surface", () => {
  const relief = reliefOf(gridOf(bowl, 40))
  const lines = ghostLines(relief)
  expect(lines.length).toBeGreaterThan(100)
  for (const [x, y, z] of lines.flat())
    expect(Math.abs(heightAt(relief, x, y) * reliefHeight - z)).toBeLessThan(0.02)
})
