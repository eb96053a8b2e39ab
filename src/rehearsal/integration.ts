import type { AstroIntegration } from "astro"
import { pagesAtOnce } from "./threads.ts"

/** Has a build conduct its studies in threads beside the one that draws the pages. */
export function rehearsals(): AstroIntegration {
  return {
    name: "downhill-rehearsals",
    hooks: {
      "astro:config:setup"({ command, updateConfig }) {
        if (command !== "build") return
        // What is bundled for the build lies elsewhere: the thread's module is named where it is written.
        const file = JSON.stringify(new URL("./thread.ts", import.meta.url))
        updateConfig({
          build: { concurrency: pagesAtOnce },
          vite: { define: { __REHEARSAL_THREAD__: file } },
        })
      },
    },
  }
}
