/**
 * A letter for each size, in an order that tells nothing of them: for a reader who is to guess
 * which is which. The same seed gives the same letters.
 */
export function lettersFor(sizes: readonly number[], seed: number): ReadonlyMap<number, string> {
  const mixed = (size: number): number => Math.imul(size ^ (seed * 2654435761), 2246822519) >>> 0
  const shuffled = [...sizes].sort((a, b) => mixed(a) - mixed(b))
  return new Map(shuffled.map((size, index) => [size, String.fromCharCode(65 + index)]))
}
