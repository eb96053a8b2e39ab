import type { Object3D } from "three"
import type { Paint } from "./paint.ts"
import type { Point } from "./relief.ts"
import { createLines, createStrokes, pushLine } from "./strokes.ts"

export interface DrawingLook {
  /** In CSS pixels. */
  readonly width: number
  /** Share of the drawing's own colour, where it is seen and where the ground hides it. */
  readonly ink: number
  readonly hidden: number
  readonly order: number
}

/** Lines over the ground in one colour, which show faintly through where it hides them. */
export function createDrawing(paint: Paint, { width, ink, hidden, order }: DrawingLook) {
  const lines = createLines()
  const strokes = [
    createStrokes(paint, lines, { width, ink: hidden, order, hidden: true }),
    createStrokes(paint, lines, { width, ink, order }),
  ]
  return {
    objects: strokes.map(({ mesh }): Object3D => mesh),
    set(drawn: readonly (readonly Point[])[]): void {
      const points: number[] = []
      for (const line of drawn) pushLine(points, line)
      lines.set(points)
    },
    setColour(css: string): void {
      for (const stroke of strokes) stroke.setColour(css)
    },
    dispose(): void {
      lines.dispose()
      for (const stroke of strokes) stroke.dispose()
    },
  }
}
