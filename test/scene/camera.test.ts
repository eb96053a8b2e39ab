import fc from "fast-check"
import { Camera, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import {
  allowedView,
  axisLabels,
  lensFor,
  project,
  viewBetween,
  views,
  type View,
} from "../../src/scene/camera.ts"
import { reliefHeight, type Point } from "../../src/scene/relief.ts"

const corners: Point[] = [-1, 1].flatMap((x) =>
  [-1, 1].flatMap((y) => [0, reliefHeight].map((z): Point => [x, y, z])),
)
const anyView = fc
  .record({
    azimuth: fc.double({ min: -4, max: 4, noNaN: true }),
    polar: fc.double({ min: 0, max: 2, noNaN: true }),
    zoom: fc.constant(1),
  })
  .map(allowedView)
const anyAspect = fc.double({ min: 0.4, max: 3, noNaN: true })

describe("lensFor", () => {
  it("shows all of the model and its labels, however it is turned", () => {
    fc.assert(
      fc.property(anyView, anyAspect, (view, aspect) => {
        const lens = lensFor(view, aspect)
        const labels = Object.values(axisLabels(view)).map(({ at }) => at)
        for (const point of [...corners, ...labels]) {
          const [x, y] = project(lens, point)
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(1)
        }
      }),
    )
  })

  it("fills the viewport in the named views", () => {
    for (const view of Object.values(views)) {
      const lens = lensFor(view, 960 / 560)
      const heights = corners.map((corner) => project(lens, corner)[1])
      expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(1.6)
    }
  })

  it("is a contour plot from above: w to the right, b upwards, whatever the height", () => {
    const lens = lensFor(views.top, 1.5)
    const [centreX, centreY] = project(lens, [0, 0, 0])
    const [right] = project(lens, [1, 0, 0])
    const [, up] = project(lens, [0, 1, 0])
    const unit = up - centreY
    expect(right - centreX).toBeCloseTo(unit / 1.5, 3)
    for (const [x, y, z] of corners) {
      const [px, py] = project(lens, [x, y, z])
      expect(Math.abs(px - centreX - (x * unit) / 1.5)).toBeLessThan(0.005)
      expect(Math.abs(py - centreY - y * unit)).toBeLessThan(0.005)
    }
  })

  it("gives three.js the picture it gives the still", () => {
    fc.assert(
      fc.property(anyView, anyAspect, (view, aspect) => {
        const lens = lensFor(view, aspect)
        const camera = new Camera()
        camera.matrixWorld.fromArray(lens.pose)
        camera.matrixWorldInverse.copy(camera.matrixWorld).invert()
        camera.projectionMatrix.fromArray(lens.projection)
        for (const corner of corners) {
          const { x, y, z } = new Vector3(...corner).project(camera)
          const [ourX, ourY] = project(lens, corner)
          expect(x).toBeCloseTo(ourX, 6)
          expect(y).toBeCloseTo(ourY, 6)
          expect(Math.abs(z)).toBeLessThan(1)
        }
      }),
    )
  })

  it("changes little when the view changes little", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const next = allowedView({
          ...view,
          polar: view.polar + 1e-4,
          azimuth: view.azimuth + 1e-4,
        })
        const before = lensFor(view, 1.7)
        const after = lensFor(next, 1.7)
        for (const corner of corners) {
          const [x0, y0] = project(before, corner)
          const [x1, y1] = project(after, corner)
          expect(Math.hypot(x1 - x0, y1 - y0)).toBeLessThan(0.002)
        }
      }),
    )
  })

  it("comes closer with zoom", () => {
    const near = project(lensFor({ ...views.top, zoom: 2 }, 1), [0.3, 0, 0])
    const far = project(lensFor(views.top, 1), [0.3, 0, 0])
    expect(near[0] / far[0]).toBeCloseTo(2, 6)
  })
})

describe("views", () => {
  it("never come from below, nor too near or too far", () => {
    const wild: View = { azimuth: 9, polar: -3, zoom: 100 }
    expect(allowedView(wild)).toMatchObject({ polar: 0, zoom: 3 })
    expect(allowedView({ ...wild, polar: 3, zoom: 0 }).polar).toBeLessThan(Math.PI / 2)
  })

  it("turn the short way round", () => {
    const from: View = { azimuth: 3, polar: 0, zoom: 1 }
    const to: View = { azimuth: -3, polar: 1, zoom: 1 }
    expect(viewBetween(from, to, 0.5).azimuth).toBeCloseTo(Math.PI, 6)
    expect(viewBetween(from, to, 1).polar).toBe(1)
  })
})

describe("axisLabels", () => {
  it("names J only where its axis can be seen", () => {
    expect(axisLabels(views.top).J.opacity).toBe(0)
    expect(axisLabels(views.perspective).J.opacity).toBe(1)
  })

  it("stands below and to the left of the contour plot", () => {
    const { w, b } = axisLabels(views.top)
    expect(w.at[1]).toBeLessThan(-1)
    expect(b.at[0]).toBeLessThan(-1)
  })
})
