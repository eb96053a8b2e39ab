import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import Tinypool from "tinypool"
import type { Study } from "../experiment/study.ts"

/** Threads that conduct studies for a build, besides the one that draws the pages. */
const threadCount = Math.max(1, availableParallelism() - 1)

/** Pages in the making at one time: while some wait for their studies, others are drawn. */
export const pagesAtOnce = 8 * threadCount

/**
 * Conducts studies in threads, which are started with the first of them. They do not keep the
 * process alive.
 *
 * @param file the module of a thread.
 * @returns what conducts a study; what it gives are the findings, as they come from a thread.
 */
export function conductInThreads(file: URL): (study: Study) => Promise<unknown> {
  let pool: Tinypool | undefined
  return (study) => {
    pool ??= new Tinypool({
      filename: fileURLToPath(file),
      minThreads: threadCount,
      maxThreads: threadCount,
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
    })
    return pool.run(study)
  }
}
