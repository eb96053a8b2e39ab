import type { PlaneWindow } from "../optim/surface.ts"
import { arrowLooks } from "./look.ts"
import { onGround, sceneX, sceneY, type Point, type Relief } from "./relief.ts"

/** A place or a direction of the plane of w and b. */
export type Pair = readonly [w: number, b: number]

/** The longest that an arrow may be, in scene units: never quite reached. */
const longest = 0.9

/**
 * How arrows against gradients are drawn: in their direction, the longer the steeper, so that one
 * of the median length is half as long as any may be.
 *
 * @param gradients rows of two, all that are to be compared
 * @returns where, in the plane, the arrow from a place against a gradient ends
 */
export function arrowTips(
  gradients: Float64Array,
  { x0, x1 }: PlaneWindow,
): (from: Pair, gradient: Pair) => Pair {
  const lengths = Float64Array.from({ length: gradients.length / 2 }, (_, row) =>
    Math.hypot(gradients[2 * row], gradients[2 * row + 1]),
  ).sort()
  const median = lengths[lengths.length >> 1] ?? 0
  const most = (longest * (x1 - x0)) / 2
  return ([w, b], [alongW, alongB]) => {
    const length = Math.hypot(alongW, alongB)
    if (!(length > 0)) return [w, b]
    const stretch = most / (length + median)
    return [w - stretch * alongW, b - stretch * alongB]
  }
}

/** An arrow on the ground from one place of the plane to another: its shaft and its barbs. */
export function arrowOn(relief: Relief, from: Pair, to: Pair): Point[][] {
  const [x, y] = [sceneX(relief.window, from[0]), sceneY(relief.window, from[1])]
  const [dx, dy] = [sceneX(relief.window, to[0]) - x, sceneY(relief.window, to[1]) - y]
  const length = Math.hypot(dx, dy)
  const reach = Math.min(1, room(x, dx), room(y, dy))
  if (!(length * reach > 0) || Math.max(Math.abs(x), Math.abs(y)) > 1) return []
  const pieces = Math.ceil((length * reach) / 0.03)
  const at = (t: number): Point => onGround(relief, within(x + dx * t), within(y + dy * t))
  const shaft = Array.from({ length: pieces + 1 }, (_, i) => at((reach * i) / pieces))
  const [tipX, tipY] = shaft[pieces]
  const { turn, length: full } = arrowLooks.head
  const size = Math.min(full, 0.6 * length * reach) / length
  const barb = (angle: number): Point =>
    onGround(
      relief,
      within(tipX + size * (dx * Math.cos(angle) - dy * Math.sin(angle))),
      within(tipY + size * (dx * Math.sin(angle) + dy * Math.cos(angle))),
    )
  return [shaft, [barb(turn), shaft[pieces], barb(-turn)]]
}

/** How far along a way one may go from a place between -1 and 1 until it leaves them. */
const room = (place: number, way: number): number =>
  way === 0 ? Infinity : ((way > 0 ? 1 : -1) - place) / way

const within = (place: number): number => Math.min(1, Math.max(-1, place))
