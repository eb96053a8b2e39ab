import { fileURLToPath } from "node:url"
import { build } from "vite"
import { makeList } from "./make-list.ts"
import type { SiteList } from "./site-list.ts"

/** Makes the worker that keeps what a folder holds on a reader's device; returns what that is. */
export async function makeWorker(folder: string, languages: readonly string[]): Promise<SiteList> {
  const list = await makeList(folder, languages)
  await bundleWorker("worker.ts", folder, { __SITE_LIST__: JSON.stringify(list) })
  return list
}

/** Makes the worker that takes the place of such a one, and leaves nothing on any device. */
export const makeRetiredWorker = (folder: string): Promise<void> =>
  bundleWorker("retired-worker.ts", folder, {})

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
