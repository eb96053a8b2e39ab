import type { AstroIntegration } from "astro"
import { codeVersion } from "./code-version.ts"
import { keptFolder } from "./kept-folder.ts"
import { prune } from "./store.ts"

/** What decides how a figure is drawn, besides its own settings. */
const drawing = [
  "components/",
  "src/chart/",
  "src/experiment/",
  "src/optim/",
  "src/scene/",
  "src/palette.ts",
  "package-lock.json",
]

const bounds = { bytes: 1e9, days: 30 } as const

/** Lets builds keep what they draw, below `.cache`; while a lesson is written everything is drawn anew. */
export function keptStills(): AstroIntegration {
  let folder: URL | undefined
  return {
    name: "downhill-kept-stills",
    hooks: {
      async "astro:config:setup"({ command, config, updateConfig }) {
        if (command !== "build") return
        folder = keptFolder(config.root)
        const kept = { folder: folder.href, version: await codeVersion(config.root, drawing) }
        updateConfig({ vite: { define: { __KEPT_STILLS__: JSON.stringify(kept) } } })
      },
      async "astro:build:done"() {
        if (folder !== undefined) await prune(folder, bounds)
      },
    },
  }
}
