import { methodVariable } from "../palette.ts"
import { bandsOf } from "./bands.ts"
import { axisCorner, axisLabels, lensFor, project, views } from "./camera.ts"
import { drape, type DrapedPath, type PathInput } from "./drape.ts"
import {
  contourLook,
  headScale,
  hiddenInk,
  markScale,
  pathLooks,
  type PathLook,
  type Shape,
} from "./look.ts"
import { bySight, inPoints, isHidden, linesData, type Picture } from "./picture.ts"
import {
  groundAt,
  onGround,
  reliefHeight,
  wallLines,
  walls,
  wallTone,
  type Point,
  type Relief,
} from "./relief.ts"
import { simplify } from "./polyline.ts"
import { pathData } from "./svg.ts"
import { inkedColour, litColour } from "./tones.ts"

/** The opening view of a relief. */
export function openingPicture(relief: Relief, width: number, height: number): Picture {
  const lens = lensFor(views.perspective, width / height)
  return {
    relief,
    lens,
    scale: markScale(width, height),
    place(point) {
      const [x, y] = project(lens, point)
      return [((x + 1) / 2) * width, ((1 - y) / 2) * height]
    },
  }
}

/** Parts of a picture as one that takes the size of its box. */
export const pictured = (parts: readonly string[], width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" aria-hidden="true"` +
  ` fill="none" fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round">` +
  `${parts.join("")}</svg>`

/** The surface with its contours, its walls and its outline. */
export const groundOf = (picture: Picture): string[] => [
  ...bandsOf(picture, (width) => widthOf(picture, width)),
  nearWalls(picture),
  frame(picture),
]

/** A path laid on the ground as its method draws it. */
export function laidPath(picture: Picture, { method, points }: PathInput): LaidPath {
  const look = pathLooks[method]
  const draped = drape(picture.relief, points, look.markerDistance)
  return { look, colour: `var(${methodVariable(method)})`, draped }
}

/** The markers of a path. */
export const pathMarkers = (picture: Picture, { look, colour, draped }: LaidPath): string =>
  marks(picture, look.shape, look.radius, colour, 1, draped.markers)

/** The larger marker at the head of a path. */
export const pathHead = (picture: Picture, { look, colour, draped }: LaidPath): string =>
  marks(picture, look.shape, look.radius * headScale, colour, 2.5, draped.points.subarray(-3))

/** The width of a stroke, given in CSS pixels, as an attribute. */
export const widthOf = (picture: Picture, width: number): string =>
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

/** A path laid on the ground, and how it is drawn. */
export interface LaidPath {
  readonly look: PathLook
  readonly colour: string
  readonly draped: DrapedPath
}

/** The line of a path, faint where the ground hides it. */
export function line(picture: Picture, { look, colour, draped }: LaidPath): string {
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
export function outline(shape: Shape, radius: number, [x, y]: readonly [number, number]): string {
  const r = Math.round(radius * 10) / 10
  switch (shape) {
    case "diamond":
      return pathData([x, y - r, x + r, y, x, y + r, x - r, y], true)
    case "triangle":
      return pathData([x, y - r, x + 0.9 * r, y + 0.65 * r, x - 0.9 * r, y + 0.65 * r], true)
    case "saltire": {
      const d = 0.7 * r
      return pathData([x - d, y - d, x + d, y + d]) + pathData([x - d, y + d, x + d, y - d])
    }
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

/** A place of the plane to be marked. */
export interface PlaceMark {
  readonly look: { readonly shape: Shape; readonly radius: number }
  readonly at: ArrayLike<number> | undefined
}

/** Marks in outline, in ink or another colour, each place once. */
export function places(
  picture: Picture,
  marked: readonly PlaceMark[],
  colour = "var(--ink)",
): string {
  const outlines = marked.map(({ look, at }) => {
    const point = at && groundAt(picture.relief, at[0], at[1])
    return point ? outline(look.shape, look.radius * picture.scale, picture.place(point)) : ""
  })
  const data = [...new Set(outlines)].join("")
  return (
    `<path stroke="var(--page)" ${widthOf(picture, 4.5)} d="${data}"/>` +
    `<path stroke="${colour}" ${widthOf(picture, 2)} d="${data}"/>`
  )
}

/** The names of the axes; w and b unless told. */
export function axisNames(
  { place }: Picture,
  [w, b]: readonly [string, string] = ["w", "b"],
): string {
  const labels = axisLabels(views.perspective)
  const named = { [w]: labels.w, [b]: labels.b, J: labels.J }
  const names = Object.entries(named).map(([name, { at }]) => {
    const [x, y] = place(at).map((value) => Math.round(value * 10) / 10)
    return `<text x="${x}" y="${y}" dy=".35em">${name}</text>`
  })
  return `<g fill="var(--ink)" text-anchor="middle" font-style="italic">${names.join("")}</g>`
}
