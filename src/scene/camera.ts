import { reliefHeight, type Point } from "./relief.ts"

/** Where the eye stands: angles in radians, azimuth 0 looks along b, polar 0 straight down. */
export interface View {
  readonly azimuth: number
  readonly polar: number
  /** 1 shows the whole model. */
  readonly zoom: number
}

const degree = Math.PI / 180

/** A view as a person writes it: whole degrees about the vertical, and from straight above. */
export interface ViewInDegrees {
  readonly turn: number
  readonly tilt: number
  readonly zoom: number
}

export const viewOf = ({ turn, tilt, zoom }: ViewInDegrees): View => ({
  azimuth: turn * degree,
  polar: tilt * degree,
  zoom,
})

/** A view to the nearest degree, and its zoom to two decimals. */
export const inDegrees = ({ azimuth, polar, zoom }: View): ViewInDegrees => ({
  turn: Math.round(azimuth / degree),
  tilt: Math.round(polar / degree),
  zoom: Math.round(zoom * 100) / 100,
})

/** The opening view, and the model seen from straight above as a contour plot. */
export const views = {
  perspective: viewOf({ turn: -31, tilt: 49, zoom: 1 }),
  top: viewOf({ turn: 0, tilt: 0, zoom: 1 }),
} as const satisfies Record<string, View>

const steepest = 1.4
const zooms = [0.7, 3] as const

/** The nearest view that is allowed: never from below, neither too near nor too far. */
export const allowedView = ({ azimuth, polar, zoom }: View): View => ({
  azimuth: Math.atan2(Math.sin(azimuth), Math.cos(azimuth)),
  polar: Math.min(steepest, Math.max(0, polar)),
  zoom: Math.min(zooms[1], Math.max(zooms[0], zoom)),
})

/** A view part of the way from one to another, the short way round; `t` from 0 to 1. */
export function viewBetween(from: View, to: View, t: number): View {
  const turn = Math.atan2(Math.sin(to.azimuth - from.azimuth), Math.cos(to.azimuth - from.azimuth))
  return {
    azimuth: from.azimuth + turn * t,
    polar: from.polar + (to.polar - from.polar) * t,
    zoom: from.zoom * (to.zoom / from.zoom) ** t,
  }
}

/** A view through a viewport: matrices are column-major, as three.js and WebGL keep them. */
export interface Lens {
  readonly eye: Point
  /** From camera to scene coordinates: the pose of the camera. */
  readonly pose: readonly number[]
  /** From camera to clip coordinates. */
  readonly projection: readonly number[]
  /** From scene to clip coordinates. */
  readonly clip: readonly number[]
}

/** Seen from above, the eye is so far that the picture is a map; tilted, it comes closer. */
const topAngle = 0.6 * degree
const openingAngle = 24 * degree
/** Share of the viewport, on each side, that the model and its labels leave free. */
const margin = 0.03

/**
 * The lens for a view. The model and its labels fit the viewport whatever its aspect ratio (width
 * over height) and however the model is turned; a model that would look larger turned so than in
 * the nearest named view does not grow.
 */
export function lensFor(view: View, aspect: number): Lens {
  const tilt = smoothstep(view.polar / views.perspective.polar)
  const angle = topAngle + (openingAngle - topAngle) * tilt
  const tangent = Math.tan(angle / 2) * (1 - 2 * margin)
  const named = fit({ ...view, azimuth: views.perspective.azimuth * tilt }, tangent, aspect)
  const { aside, above, ...turned } = fit(view, tangent, aspect)
  const distance = Math.max(named.distance, turned.distance)
  const { right, up, back } = axes(view)
  const away = (i: 0 | 1 | 2): number => distance * back[i] + aside * right[i] + above * up[i]
  const eye: Point = [away(0), away(1), middle + away(2)]
  const pose = [...right, 0, ...up, 0, ...back, 0, ...eye, 1]
  const scale = view.zoom / Math.tan(angle / 2)
  const near = Math.max(0.1, distance - 3)
  const far = distance + 3
  const depth = (far + near) / (near - far)
  const offset = (2 * far * near) / (near - far)
  const projection = [scale / aspect, 0, 0, 0, 0, scale, 0, 0, 0, 0, depth, -1, 0, 0, offset, 0]
  const ahead = [-dot(right, eye), -dot(up, eye), -dot(back, eye)]
  const columns = [0, 1, 2].map((i) => [right[i], up[i], back[i], 0]).concat([[...ahead, 1]])
  const clip = columns.flatMap(([x, y, z, w]) => [
    projection[0] * x,
    projection[5] * y,
    depth * z + offset * w,
    -z,
  ])
  return { eye, pose, projection, clip }
}

/** Where a point of the scene falls in the viewport: x to the right and y up, each -1 to 1. */
export function project({ clip: m }: Lens, [x, y, z]: Point): [x: number, y: number] {
  const w = m[3] * x + m[7] * y + m[11] * z + m[15]
  return [
    (m[0] * x + m[4] * y + m[8] * z + m[12]) / w,
    (m[1] * x + m[5] * y + m[9] * z + m[13]) / w,
  ]
}

export interface AxisLabel {
  readonly at: Point
  /** From 0 to 1: the label of an axis seen end on fades. */
  readonly opacity: number
}

const labelDistance = 1.13
const uprightDistance = 1.08
const uprightHeight = reliefHeight * 0.86

/** Where the names of the axes stand: beside the edges of the base that face the eye. */
export function axisLabels({ azimuth, polar }: View): Record<"w" | "b" | "J", AxisLabel> {
  const nearX = Math.sin(azimuth) > 1e-6 ? 1 : -1
  const nearY = Math.cos(azimuth) > -1e-6 ? -1 : 1
  const [x, y] = axisCorner(azimuth)
  return {
    w: { at: [0, nearY * labelDistance, 0], opacity: 1 },
    b: { at: [nearX * labelDistance, 0, 0], opacity: 1 },
    J: {
      at: [x * uprightDistance, y * uprightDistance, uprightHeight],
      opacity: smoothstep((polar - 0.15) / 0.35),
    },
  }
}

/** The corner of the base that is leftmost in the picture: there stands the axis of J. */
export function axisCorner(azimuth: number): readonly [number, number] {
  const x = Math.cos(azimuth) >= 0 ? -1 : 1
  const y = Math.sin(azimuth) > 0 ? -1 : 1
  return [x, y]
}

type Axis = readonly [number, number, number]

function axes({ azimuth, polar }: View): { right: Axis; up: Axis; back: Axis } {
  const [s, c] = [Math.sin(azimuth), Math.cos(azimuth)]
  const [sp, cp] = [Math.sin(polar), Math.cos(polar)]
  return { right: [c, s, 0], up: [-cp * s, cp * c, sp], back: [sp * s, -sp * c, cp] }
}

/** The distance from which the model and its labels just fit, and how far to aim off its middle. */
function fit(
  view: View,
  tangent: number,
  aspect: number,
): { distance: number; aside: number; above: number } {
  const { right, up, back } = axes(view)
  const placed = extent.map(([x, y, z]) => {
    const from: Point = [x, y, z - middle]
    return { x: dot(right, from), y: dot(up, from), z: dot(back, from) }
  })
  let distance = 0
  let aside = 0
  let above = 0
  for (let i = 0; i < 4; i++) {
    const needed = placed.map(
      ({ x, y, z }) => z + Math.max(Math.abs(x - aside) / aspect, Math.abs(y - above)) / tangent,
    )
    distance = Math.max(...needed)
    aside += distance * centre(placed.map(({ x, z }) => (x - aside) / (distance - z)))
    above += distance * centre(placed.map(({ y, z }) => (y - above) / (distance - z)))
  }
  return { distance, aside, above }
}

const middle = reliefHeight / 2

/** The corners of the model, and all the places where labels may stand. */
const extent: readonly Point[] = [-1, 1].flatMap((x) => [
  [x * labelDistance, 0, 0],
  [0, x * labelDistance, 0],
  ...[-1, 1].flatMap((y): Point[] => [
    [x, y, 0],
    [x, y, reliefHeight],
    [x * uprightDistance, y * uprightDistance, uprightHeight],
  ]),
])

const centre = (values: readonly number[]): number =>
  (Math.min(...values) + Math.max(...values)) / 2

const dot = (a: Axis, b: Axis): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

function smoothstep(t: number): number {
  const clamped = Math.min(1, Math.max(0, t))
  return clamped * clamped * (3 - 2 * clamped)
}
