import type { Address } from "./kernels/kernels.ts"

/** The most memory that one run may take, in bytes: what a phone's browser grants a page. */
export const maximumMemory = 1_000_000_000

/** Below this the compiled kernels keep what is theirs. */
const firstFree = 4096

/** A plan of what lies where in the memory of a run, made before there is any. */
export class Layout {
  #bytes = firstFree

  /** Sets bytes aside, aligned to a cache line. */
  reserve(bytes: number): Address {
    const at = this.#bytes
    this.#bytes += Math.ceil(bytes / 64) * 64
    return at
  }

  get bytes(): number {
    return this.#bytes
  }
}

/** A number of bytes in the unit that suits it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}

/** A run that would take more memory than any may. */
export class MemoryRefusal extends RangeError {
  /** What the run would take, in bytes. */
  readonly bytes: number

  constructor(bytes: number) {
    super(
      `this run would take ${formatBytes(bytes)} of memory; it takes at most ${formatBytes(maximumMemory)}: use fewer examples, features or hidden units`,
    )
    this.bytes = bytes
  }
}

/**
 * Refuses what would take too much memory, before anything is taken.
 *
 * @throws MemoryRefusal
 */
export function requireMemory(bytes: number): void {
  if (bytes > maximumMemory) throw new MemoryRefusal(bytes)
}
