import { palettes, type Method, type Theme } from "../palette.ts"
import type { DrapedPath } from "./drape.ts"
import { headScale, hiddenInk, paintOrder, pathLooks } from "./look.ts"
import { createMarks } from "./marks.ts"
import type { Paint } from "./paint.ts"
import { createLines, createStrokes } from "./strokes.ts"

export type PathModel = ReturnType<typeof createPathModel>

/** One descent path: its line, what of it the ground hides, its markers and its head. */
export function createPathModel(paint: Paint, method: Method) {
  const { shape, width, radius } = pathLooks[method]
  const order = 5 + paintOrder.indexOf(method) / paintOrder.length
  const lines = createLines()
  const hidden = createStrokes(paint, lines, { width, ink: hiddenInk, order, hidden: true })
  const line = createStrokes(paint, lines, { width, ink: 1, order })
  const markers = createMarks(paint, { shape, radius, rim: 0.5, lift: 0.06, order: order + 1 })
  const head = createMarks(paint, {
    shape,
    radius: radius * headScale,
    rim: 1.25,
    lift: 0.2,
    order: order + 2,
  })
  const parts = [hidden, line, markers, head]
  let path: DrapedPath | undefined
  const show = (visible: number): void => {
    if (!path) return
    const count = Math.min(Math.max(0, Math.floor(visible)), path.markersUpTo.length - 1)
    lines.show(path.lineUpTo[count])
    markers.show(path.markersUpTo[count])
    const at = 3 * (count - 1)
    if (count > 0) head.move(path.points[at], path.points[at + 1], path.points[at + 2])
    else head.show(0)
  }
  return {
    method,
    objects: [hidden.mesh, line.mesh, markers.points, head.points],
    /** Takes a path and shows all of it. */
    set(next: DrapedPath): void {
      path = next
      lines.set(next.line)
      markers.set(next.markers)
      show(Infinity)
    },
    /** Shows the first so many points. */
    show,
    /** x, y, z of the first point; nothing where there is none in the window. */
    start: (): number[] => [...(path?.points.subarray(0, 3) ?? [])].filter(Number.isFinite),
    setColour(theme: Theme): void {
      for (const part of parts) part.setColour(palettes[theme].method[method])
    },
    dispose(): void {
      for (const part of parts) part.dispose()
      lines.dispose()
    },
  }
}
