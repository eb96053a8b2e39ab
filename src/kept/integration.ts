import type { AstroIntegration } from "astro"
import { codeVersion } from "./code-version.ts"
import { keptFolder } from "./kept-folder.ts"
import { prune } from "./store.ts"

/** What decides how a figure or a card is drawn or a font is cut, besides what it is made of. */
const making = [
  "components/",
  "src/chart/",
  "src/experiment/",
  "src/optim/",
  "src/rehearsal/",
  "src/scene/",
  "src/site/fonts.ts",
  "src/site/social/",
  "src/palette.ts",
  "package-lock.json",
]

const bounds = { bytes: 1e9, days: 30 } as const

/** Lets builds keep parts of pages, below `.cache`; while a lesson is written every part is made anew. */
export function keptParts(): AstroIntegration {
  let folder: URL | undefined
  return {
    name: "downhill-kept-parts",
    hooks: {
      async "astro:config:setup"({ command, config, updateConfig }) {
        if (command !== "build") return
        folder = keptFolder(config.root)
        const kept = { folder: folder.href, version: await codeVersion(config.root, making) }
        updateConfig({ vite: { define: { __KEPT__: JSON.stringify(kept) } } })
      },
      async "astro:build:done"() {
        if (folder !== undefined) await prune(folder, bounds)
      },
    },
  }
}
