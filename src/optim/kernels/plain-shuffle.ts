import { RandomStream } from "../random.ts"
import type { Address, Kernels, Vector } from "./kernels.ts"

/** Shuffling and dealing over the floats and words of a memory. */
export function plainShuffle(
  floats: Vector,
  words: Uint32Array,
): Pick<Kernels, "shuffle" | "dealRows"> {
  const stream = new RandomStream(0, "shuffle")
  const size = floats.BYTES_PER_ELEMENT
  return { shuffle, dealRows }

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

  function dealRows(
    from: Address,
    count: number,
    into: Address,
    origin: Address,
    order: Address,
    ends: Address,
    state: Address,
  ): void {
    const saved = words.subarray(state / 4, state / 4 + 4)
    const heaps = new Uint8Array(count)
    const next = words.subarray(ends / 4, ends / 4 + 256).fill(0)
    stream.resume(saved)
    for (let i = 0; i < count; i += 4) {
      let bits = stream.bits()
      for (let k = i; k < Math.min(i + 4, count); k++) {
        heaps[k] = bits & 255
        next[heaps[k]]++
        bits >>>= 8
      }
    }
    stream.save(saved)
    let start = 0
    next.forEach((rows, heap) => {
      next[heap] = start
      start += rows
    })
    for (let k = 0; k < count; k++) {
      const at = next[heaps[k]]++
      const row = from / size + 4 * k
      floats.copyWithin(into / size + 4 * at, row, row + 4)
      words[origin / 4 + at] = k
      words[order / 4 + k] = k
    }
  }
}
