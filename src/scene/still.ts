import type { CostGrid } from "../optim/surface.ts"
import { methodVariable } from "../palette.ts"
import { bandsOf } from "./bands.ts"
import { axisCorner, axisLabels, lensFor, project, views } from "./camera.ts"
import { drape, type DrapedPath, type PathInput } from "./drape.ts"
import {
  contourLook,
  headScale,
  hiddenInk,
  markLooks,
  markScale,
  paintOrder,
  pathLooks,
  type PathLook,
  type Shape,
} from "./look.ts"
import { bySight, inPoints, isHidden, linesData, type Picture } from "./picture.ts"
import {
  groundAt,
  onGround,
  reliefHeight,
  reliefOf,
  wallLines,
  walls,
  wallTone,
  type Point,
} from "./relief.ts"
import { simplify } from "./polyline.ts"
import { pathData } from "./svg.ts"
import { inkedColour, litColour } from "./tones.ts"

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
  const relief = reliefOf(grid)
  const lens = lensFor(views.perspective, width / height)
  const place = (point: Point): readonly [number, number] => {
    const [x, y] = project(lens, point)
    return [((x + 1) / 2) * width, ((1 - y) / 2) * height]
  }
  const picture: Picture = { relief, lens, place, scale: markScale(width, height) }
  const laid = paintOrder.flatMap((method) =>
    paths
      .filter((path) => path.method === method)
      .map(({ points }): LaidPath => {
        const look = pathLooks[method]
        const colour = `var(${methodVariable(method)})`
        return { look, colour, draped: drape(relief, points, look.markerDistance) }
      }),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" aria-hidden="true"`,
    ` fill="none" fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round">`,
    ...bandsOf(picture, (width) => widthOf(picture, width)),
    nearWalls(picture),
    frame(picture),
    ...laid.map((path) => line(picture, path)),
    ...laid.map(({ look, colour, draped: { markers } }) =>
      marks(picture, look.shape, look.radius, colour, 1, markers),
    ),
    ...laid.map(({ look, colour, draped: { points } }) =>
      marks(picture, look.shape, look.radius * headScale, colour, 2.5, points.subarray(-3)),
    ),
    places(picture, paths, minimum),
    axisNames(picture, axes),
    "</svg>",
  ].join("")
}

const widthOf = (picture: Picture, width: number): string =>
  `stroke-width="${Math.round(width * picture.scale * 100) / 100}"`

function nearWalls({ relief, lens, place }: Picture): string {
  return walls
    .filter((wall) => isNear(wall, lens.eye))
    .map(({ from, to, light }) => {
      const rim = Array.from({ length: 49 }, (_, i) => i / 48).flatMap((t) =>
        place(onGround(relief, from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t)),
      )
      const base = [...place([to[0], to[1], 0]), ...place([from[0], from[1], 0])]
      const data = pathData([...simplify(rim, 0.25), ...base], true)
      return `<path fill="${litColour(wallTone, light)}" d="${data}"/>`
    })
    .join("")
}

function frame(picture: Picture): string {
  const { relief, lens } = picture
  const lines = wallLines(relief)
  const sides = walls.flatMap((wall, i) =>
    isNear(wall, lens.eye)
      ? [lines[i].base, lines[i].upright, lines[(i + 1) % walls.length].upright]
      : [],
  )
  const corner = axisCorner(views.perspective.azimuth)
  const axis: Point[] = [onGround(relief, ...corner), [...corner, reliefHeight]]
  const outlines = [
    ...lines.flatMap(({ rim }) => bySight(picture, fine(rim)).seen),
    ...[...new Set(sides), axis].map((line) => line.flatMap(picture.place)),
  ]
  const { width, ink } = contourLook.frame
  const colour = inkedColour(wallTone, ink)
  return `<path stroke="${colour}" ${widthOf(picture, width)} d="${linesData(outlines)}"/>`
}

const isNear = (
  { outward: [x, y] }: { readonly outward: readonly [number, number] },
  [eyeX, eyeY]: Point,
): boolean => x * eyeX + y * eyeY > 1

/** The same line with points close enough to tell where the ground hides it. */
function fine(line: readonly Point[]): Point[] {
  return line.flatMap((to, i) => {
    if (i === 0) return [to]
    const from = line[i - 1]
    const pieces = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) / 0.05)
    return Array.from({ length: pieces }, (_, piece): Point => {
      const t = (piece + 1) / pieces
      return [
        from[0] + (to[0] - from[0]) * t,
        from[1] + (to[1] - from[1]) * t,
        from[2] + (to[2] - from[2]) * t,
      ]
    })
  })
}

interface LaidPath {
  readonly look: PathLook
  readonly colour: string
  readonly draped: DrapedPath
}

function line(picture: Picture, { look, colour, draped }: LaidPath): string {
  const stretches: Point[][] = [[]]
  for (let i = 0; i < draped.line.length; i += 4) {
    const [x, y, z, goesOn] = draped.line.subarray(i, i + 4)
    stretches[stretches.length - 1].push([x, y, z])
    if (!goesOn) stretches.push([])
  }
  const parts = stretches.map((stretch) => bySight(picture, stretch))
  const data = (side: "seen" | "hidden"): string =>
    linesData(
      parts.flatMap((part) => part[side]),
      0.5,
    )
  return (
    `<g stroke="${colour}" ${widthOf(picture, look.width)}><path opacity="${hiddenInk}" ` +
    `d="${data("hidden")}"/><path d="${data("seen")}"/></g>`
  )
}

function marks(
  picture: Picture,
  shape: Shape,
  radius: number,
  colour: string,
  rim: number,
  places: Float32Array,
): string {
  const outlines = inPoints(places)
    .filter((point) => Number.isFinite(point[0]) && !isHidden(picture, point))
    .map((point) => outline(shape, radius * picture.scale, picture.place(point)))
  return (
    `<path fill="${colour}" stroke="var(--page)" paint-order="stroke" ` +
    `${widthOf(picture, rim)} d="${outlines.join("")}"/>`
  )
}

/** A shape as path data, centred on a point. */
function outline(shape: Shape, radius: number, [x, y]: readonly [number, number]): string {
  const r = Math.round(radius * 10) / 10
  switch (shape) {
    case "diamond":
      return pathData([x, y - r, x + r, y, x, y + r, x - r, y], true)
    case "triangle":
      return pathData([x, y - r, x + 0.9 * r, y + 0.65 * r, x - 0.9 * r, y + 0.65 * r], true)
    case "cross":
      return pathData([x - r, y, x + r, y]) + pathData([x, y - r, x, y + r])
    case "circle":
    case "ring": {
      const start = pathData([x - r, y]).replace("l0 0", "")
      const width = Math.round(20 * r) / 10
      return `${start}a${r} ${r} 0 1 0 ${width} 0a${r} ${r} 0 1 0-${width} 0z`
    }
  }
}

/** The marks of the start and of the minimum. */
function places(
  picture: Picture,
  paths: readonly PathInput[],
  minimum: readonly [number, number, number] | undefined,
): string {
  const mark = ({ shape, radius }: { shape: Shape; radius: number }, w: number, b: number) => {
    const point = groundAt(picture.relief, w, b)
    return point ? outline(shape, radius * picture.scale, picture.place(point)) : ""
  }
  const starts = paths.map(({ points }) => mark(markLooks.start, points[0], points[1]))
  const least = minimum ? mark(markLooks.minimum, minimum[0], minimum[1]) : ""
  const data = [...new Set(starts), least].join("")
  return (
    `<path stroke="var(--page)" ${widthOf(picture, 4.5)} d="${data}"/>` +
    `<path stroke="var(--ink)" ${widthOf(picture, 2)} d="${data}"/>`
  )
}

function axisNames({ place }: Picture, [w, b]: readonly [string, string] = ["w", "b"]): string {
  const labels = axisLabels(views.perspective)
  const named = { [w]: labels.w, [b]: labels.b, J: labels.J }
  const names = Object.entries(named).map(([name, { at }]) => {
    const [x, y] = place(at).map((value) => Math.round(value * 10) / 10)
    return `<text x="${x}" y="${y}" dy=".35em">${name}</text>`
  })
  return `<g fill="var(--ink)" text-anchor="middle" font-style="italic">${names.join("")}</g>`
}
