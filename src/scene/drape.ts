import type { Method } from "../palette.ts"
import { onGround, sceneX, sceneY, type Relief } from "./relief.ts"

/** A descent path as a run recorded it. */
export interface PathInput {
  readonly method: Method
  /** k × 3, row-major: w, b, J of each point. */
  readonly points: Float64Array
}

/** A descent path laid on the relief, as far as it lies within the window. */
export interface DrapedPath {
  /** x, y, z of each point of a fine line, and 1 if it goes on to the next or 0 if it breaks off. */
  readonly line: Float32Array
  /** How far that line goes for the first k points of the path, for k from 0. */
  readonly lineUpTo: Uint32Array
  /** x, y, z of each marker: points of the path, none so near to an earlier one as to hide it. */
  readonly markers: Float32Array
  /** How many of them are among the first k points, for k from 0. */
  readonly markersUpTo: Uint32Array
  /** x, y, z of each point; NaN where it lies outside the window. */
  readonly points: Float32Array
}

/** Longest and shortest piece of a line, in scene units. */
const stride = 0.07
const shortest = 0.004
const mostPieces = 4_000

/**
 * Lays a path on the relief. Each step follows the ground; one that leaves the window is cut at
 * its edge, and a point whose numbers are not finite breaks the path.
 */
export function drape(relief: Relief, path: Float64Array, markerDistance: number): DrapedPath {
  const length = Math.floor(path.length / 3)
  const points = new Float32Array(3 * length)
  const plane = new Float64Array(2 * length)
  for (let i = 0; i < length; i++) {
    const known = Number.isFinite(path[3 * i + 2])
    const x = known ? sceneX(relief.window, path[3 * i]) : NaN
    const y = known ? sceneY(relief.window, path[3 * i + 1]) : NaN
    plane.set([x, y], 2 * i)
    points.set(
      Math.abs(x) <= 1 && Math.abs(y) <= 1 ? onGround(relief, x, y) : [NaN, NaN, NaN],
      3 * i,
    )
  }
  return { points, ...lay(relief, plane), ...thin(points, markerDistance) }
}

function lay(relief: Relief, plane: Float64Array): Pick<DrapedPath, "line" | "lineUpTo"> {
  const length = plane.length / 2
  const cuts = Array.from({ length: Math.max(0, length - 1) }, (_, i) =>
    cutStep(plane.subarray(2 * i, 2 * i + 4)),
  )
  const whole = cuts.reduce(
    (sum, cut) => sum + (cut ? Math.hypot(cut.to[0] - cut.from[0], cut.to[1] - cut.from[1]) : 0),
    0,
  )
  const longest = Math.max(stride, whole / mostPieces)
  const line: number[] = []
  const lineUpTo = new Uint32Array(length + 1)
  const add = (x: number, y: number): void => {
    const end = line.length
    if (line[end - 1] === 1 && Math.hypot(line[end - 4] - x, line[end - 3] - y) < shortest) return
    line.push(...onGround(relief, x, y), 1)
  }
  cuts.forEach((cut, i) => {
    if (cut) {
      const { from, to, leaves } = cut
      if (line[line.length - 1] !== 1) line.push(...onGround(relief, ...from), 1)
      const pieces = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / longest)
      for (let piece = 1; piece < pieces; piece++) {
        const t = piece / pieces
        add(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t)
      }
      add(...to)
      if (leaves) line[line.length - 1] = 0
    } else if (line.length > 0) line[line.length - 1] = 0
    lineUpTo[i + 2] = line.length / 4
  })
  if (line.length > 0) line[line.length - 1] = 0
  return { line: Float32Array.from(line), lineUpTo }
}

function thin(points: Float32Array, distance: number): Pick<DrapedPath, "markers" | "markersUpTo"> {
  const markers: number[] = []
  const markersUpTo = new Uint32Array(points.length / 3 + 1)
  const isFree = (x: number, y: number): boolean => {
    for (let i = 0; i < markers.length; i += 3) {
      if (Math.hypot(markers[i] - x, markers[i + 1] - y) < distance) return false
    }
    return true
  }
  for (let i = 0; i < points.length; i += 3) {
    const [x, y, z] = points.subarray(i, i + 3)
    if (Number.isFinite(x) && isFree(x, y)) markers.push(x, y, z)
    markersUpTo[i / 3 + 1] = markers.length / 3
  }
  return { markers: Float32Array.from(markers), markersUpTo }
}

type Place = readonly [x: number, y: number]

/** A step as far as it lies in the window. */
interface Cut {
  readonly from: Place
  readonly to: Place
  readonly leaves: boolean
}

/** The part of a step within the square [-1, 1]², by Liang and Barsky. */
function cutStep([x0, y0, x1, y1]: Float64Array): Cut | undefined {
  const dx = x1 - x0
  const dy = y1 - y0
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) return undefined
  let enter = 0
  let leave = 1
  for (const [slope, room] of [
    [-dx, x0 + 1],
    [dx, 1 - x0],
    [-dy, y0 + 1],
    [dy, 1 - y0],
  ]) {
    if (slope === 0 && room < 0) return undefined
    if (slope < 0) enter = Math.max(enter, room / slope)
    if (slope > 0) leave = Math.min(leave, room / slope)
  }
  if (enter > leave) return undefined
  const within = (value: number): number => Math.min(1, Math.max(-1, value))
  const at = (t: number): Place => [within(x0 + t * dx), within(y0 + t * dy)]
  return {
    from: at(enter),
    to: leave < 1 ? at(leave) : [within(x1), within(y1)],
    leaves: leave < 1,
  }
}
