import type { CostGrid } from "../optim/surface.ts"
import type { PathInput } from "./drape.ts"
import { markLooks, paintOrder } from "./look.ts"
import { reliefOf } from "./relief.ts"
import {
  axisNames,
  groundOf,
  laidPath,
  line,
  openingPicture,
  pathHead,
  pathMarkers,
  pictured,
  places,
} from "./still-parts.ts"

export interface StillInput {
  readonly grid: CostGrid
  /** w, b, J of the least cost, to be marked. */
  readonly minimum?: readonly [number, number, number]
  readonly paths: readonly PathInput[]
  /** The names of the axes of the plane; w and b unless told. */
  readonly axes?: readonly [string, string]
  /** The picture takes the size of its box; these give its proportions and the size of its marks. */
  readonly width: number
  readonly height: number
}

/**
 * The opening view of the scene as an SVG string, without a browser. Every colour is a custom
 * property of the page, so the theme of the page is the theme of the picture.
 */
export function stillOf({ grid, minimum, paths, axes, width, height }: StillInput): string {
  const picture = openingPicture(reliefOf(grid), width, height)
  const laid = paintOrder.flatMap((method) =>
    paths.filter((path) => path.method === method).map((path) => laidPath(picture, path)),
  )
  const parts = [
    ...groundOf(picture),
    ...laid.map((path) => line(picture, path)),
    ...laid.map((path) => pathMarkers(picture, path)),
    ...laid.map((path) => pathHead(picture, path)),
    places(picture, [
      ...paths.map(({ points }) => ({ look: markLooks.start, at: points })),
      { look: markLooks.minimum, at: minimum },
    ]),
    axisNames(picture, axes),
  ]
  return pictured(parts, width, height)
}
