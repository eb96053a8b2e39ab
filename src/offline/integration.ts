import { fileURLToPath } from "node:url"
import type { AstroIntegration } from "astro"
import { build } from "vite"
import { makeList } from "./make-list.ts"

interface OfflineOptions {
  /** The codes of the course's languages, the default first. */
  readonly languages: readonly string[]
  /** Whether devices may keep the course; else what they have kept is removed. */
  readonly isKept: boolean
}

/**
 * Makes the worker that keeps the course on a reader's device. Stands last: it lists what a build
 * and everything else in it have made, by its content.
 */
export function offline({ languages, isKept }: OfflineOptions): AstroIntegration {
  return {
    name: "downhill-offline",
    hooks: {
      async "astro:build:done"({ dir, logger }) {
        const folder = fileURLToPath(dir)
        if (!isKept) return bundleWorker("retired-worker.ts", folder, {})
        const list = await makeList(folder, languages)
        await bundleWorker("worker.ts", folder, { __SITE_LIST__: JSON.stringify(list) })
        const bytes = list.files.reduce((sum, file) => sum + file.bytes, 0)
        logger.info(
          `${list.files.length} files, ${(bytes / 1024 ** 2).toFixed(1)} MB, can be saved`,
        )
      },
    },
  }
}

/** The worker stands above all pages, under a name that stays the same. */
async function bundleWorker(
  entry: string,
  outDir: string,
  define: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define,
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      rolldownOptions: {
        input: fileURLToPath(new URL(entry, import.meta.url)),
        output: { format: "iife", entryFileNames: "service-worker.js", codeSplitting: false },
      },
    },
  })
}
