import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import Tinypool from "tinypool"

/**
 * A list in shares, one after the other.
 *
 * @param length of a share: of what is done quickly, enough that handing it over counts for nothing.
 */
export const sharesOf = <Item>(list: readonly Item[], length = 32): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, share) =>
    list.slice(share * length, (share + 1) * length),
  )

/**
 * Has a function that a module exports do some tasks in threads beside this one.
 *
 * @param tasks plain data: what the function is given, one after the other.
 * @returns what it made of each task, in their order.
 */
export async function inThreads(
  module: URL,
  name: string,
  tasks: readonly unknown[],
): Promise<readonly unknown[]> {
  const threads = Math.max(1, Math.min(tasks.length, availableParallelism()))
  const filename = fileURLToPath(module)
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads })
  try {
    return await Promise.all(tasks.map(async (task): Promise<unknown> => pool.run(task, { name })))
  } finally {
    await pool.destroy()
  }
}
