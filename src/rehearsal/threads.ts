import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import Tinypool from "tinypool"
import type { Study } from "../experiment/study.ts"

/** Threads that work for a build, besides the one that makes the pages. */
const threadCount = Math.max(1, availableParallelism() - 1)

/** Pages in the making at one time: while some wait for a thread, others are made. */
export const pagesAtOnce = 8 * (threadCount + 1)

/** Tasks that a thread is given before it is done with them: what it does next does not wait for a page. */
const tasksAtOnce = 8 * pagesAtOnce

/** Milliseconds after which a thread that has nothing to do ends, and gives its memory back. */
const restful = 2000

/** What threads do. What comes back from one is known by nothing but its task. */
export interface Threads {
  /** Conducts a study; gives its findings. */
  readonly conduct: (study: Study) => Promise<unknown>
  /** Makes an SVG element lean; gives its text. */
  readonly lean: (svg: string) => Promise<unknown>
}

/**
 * Threads, which are started with the first task. They do not keep the process alive.
 *
 * @param file the module of a thread.
 */
export function threads(file: URL): Threads {
  let pool: Tinypool | undefined
  let begun: Promise<unknown> | undefined
  const run = async (name: keyof Threads, task: unknown): Promise<unknown> => {
    pool ??= new Tinypool({
      filename: fileURLToPath(file),
      minThreads: 0,
      maxThreads: threadCount,
      idleTimeout: restful,
      concurrentTasksPerWorker: tasksAtOnce,
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 },
    })
    // What is asked for before a thread is there would be handed to it one by one ever after.
    await (begun ??= pool.run(undefined, { name: "begin" }))
    return pool.run(task, { name })
  }
  return { conduct: (study) => run("conduct", study), lean: (svg) => run("lean", svg) }
}
