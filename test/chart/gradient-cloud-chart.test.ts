import fc from "fast-check"
import { expect, test } from "vitest"
import {
  cloudShapes,
  mapFrame,
  pointAtSpot,
  spotOf,
  squareHeight,
} from "../../src/chart/gradient-cloud-chart.ts"

const window = { x0: -2, x1: 2, y0: 1, y1: 5 }
const frame = mapFrame(460)
const inside = fc.tuple(
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ min: 1, max: 5, noNaN: true }),
)

test("a place on the screen is the place of its point, there and back", () => {
  fc.assert(
    fc.property(inside, (point) => {
      const back = pointAtSpot(window, frame, spotOf(window, frame, point))
      expect(back[0]).toBeCloseTo(point[0], 9)
      expect(back[1]).toBeCloseTo(point[1], 9)
    }),
  )
  expect(pointAtSpot(window, frame, [-50, 9999])).toEqual([-2, 1])
})

test("the map is a square, so that angles are true", () => {
  expect(frame.side).toBe(400)
  expect(squareHeight(460) - 460).toBe(-10)
})

test("an arrow ends where its step leads, uphill ones apart from the others", () => {
  const { point, downhill, uphill, mean, ellipse } = cloudShapes(
    {
      point: [0, 3],
      steps: Float64Array.of(1, 0, 0, -1, -0.5, 0),
      uphill: Uint8Array.of(0, 0, 1),
      whole: [0.5, 0.5],
      mean: [0.5, 0.5],
      ellipse: { axes: [0.4, 0.1], angle: Math.PI / 2 },
    },
    window,
    frame,
  )
  const tips = ({ heads }: { heads: string }): number[][] =>
    [...heads.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(point).toEqual([200, 200])
  expect(tips(downhill)).toEqual([
    [300, 200],
    [200, 300],
  ])
  expect(tips(uphill)).toEqual([[150, 200]])
  expect(tips(mean)).toEqual([[250, 150]])
  expect(ellipse).toEqual({ centre: [250, 150], axes: [80, 20], turn: -90 })
})

test("a step of no length draws nothing", () => {
  const { downhill } = cloudShapes(
    {
      point: [0, 3],
      steps: new Float64Array(2),
      uphill: Uint8Array.of(0),
      whole: [0, 0],
      mean: [0, 0],
      ellipse: { axes: [0, 0], angle: 0 },
    },
    window,
    frame,
  )
  expect(downhill).toEqual({ shafts: "", heads: "" })
})
