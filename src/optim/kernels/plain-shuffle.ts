import { RandomStream } from "../random.ts"
import type { Address, Kernels } from "./kernels.ts"

/** Shuffling over the words of a memory. */
export function plainShuffle(words: Uint32Array): Pick<Kernels, "shuffle"> {
  const stream = new RandomStream(0, "shuffle")
  return { shuffle }

  function shuffle(order: Address, count: number, state: Address): void {
    const saved = words.subarray(state / 4, state / 4 + 4)
    stream.resume(saved)
    for (let n = count; n > 1; n--) {
      const chosen = order / 4 + stream.below(n)
      const last = order / 4 + n - 1
      const value = words[chosen]
      words[chosen] = words[last]
      words[last] = value
    }
    stream.save(saved)
  }
}
