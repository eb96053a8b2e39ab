import type { CostGrid, PlaneWindow } from "../optim/surface.ts"

/** How high the relief stands above its base, in scene units; the base is the square [-1, 1]². */
export const reliefHeight = 0.7

/** Where the median cost of the grid is put on the way from the least to the greatest. */
const medianHeight = 0.4

/** A point of the scene. */
export type Point = readonly [x: number, y: number, z: number]

/**
 * The cost surface as a model of a landscape, in scene coordinates: x is w and y is b, each from
 * -1 to 1 over the window, z is the cost from 0 to `reliefHeight`.
 */
export interface Relief {
  readonly window: PlaneWindow
  readonly columns: number
  readonly rows: number
  /** Height of each grid point from 0 (least cost) to 1 (greatest); row-major as in the grid. */
  readonly heights: Float32Array
  /** Light on each grid point: 1 leaves the colour as it is, less darkens it. */
  readonly shades: Float32Array
}

/**
 * A monotone map from costs to [0, 1], least to greatest, for costs that may span many orders of
 * magnitude: the share t of the range becomes log(1 + kt) / log(1 + k), where k puts the median
 * at two fifths of the height. It is linear at the bottom, so a smooth minimum stays round, and a
 * landscape whose median already stands that high is left as it is. Costs beyond the range are
 * clamped; one that is no number is as high as can be.
 */
export function heightScale(costs: Float64Array): (cost: number) => number {
  const sorted = costs.filter(Number.isFinite).sort()
  if (sorted.length === 0) return (cost) => (Number.isFinite(cost) ? 0 : 1)
  const least = sorted[0] / 2
  const range = sorted[sorted.length - 1] / 2 - least
  const share = (cost: number): number => Math.min(1, Math.max(0, (cost / 2 - least) / range))
  if (!(range > 0)) return (cost) => (cost / 2 <= least ? 0 : 1)
  const stretch = stretchFor(share(sorted[sorted.length >> 1]))
  const whole = Math.log1p(stretch)
  return (cost) => {
    if (Number.isNaN(cost)) return 1
    return stretch > 0 ? Math.min(1, Math.log1p(stretch * share(cost)) / whole) : share(cost)
  }
}

/** At most e³⁵: more would raise the rounding errors of a plain to hills. */
function stretchFor(median: number): number {
  if (median >= medianHeight) return 0
  let low = -10
  let high = 35
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    const stretch = Math.exp(middle)
    if (Math.log1p(stretch * median) / Math.log1p(stretch) < medianHeight) low = middle
    else high = middle
  }
  return Math.exp(low)
}

/** Models the grid as a relief; by its own scale of heights, or one that several grids share. */
export function reliefOf(grid: CostGrid, scale = heightScale(grid.values)): Relief {
  const { window, columns, rows, values } = grid
  const heights = Float32Array.from(values, scale)
  return { window, columns, rows, heights, shades: shadesOf(heights, columns, rows) }
}

/** A relief part of the way from one to another of the same grid; `t` from 0 to 1. */
export function reliefBetween(from: Relief, to: Relief, t: number): Relief {
  const between = (a: Float32Array, b: Float32Array): Float32Array =>
    a.map((value, i) => value + (b[i] - value) * t)
  return {
    ...to,
    heights: between(from.heights, to.heights),
    shades: between(from.shades, to.shades),
  }
}

/** From the weight to x. */
export const sceneX = ({ x0, x1 }: PlaneWindow, w: number): number => ((w - x0) / (x1 - x0)) * 2 - 1

/** From the bias to y. */
export const sceneY = ({ y0, y1 }: PlaneWindow, b: number): number => ((b - y0) / (y1 - y0)) * 2 - 1

/**
 * The height of the model, from 0 to 1, above a point of its base: exactly that of the triangles
 * of `reliefMesh`. Beyond the edge it is the height at the edge.
 */
export function heightAt({ columns, rows, heights }: Relief, x: number, y: number): number {
  const u = clamp(((x + 1) / 2) * (columns - 1), 0, columns - 1)
  const v = clamp(((y + 1) / 2) * (rows - 1), 0, rows - 1)
  const column = Math.min(Math.floor(u), columns - 2)
  const row = Math.min(Math.floor(v), rows - 2)
  const s = u - column
  const t = v - row
  const at = row * columns + column
  const a = heights[at]
  const c = heights[at + columns + 1]
  if (t <= s) {
    const b = heights[at + 1]
    return a + s * (b - a) + t * (c - b)
  }
  const d = heights[at + columns]
  return a + t * (d - a) + s * (c - d)
}

/** The point of the ground above a point of the base. */
export const onGround = (relief: Relief, x: number, y: number): Point => [
  x,
  y,
  heightAt(relief, x, y) * reliefHeight,
]

/** The point of the ground for a weight and a bias; nothing outside the window. */
export function groundAt(relief: Relief, w: number, b: number): Point | undefined {
  const x = sceneX(relief.window, w)
  const y = sceneY(relief.window, b)
  return Math.abs(x) <= 1 && Math.abs(y) <= 1 ? onGround(relief, x, y) : undefined
}

/** Whether the model hides a point of the scene from an eye. */
export function hides(relief: Relief, eye: Point, [x, y, z]: Point): boolean {
  const length = Math.hypot(eye[0] - x, eye[1] - y, eye[2] - z)
  const stride = 0.03 / length
  for (let t = stride; t < 1; t += stride) {
    const px = x + (eye[0] - x) * t
    const py = y + (eye[1] - y) * t
    const pz = z + (eye[2] - z) * t
    if (Math.abs(px) > 1 || Math.abs(py) > 1 || pz > reliefHeight) return false
    if (heightAt(relief, px, py) * reliefHeight > pz + 0.012) return true
  }
  return false
}

/** The sun stands over the far left of the opening view, as on a hill-shaded map. */
const sun = [-0.42, 0.5, 0.76] as const
const ambient = 0.7

function shadesOf(heights: Float32Array, columns: number, rows: number): Float32Array {
  const shades = new Float32Array(heights.length)
  for (let row = 0; row < rows; row++) {
    const north = Math.min(row + 1, rows - 1)
    const south = Math.max(row - 1, 0)
    for (let column = 0; column < columns; column++) {
      const east = Math.min(column + 1, columns - 1)
      const west = Math.max(column - 1, 0)
      const rise = (to: number, from: number): number =>
        (heights[to] - heights[from]) * reliefHeight
      const line = row * columns
      const alongX =
        (rise(line + east, line + west) * (columns - 1)) / (2 * Math.max(1, east - west))
      const alongY =
        (rise(north * columns + column, south * columns + column) * (rows - 1)) /
        (2 * Math.max(1, north - south))
      shades[line + column] = lightOn(-alongX, -alongY, 1)
    }
  }
  return shades
}

/** The light on a face that looks in a direction. */
function lightOn(x: number, y: number, z: number): number {
  const facing = (x * sun[0] + y * sun[1] + z * sun[2]) / Math.hypot(x, y, z)
  return ambient + (1 - ambient) * Math.min(1, Math.max(0, facing) * 1.25)
}

/** The side walls of the model: the outward direction of each, its two ends, its light. */
export const walls = [
  { outward: [0, -1], from: [-1, -1], to: [1, -1], light: 0.9 },
  { outward: [1, 0], from: [1, -1], to: [1, 1], light: 0.86 },
  { outward: [0, 1], from: [1, 1], to: [-1, 1], light: 0.92 },
  { outward: [-1, 0], from: [-1, 1], to: [-1, -1], light: 0.97 },
] as const

/** The place on the loss ramp of the walls, from 0 to 1. */
export const wallTone = 4 / 15

/** The model as triangles: the surface and four walls down to the base. */
export interface ReliefMesh {
  /** x, y, z of each vertex. */
  readonly positions: Float32Array
  /** Place on the loss ramp of each vertex, from 0 to 1. */
  readonly tones: Float32Array
  readonly shades: Float32Array
  /** Three vertices for each triangle; depends on the size of the grid alone. */
  readonly triangles: Uint32Array
}

/** The triangles of a relief. */
export function reliefMesh(relief: Relief): ReliefMesh {
  const { columns, rows, heights } = relief
  const rims = walls.map(({ outward }) => rimIndices(columns, rows, outward))
  const surface = columns * rows
  const vertices = surface + 4 * (columns + rows)
  const positions = new Float32Array(vertices * 3)
  const tones = new Float32Array(vertices)
  const shades = new Float32Array(vertices)
  const triangles = new Uint32Array(6 * ((columns - 1) * (rows - 1) + 2 * (columns + rows - 2)))
  tones.set(heights)
  shades.set(relief.shades)
  for (let i = 0; i < surface; i++) {
    positions[3 * i] = ((i % columns) / (columns - 1)) * 2 - 1
    positions[3 * i + 1] = (Math.floor(i / columns) / (rows - 1)) * 2 - 1
    positions[3 * i + 2] = heights[i] * reliefHeight
  }
  let corner = 0
  const quad = (a: number, b: number, c: number, d: number): void => {
    triangles.set([a, b, c, a, c, d], corner)
    corner += 6
  }
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column
      quad(at, at + 1, at + columns + 1, at + columns)
    }
  }
  let next = surface
  rims.forEach((rim, side) => {
    const { light } = walls[side]
    rim.forEach((index, i) => {
      if (i > 0) quad(next - 1, next + 1, next, next - 2)
      for (const top of [true, false]) {
        positions.copyWithin(3 * next, 3 * index, 3 * index + 3)
        if (!top) positions[3 * next + 2] = 0
        tones[next] = wallTone
        shades[next] = light
        next++
      }
    })
  })
  return { positions, tones, shades, triangles }
}

/** The grid points along one side, anticlockwise seen from above. */
function rimIndices(
  columns: number,
  rows: number,
  [x, y]: readonly [number, number],
): readonly number[] {
  const along = (length: number, index: (i: number) => number): number[] =>
    Array.from({ length }, (_, i) => index(i))
  if (y < 0) return along(columns, (i) => i)
  if (x > 0) return along(rows, (i) => (i + 1) * columns - 1)
  if (y > 0) return along(columns, (i) => rows * columns - 1 - i)
  return along(rows, (i) => (rows - 1 - i) * columns)
}

/** The lines around one wall. */
export interface WallLines {
  readonly rim: readonly Point[]
  readonly base: readonly Point[]
  /** The upright edge where the wall begins, seen from outside on its left. */
  readonly upright: readonly Point[]
}

/** The lines that bound the model, in the order of `walls`. */
export function wallLines(relief: Relief): readonly WallLines[] {
  const { columns, rows, heights } = relief
  return walls.map(({ outward, from, to }) => {
    const rim = rimIndices(columns, rows, outward).map((index): Point => [
      ((index % columns) / (columns - 1)) * 2 - 1,
      (Math.floor(index / columns) / (rows - 1)) * 2 - 1,
      heights[index] * reliefHeight,
    ])
    const foot: Point = [...from, 0]
    return { rim, base: [foot, [...to, 0]], upright: [foot, rim[0]] }
  })
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value
}
