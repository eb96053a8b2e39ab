import { lossVariable, palettes } from "../palette.ts"
import { shadow } from "./look.ts"

const steps = palettes.light.loss.length - 1

/** A colour of the loss ramp as CSS; `tone` from 0 to 1. */
export function rampColour(tone: number): string {
  const place = Math.min(1, Math.max(0, tone)) * steps
  const step = Math.floor(place)
  const share = percent(place - step)
  const colour = `var(${lossVariable(step)})`
  return share ? `color-mix(in srgb,var(${lossVariable(step + 1)}) ${share},${colour})` : colour
}

/** The same under some light; 1 leaves it as it is. */
export function litColour(tone: number, light: number): string {
  const share = percent(1 - light)
  return share ? `color-mix(in srgb,${rampColour(tone)},${shadow} ${share})` : rampColour(tone)
}

/** The same with a share of ink. */
export const inkedColour = (tone: number, ink: number): string =>
  `color-mix(in srgb,${rampColour(tone)},var(--ink) ${percent(ink)})`

/** Empty for nothing. */
function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10
  return rounded > 0 ? `${rounded}%` : ""
}
