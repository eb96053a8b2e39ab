import { contourLevels, regionOf, type Field } from "./contours.ts"
import { contourLook, shadow } from "./look.ts"
import type { Picture } from "./picture.ts"
import { onGround } from "./relief.ts"
import { simplify } from "./polyline.ts"
import { pathData } from "./svg.ts"
import { inkedColour, rampColour } from "./tones.ts"

/** Steps of the light. */
const darkness = 0.025

/**
 * The surface as SVG: for each contour, from the lowest, all that lies at or above it. Along a line
 * of sight what is nearer is higher, so each covers just what it hides, contours included; no
 * sorting is needed. The light follows, in thin layers of shadow.
 */
export function bandsOf(picture: Picture, widthOf: (width: number) => string): string[] {
  const { columns, rows, heights, shades } = picture.relief
  const outline = (values: Field["values"], level: number): string =>
    regionOf({ columns, rows, values }, level)
      .map((ring) => pathData(simplify(ringInPicture(picture, ring), 0.3), true))
      .join("")
  const bands = [0, ...contourLevels(contourLook.count)].map((level, i) => {
    const { width, ink } = i % contourLook.index === 0 ? contourLook.heavy : contourLook.thin
    return (
      `<path fill="${rampColour(i / contourLook.count)}" stroke="${inkedColour(level, ink)}" ` +
      `${widthOf(width)} d="${outline(heights, level)}"/>`
    )
  })
  const dark = shades.map((shade) => 1 - shade)
  const shadows: string[] = []
  for (let level = darkness / 2; ; level += darkness) {
    const data = outline(dark, level)
    if (data === "") return [...bands, `<g fill="${shadow}">${shadows.join("")}</g>`]
    const opacity = darkness / (1 - level + darkness / 2)
    shadows.push(`<path opacity="${opacity.toFixed(3).slice(1)}" d="${data}"/>`)
  }
}

function ringInPicture({ relief, place }: Picture, ring: readonly number[]): number[] {
  const points: number[] = []
  for (let i = 0; i < ring.length; i += 2) {
    const x = (ring[i] / (relief.columns - 1)) * 2 - 1
    const y = (ring[i + 1] / (relief.rows - 1)) * 2 - 1
    points.push(...place(onGround(relief, x, y)))
  }
  return points
}
