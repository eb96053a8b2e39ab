import { satteriCreateHighlightFn, satteriHighlightPlugin } from "@astrojs/markdown-satteri"
import type { ShikiConfig } from "astro"
import type { HastPluginDefinition } from "satteri"

/** Colours a line to its end: a limit of time would make the page depend on how busy the machine is. */
const patience: ShikiConfig["transformers"] = [
  {
    name: "downhill-patience",
    preprocess(_, options) {
      options.tokenizeTimeLimit = 0
    },
  },
]

/** The colours of code in both themes, legible at the contrast that WCAG AAA asks for. */
export const codeColours = {
  themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  defaultColor: false,
  transformers: patience,
} as const satisfies Partial<ShikiConfig>

let made: ReturnType<typeof satteriCreateHighlightFn> | undefined

/** Colours code while the page is built, so that nothing is loaded for it. */
export async function highlighting(): Promise<HastPluginDefinition> {
  made ??= satteriCreateHighlightFn("shiki", codeColours)
  const highlight = await made
  if (highlight === undefined) throw new Error("there is nothing to highlight code with")
  return satteriHighlightPlugin(highlight, ["math"])
}
