import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DynamicDrawUsage,
  Points,
  ShaderMaterial,
} from "three"
import type { Shape } from "./look.ts"
import { liftedPosition, setColour, type Paint } from "./paint.ts"

const vertexShader = `
  uniform float radius;
  uniform float pixelRatio;
  varying float vReach;
  ${liftedPosition}
  void main() {
    vReach = radius * pixelRatio * 1.2 + 3.0 * pixelRatio;
    gl_Position = liftedPosition(position);
    gl_PointSize = 2.0 * vReach;
  }
`

/** Distance from a shape of radius r, negative inside; p in pixels from its middle, y upwards. */
const distances: Readonly<Record<Shape, string>> = {
  circle: "length(p) - r",
  diamond: "(abs(p.x) + abs(p.y) - r) * 0.7071",
  triangle: "max((abs(p.x) * 1.65 + p.y * 0.9 - 0.9 * r) * 0.532, -p.y - 0.65 * r)",
  ring: "abs(length(p) - r) - pixelRatio",
  saltire: "abs(abs(p.x) - abs(p.y)) * 0.7071 - pixelRatio + max(0.0, length(p) - r)",
  cross: "max(max(abs(p.x), abs(p.y)) - r - pixelRatio, min(abs(p.x), abs(p.y)) - pixelRatio)",
}

const fragmentShader = (shape: Shape): string => `
  uniform vec3 colour;
  uniform vec3 page;
  uniform float radius;
  uniform float rim;
  uniform float pixelRatio;
  varying float vReach;
  void main() {
    vec2 p = vec2(gl_PointCoord.x - 0.5, 0.5 - gl_PointCoord.y) * 2.0 * vReach;
    float r = radius * pixelRatio;
    float away = ${distances[shape]};
    float cover = clamp(0.5 + rim * pixelRatio - away, 0.0, 1.0);
    if (cover <= 0.0) discard;
    gl_FragColor = vec4(mix(page, colour, clamp(0.5 - away, 0.0, 1.0)), cover);
  }
`

export interface MarksLook {
  readonly shape: Shape
  /** In CSS pixels. */
  readonly radius: number
  /** Width of the rim in the colour of the page, in CSS pixels. */
  readonly rim: number
  /** How far towards the eye, in scene units, so that the ground does not cut it. */
  readonly lift: number
  readonly order: number
}

/** Marks of one shape and colour that keep their size in the picture. */
export function createMarks(
  { page, pixelRatio }: Paint,
  { shape, radius, rim, lift, order }: MarksLook,
) {
  const colour = new Color()
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader: fragmentShader(shape),
    uniforms: {
      page,
      pixelRatio,
      colour: { value: colour },
      radius: { value: radius },
      rim: { value: rim },
      lift: { value: lift },
    },
    transparent: true,
    depthWrite: false,
  })
  let positions = new BufferAttribute(new Float32Array(3), 3).setUsage(DynamicDrawUsage)
  const points = new Points(new BufferGeometry().setAttribute("position", positions), material)
  points.frustumCulled = false
  points.visible = false
  points.renderOrder = order
  const show = (count: number): void => {
    points.geometry.setDrawRange(0, count)
    points.visible = count > 0
  }
  return {
    points,
    setColour: (css: string) => setColour(colour, css),
    /** x, y, z of each mark. */
    set(places: ArrayLike<number>): void {
      if (places.length > positions.array.length) {
        points.geometry.dispose()
        const room = 3 * 2 ** Math.ceil(Math.log2(places.length / 3))
        positions = new BufferAttribute(new Float32Array(room), 3).setUsage(DynamicDrawUsage)
        points.geometry = new BufferGeometry().setAttribute("position", positions)
      }
      positions.array.set(places)
      positions.needsUpdate = true
      show(places.length / 3)
    },
    /** Moves the only mark; a place that is not finite hides it. */
    move(x: number, y: number, z: number): void {
      const seen = Number.isFinite(x + y + z)
      if (seen) positions.setXYZ(0, x, y, z).needsUpdate = true
      show(seen ? 1 : 0)
    },
    /** Shows the first so many. */
    show,
    dispose(): void {
      points.geometry.dispose()
      material.dispose()
    },
  }
}
