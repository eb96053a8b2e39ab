import { glob } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { AstroIntegration } from "astro"
import { inThreads, sharesOf } from "../in-threads.ts"
import { keptFolder } from "../kept/kept-folder.ts"
import type { Compression, Effort } from "./compress-files.ts"

/** Files that are text, by the end of their name; others are compressed already. */
const texts = "{css,csv,html,ipynb,js,json,map,md,mjs,py,svg,txt,webmanifest,xml,yaml,yml}"

/** Texts of a build, up to which its time is not worth a word. */
const few = 400

/** Brotli at 11 would save 2 to 4% more and take two and a half times as long. */
const thorough: Effort = { brotli: 10, gzip: 9 }

/** About 10% larger, in a fifteenth of the time. */
const quick: Effort = { brotli: 5, gzip: 6 }

/** Texts that a thread takes at a time: the largest script takes as long as some hundred pages. */
const shareLength = 8

/** Puts beside each text of a build the same compressed, for servers that send it as it lies there. */
export function compressed(): AstroIntegration {
  let kept: URL | undefined
  return {
    name: "downhill-compressed",
    hooks: {
      "astro:config:done"({ config }) {
        kept = keptFolder(config.root)
      },
      async "astro:build:done"({ dir, logger }) {
        if (kept === undefined) return
        const began = performance.now()
        const count = await compressFolder(dir, kept)
        logger.info(`${count} files in ${Math.round(performance.now() - began)} ms`)
      },
    },
  }
}

/**
 * Writes `.br` and `.gz` files beside the texts in a folder, each where it is the smaller one;
 * thoroughly where there are few, and else quickly.
 *
 * @param kept the folder that keeps what is made, for other builds.
 * @returns how many texts there are.
 */
export async function compressFolder(folder: URL, kept: URL): Promise<number> {
  const root = fileURLToPath(folder)
  const names = await Array.fromAsync(glob(`**/*.${texts}`, { cwd: root }))
  const effort = names.length > few ? quick : thorough
  const files = names.map((name) => join(root, name))
  const tasks = sharesOf(files, shareLength).map((share): Compression => ({
    files: share,
    effort,
    kept: kept.href,
  }))
  await inThreads(new URL("compress-files.ts", import.meta.url), "compressFiles", tasks)
  return names.length
}
