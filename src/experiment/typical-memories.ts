/** A memory that many a machine has. */
export interface TypicalMemory {
  readonly name: "l1" | "l2" | "l3" | "phone" | "laptop" | "gpu"
  readonly bytes: number
}

const [kilobyte, megabyte, gigabyte] = [2 ** 10, 2 ** 20, 2 ** 30]

/**
 * Memories as they are common about 2025, the smallest first: the caches of one core and of the
 * processor, main memory, and that of graphics processors for games and for data centres.
 */
export const typicalMemories: readonly TypicalMemory[] = [
  { name: "l1", bytes: 48 * kilobyte },
  { name: "l2", bytes: 2 * megabyte },
  { name: "l3", bytes: 32 * megabyte },
  { name: "phone", bytes: 8 * gigabyte },
  { name: "gpu", bytes: 8 * gigabyte },
  { name: "laptop", bytes: 16 * gigabyte },
  { name: "gpu", bytes: 16 * gigabyte },
  { name: "gpu", bytes: 24 * gigabyte },
  { name: "gpu", bytes: 80 * gigabyte },
]

/** Memories of one size. */
export interface MemorySize {
  readonly bytes: number
  readonly names: readonly TypicalMemory["name"][]
}

/** The typical memories by their size, the smallest first. */
export const memorySizes: readonly MemorySize[] = [
  ...new Set(typicalMemories.map(({ bytes }) => bytes)),
].map((bytes) => ({
  bytes,
  names: typicalMemories.filter((memory) => memory.bytes === bytes).map(({ name }) => name),
}))
