import { fileURLToPath } from "node:url"
import type { AstroIntegration } from "astro"
import { makeRetiredWorker, makeWorker } from "./make-worker.ts"

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
        if (!isKept) return makeRetiredWorker(folder)
        const { files } = await makeWorker(folder, languages)
        const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
        logger.info(`${files.length} files, ${(bytes / 1024 ** 2).toFixed(1)} MB, can be saved`)
      },
    },
  }
}
