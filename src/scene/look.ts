import { methods, type Method } from "../palette.ts"

/** The marks of a scene. */
export type Shape = "circle" | "diamond" | "triangle" | "ring" | "cross" | "saltire"

/** How the path of a method is drawn. */
export interface PathLook {
  readonly shape: Shape
  /** Of the line, in CSS pixels. */
  readonly width: number
  /** Of a marker, from its middle, in CSS pixels. */
  readonly radius: number
  /** Least distance between two markers, in scene units. */
  readonly markerDistance: number
}

/** How the path of each method is drawn, so that they differ without colour. */
export const pathLooks: Readonly<Record<Method, PathLook>> = {
  batch: { shape: "circle", width: 2.4, radius: 3.2, markerDistance: 0.05 },
  "mini-batch": { shape: "diamond", width: 1.6, radius: 3.6, markerDistance: 0.08 },
  stochastic: { shape: "triangle", width: 1, radius: 3.2, markerDistance: 0.11 },
}

/** Later in this list is drawn over earlier: the noisiest path lies lowest. */
export const paintOrder: readonly Method[] = [...methods].reverse()

/** How much larger the marker at the head of a path is. */
export const headScale = 2

/** The start, a ring, the minimum, a cross, and that of a mini-batch; radius in CSS pixels. */
export const markLooks = {
  start: { shape: "ring", radius: 6 },
  minimum: { shape: "cross", radius: 6 },
  batchMinimum: { shape: "saltire", radius: 6.5 },
  /** Where the state stands on the ghost. */
  shade: { shape: "ring", radius: 4 },
} as const

/** Contours: width in CSS pixels, and share of ink in the colour of the ground they lie on. */
export const contourLook = {
  count: 15,
  /** Every so many contours one is heavier, as on a map. */
  index: 4,
  thin: { width: 0.8, ink: 0.36 },
  heavy: { width: 1.2, ink: 0.56 },
  frame: { width: 1, ink: 0.56 },
} as const

/** The full cost as a ghost over that of a mini-batch: dashed contours, in scene units. */
export const ghostLook = {
  width: 1.1,
  ink: 0.8,
  hidden: 0.3,
  dash: 0.05,
  gap: 0.035,
} as const

/** The ways down from a state, by its mini-batch and by all examples: widths in CSS pixels. */
export const arrowLooks = {
  batch: { width: 3, ink: 1, hidden: 0.3 },
  full: { width: 1.8, ink: 1, hidden: 0.3 },
  /** From the surface of the mini-batch to the ghost. */
  plumb: { width: 1.2, ink: 1, hidden: 0.5 },
  /** Of the head, in scene units, and how far its barbs turn from the shaft. */
  head: { length: 0.075, turn: 2.65 },
} as const

/** What remains of a path's own colour where the ground hides it. */
export const hiddenInk = 0.3

/** What falls over the colours on the side that is turned from the light. */
export const shadow = "#24140a"

/** How large marks and lines are in a picture of some size, given in CSS pixels. */
export const markScale = (width: number, height: number): number =>
  Math.min(1.15, Math.max(0.75, Math.sqrt(Math.min(width, height) / 520)))
