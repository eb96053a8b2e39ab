import {
  BufferAttribute,
  Color,
  GreaterDepth,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  LessEqualDepth,
  Mesh,
  ShaderMaterial,
} from "three"
import { liftedPosition, rampColour, setColour, type Paint } from "./paint.ts"
import { reliefHeight, type Point } from "./relief.ts"

/**
 * Each instance is one piece of a line, from `tail` to `tip`: a rectangle around it in the picture,
 * cut to a capsule. Where pieces meet, each keeps to its side of the bisector, so that no pixel is
 * painted twice and soft edges stay even.
 */
const vertexShader = `
  attribute vec2 corner;
  attribute vec4 before;
  attribute vec4 tail;
  attribute vec4 tip;
  attribute vec4 after;
  uniform vec2 resolution;
  uniform float pixelRatio;
  uniform float width;
  varying vec2 vPlace;
  varying float vLength;
  varying vec2 vTailCut;
  varying vec2 vTipCut;
  varying float vTone;
  ${liftedPosition}
  vec2 pixel(vec4 place) {
    return place.xy / place.w * resolution * 0.5;
  }
  vec2 pixelOf(vec4 point) {
    return pixel(projectionMatrix * (modelViewMatrix * vec4(point.xyz, 1.0)));
  }
  vec2 way(vec2 from, vec2 to) {
    float length = distance(from, to);
    return length > 1e-3 ? (to - from) / length : vec2(0.0);
  }
  void main() {
    if (tail.w < 0.5) {
      gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
      return;
    }
    vec4 a = liftedPosition(tail.xyz);
    vec4 b = liftedPosition(tip.xyz);
    vec2 from = pixel(a);
    vec2 to = pixel(b);
    vLength = distance(from, to);
    vec2 ahead = vLength > 1e-3 ? (to - from) / vLength : vec2(1.0, 0.0);
    mat2 local = mat2(ahead.x, -ahead.y, ahead.y, ahead.x);
    vec2 arriving = way(pixelOf(before), from);
    vec2 leaving = way(to, pixelOf(after));
    vTailCut = before.w > 0.5 ? local * (arriving + ahead) : vec2(0.0);
    vTipCut = tip.w > 0.5 ? local * (ahead + leaving) : vec2(0.0);
    if (length(vTailCut) < 0.05) vTailCut = vec2(0.0);
    if (length(vTipCut) < 0.05) vTipCut = vec2(0.0);
    float reach = width * pixelRatio * 0.5 + 1.0;
    vPlace = vec2(corner.x * vLength + (2.0 * corner.x - 1.0) * reach, corner.y * reach);
    vec2 place = from + ahead * vPlace.x + vec2(-ahead.y, ahead.x) * vPlace.y;
    vTone = mix(tail.z, tip.z, corner.x) / ${reliefHeight.toFixed(3)};
    gl_Position = vec4(place / (resolution * 0.5), mix(a.z / a.w, b.z / b.w, corner.x), 1.0);
  }
`

const fragmentShader = `
  uniform vec3 colour;
  uniform float ink;
  uniform float width;
  uniform float pixelRatio;
  varying vec2 vPlace;
  varying float vLength;
  varying vec2 vTailCut;
  varying vec2 vTipCut;
  varying float vTone;
  ${rampColour}
  void main() {
    vec2 fromTip = vPlace - vec2(vLength, 0.0);
    if (dot(vPlace, vTailCut) < -0.06 || dot(fromTip, vTipCut) > 0.06) discard;
    float away = length(vec2(vPlace.x - clamp(vPlace.x, 0.0, vLength), vPlace.y));
    float cover = clamp(width * pixelRatio * 0.5 + 0.5 - away, 0.0, 1.0);
    if (cover <= 0.0) discard;
    gl_FragColor = vec4(mix(rampColour(vTone), colour, ink), cover);
  }
`

export interface StrokesLook {
  /** In CSS pixels. */
  readonly width: number
  /** Share of the stroke's own colour in that of the ground below. */
  readonly ink: number
  readonly order: number
  /** Draw only what the ground hides. */
  readonly hidden?: boolean
}

/** Lines in the buffers of the graphics card, shared by one or more sets of strokes. */
export function createLines() {
  let capacity = 64
  let geometry = withCapacity(capacity)
  const users: Mesh[] = []
  const show = (points: number): void => {
    geometry.instanceCount = Math.max(0, points - 1)
    for (const user of users) user.visible = points > 1
  }
  return {
    users,
    get geometry() {
      return geometry
    },
    /** x, y, z of each point, and 1 if its line goes on to the next or 0 if it ends. */
    set(points: ArrayLike<number>): void {
      const count = points.length / 4
      if (count > capacity) {
        capacity = 2 ** Math.ceil(Math.log2(count))
        geometry.dispose()
        geometry = withCapacity(capacity)
        for (const user of users) user.geometry = geometry
      }
      const tail = geometry.getAttribute("tail")
      if (tail instanceof InterleavedBufferAttribute) {
        tail.data.array.set(points, 4)
        tail.data.needsUpdate = true
      }
      show(count)
    },
    /** Shows the first so many points. */
    show,
    dispose: () => geometry.dispose(),
  }
}

export type Lines = ReturnType<typeof createLines>

/**
 * Appends a line to what `set` takes, less those points that are so near to another that the
 * direction between them means nothing.
 */
export function pushLine(into: number[], line: readonly Point[]): void {
  const end = line.length - 1
  let last = line[0]
  line.forEach((point, i) => {
    const inside = i > 0 && i < end
    if (inside && (isNear(point, last) || isNear(point, line[end]))) return
    into.push(...point, i < end ? 1 : 0)
    last = point
  })
}

const isNear = (a: Point, b: Point): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < 0.004

/** One point more before the first and two after the last, for the neighbours of the ends. */
function withCapacity(points: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  const data = new InstancedInterleavedBuffer(new Float32Array(4 * (points + 3)), 4)
  const corners = new Float32Array([0, -1, 1, -1, 1, 1, 0, 1])
  geometry.setAttribute("corner", new BufferAttribute(corners, 2))
  ;["before", "tail", "tip", "after"].forEach((name, i) => {
    geometry.setAttribute(name, new InterleavedBufferAttribute(data, 4, 4 * i))
  })
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  geometry.instanceCount = 0
  return geometry
}

/** Strokes along lines; their colour is theirs to set. */
export function createStrokes(paint: Paint, lines: Lines, look: StrokesLook) {
  const colour = new Color()
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: {
      ramp: paint.ramp,
      resolution: paint.resolution,
      pixelRatio: paint.pixelRatio,
      colour: { value: colour },
      width: { value: look.width },
      ink: { value: look.ink },
      lift: { value: 0.025 },
    },
    transparent: true,
    depthWrite: false,
    depthFunc: look.hidden ? GreaterDepth : LessEqualDepth,
  })
  const mesh = new Mesh(lines.geometry, material)
  mesh.frustumCulled = false
  mesh.visible = false
  mesh.renderOrder = look.order
  lines.users.push(mesh)
  return {
    mesh,
    setColour: (css: string) => setColour(colour, css),
    dispose: () => material.dispose(),
  }
}
