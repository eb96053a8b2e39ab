import { axisCorner } from "./camera.ts"
import { contourInScene, contourLevels, contoursOf } from "./contours.ts"
import { contourLook } from "./look.ts"
import type { Paint } from "./paint.ts"
import { onGround, reliefHeight, wallLines, type Relief } from "./relief.ts"
import { createLines, createStrokes, pushLine } from "./strokes.ts"

/** Contours, the outline of the model and the axis of J. */
export function createMapLines(paint: Paint) {
  const looks = [contourLook.thin, contourLook.heavy, contourLook.frame, contourLook.frame]
  const sets = looks.map((look, order) => {
    const lines = createLines()
    return { lines, strokes: createStrokes(paint, lines, { ...look, order: order + 1 }) }
  })
  const [thin, heavy, frame, axis] = sets.map(({ lines }) => lines)
  return {
    meshes: sets.map(({ strokes }) => strokes.mesh),
    set(relief: Relief): void {
      const points: { thin: number[]; heavy: number[] } = { thin: [], heavy: [] }
      const { columns, rows, heights: values } = relief
      contourLevels(contourLook.count).forEach((level, i) => {
        const into = (i + 1) % contourLook.index === 0 ? points.heavy : points.thin
        for (const line of contoursOf({ columns, rows, values }, level)) {
          pushLine(into, contourInScene(line, relief, level))
        }
      })
      thin.set(points.thin)
      heavy.set(points.heavy)
      const outline: number[] = []
      for (const { rim, base, upright } of wallLines(relief)) {
        for (const line of [rim, base, upright]) pushLine(outline, line)
      }
      frame.set(outline)
    },
    placeAxis(relief: Relief, azimuth: number): void {
      const corner = axisCorner(azimuth)
      axis.set([...onGround(relief, ...corner), 1, ...corner, reliefHeight, 0])
    },
    setColour(css: string): void {
      for (const { strokes } of sets) strokes.setColour(css)
    },
    dispose(): void {
      for (const { lines, strokes } of sets) {
        lines.dispose()
        strokes.dispose()
      }
    },
  }
}
