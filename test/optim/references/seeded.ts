/**
 * A seeded generator of uniform numbers in (0, 1): x <- 16807 x mod (2^31 - 1).
 * Source: Park & Miller 1988, the minimal standard generator.
 */
export function seeded(seed: number): () => number {
  let x = seed
  return () => {
    x = (16807 * x) % 2147483647
    return x / 2147483647
  }
}

/** Standard normal numbers from uniform ones. Source: Box & Muller 1958. */
export function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
