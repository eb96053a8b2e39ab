import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import Tinypool from "tinypool"

/** What a thread takes at a time: enough that handing it over counts for nothing. */
const shareOf = 32

/**
 * Has a function that a module exports go through a list in threads, a share of it at a time.
 *
 * @returns what it made of each share, in their order.
 */
export async function inThreads(
  module: URL,
  name: string,
  list: readonly string[],
): Promise<readonly unknown[]> {
  const shares = Array.from({ length: Math.ceil(list.length / shareOf) }, (_, share) =>
    list.slice(share * shareOf, (share + 1) * shareOf),
  )
  const threads = Math.max(1, Math.min(shares.length, availableParallelism()))
  const filename = fileURLToPath(module)
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads })
  try {
    return await Promise.all(
      shares.map(async (share): Promise<unknown> => pool.run(share, { name })),
    )
  } finally {
    await pool.destroy()
  }
}
