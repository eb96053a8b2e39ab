import { paletteDeclarations } from "../palette.ts"

const darkNeutrals =
  "color-scheme:dark;--rule:#3a3732;--quiet:#a8a195;--panel:#1f1d1a;--focus:#ebe7df"

/** The colours of both themes: the reader's choice first, else the device's; paper is light. */
export const themeRules = (): string =>
  `:root{${paletteDeclarations("light")}}` +
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${paletteDeclarations("dark")};${darkNeutrals}}}` +
  `@media screen{:root[data-theme=dark]{${paletteDeclarations("dark")};${darkNeutrals}}}`
