import type { Object3D } from "three"
import { palettes, type Theme } from "../palette.ts"

/** Something that stands on a stage and has colours and buffers of its own. */
export interface Prop {
  readonly objects: readonly Object3D[]
  readonly colour: (theme: Theme) => void
  readonly dispose: () => void
}

/** A prop of one colour, that of ink. */
export const inInk = (
  part: { readonly setColour: (css: string) => void; readonly dispose: () => void },
  ...objects: readonly Object3D[]
): Prop => ({
  objects,
  colour: (theme) => part.setColour(palettes[theme].ink),
  dispose: () => part.dispose(),
})
