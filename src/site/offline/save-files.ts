import type { HeldFile } from "../../offline/messages.ts"
import { ask } from "./ask.ts"

interface Saving {
  readonly signal?: AbortSignal
  /** Is told how many bytes are on the device. */
  readonly onProgress?: (bytes: number) => void
}

/** How many files are on their way at a time. */
const atOnce = 4

/**
 * Brings files onto the device. The worker does it by itself, so that none of it passes through
 * the page, which has its reader to attend to.
 *
 * @throws Error where one of them does not come, after those that are on their way.
 */
export async function saveFiles(
  files: readonly HeldFile[],
  { signal, onProgress }: Saving = {},
): Promise<void> {
  const waiting = files.filter(({ isSaved }) => !isSaved).values()
  let bytes = files.reduce((sum, file) => sum + (file.isSaved ? file.bytes : 0), 0)
  onProgress?.(bytes)
  const carry = async (): Promise<void> => {
    for (const file of waiting) {
      signal?.throwIfAborted()
      const { files: came } = await ask({ kind: "bring", file: file.url }, signal)
      if (came.length === 0) throw new Error(`${file.url} does not come`)
      bytes += file.bytes
      onProgress?.(bytes)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, carry))
}
