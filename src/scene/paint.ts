import { Color, DataTexture, LinearFilter, LinearSRGBColorSpace, RGBAFormat, Vector2 } from "three"
import { shadow } from "./look.ts"
import { palettes, type Theme } from "../palette.ts"

/** Colours are kept as their sRGB numbers throughout, so the picture mixes them as CSS would. */
export const setColour = (colour: Color, css: string): Color =>
  colour.setStyle(css, LinearSRGBColorSpace)

const rgbOf = (css: string): string =>
  setColour(new Color(), css)
    .toArray()
    .map((part) => part.toFixed(4))
    .join()

const steps = palettes.light.loss.length

/** What every material of a scene shares; one change here is seen by all of them. */
export function createPaint() {
  const ramp = new DataTexture(new Uint8Array(4 * steps), steps, 1, RGBAFormat)
  ramp.minFilter = LinearFilter
  ramp.magFilter = LinearFilter
  return {
    ramp: { value: ramp },
    page: { value: new Color() },
    ink: { value: new Color() },
    /** Size of the viewport in device pixels. */
    resolution: { value: new Vector2(1, 1) },
    /** Device pixels for each pixel in which widths and radii are given. */
    pixelRatio: { value: 1 },
  }
}

export type Paint = ReturnType<typeof createPaint>

/** Takes the colours of a theme. */
export function paintTheme({ ramp, page, ink }: Paint, theme: Theme): void {
  const palette = palettes[theme]
  setColour(page.value, palette.page)
  setColour(ink.value, palette.ink)
  const colour = new Color()
  const bytes = palette.loss.flatMap((css) => [
    ...setColour(colour, css)
      .toArray()
      .map((part) => Math.round(part * 255)),
    255,
  ])
  ramp.value.image.data?.set(bytes)
  ramp.value.needsUpdate = true
}

/** GLSL: the colour of the loss ramp at a place from 0 to 1. */
export const rampColour = `
  uniform sampler2D ramp;
  vec3 rampColour(float tone) {
    return texture2D(ramp, vec2((0.5 + tone * ${(steps - 1).toFixed(1)}) / ${steps.toFixed(1)}, 0.5)).rgb;
  }
`

/** GLSL: a colour under some light; 1 leaves it as it is. */
export const shaded = `
  vec3 shaded(vec3 colour, float light) {
    return mix(vec3(${rgbOf(shadow)}), colour, light);
  }
`

/** GLSL: where a point falls, its depth taken as if it were nearer to the eye by \`lift\`. */
export const liftedPosition = `
  uniform float lift;
  vec4 liftedPosition(vec3 point) {
    vec4 seen = modelViewMatrix * vec4(point, 1.0);
    vec4 place = projectionMatrix * seen;
    float nearer = seen.z + lift;
    place.z = (projectionMatrix[2].z * nearer + projectionMatrix[3].z) / -nearer * place.w;
    return place;
  }
`
