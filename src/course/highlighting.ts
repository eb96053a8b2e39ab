import { satteriCreateHighlightFn, satteriHighlightPlugin } from "@astrojs/markdown-satteri"
import type { HastPluginDefinition } from "satteri"

/** The colours of code in both themes, legible at the contrast that WCAG AAA asks for. */
export const codeColours = {
  themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  defaultColor: false,
} as const

let made: ReturnType<typeof satteriCreateHighlightFn> | undefined

/** Colours code while the page is built, so that nothing is loaded for it. */
export async function highlighting(): Promise<HastPluginDefinition> {
  made ??= satteriCreateHighlightFn("shiki", codeColours)
  const highlight = await made
  if (highlight === undefined) throw new Error("there is nothing to highlight code with")
  return satteriHighlightPlugin(highlight, ["math"])
}
