import { log } from "./elementary.ts"

/** What a stream of random numbers is for: each purpose has its own, so that none disturbs another. */
export type Purpose = "data" | "labels" | "start" | "shuffle"

const purposes: Readonly<Record<Purpose, number>> = { data: 1, labels: 2, start: 3, shuffle: 4 }

/**
 * A reproducible sequence of random numbers: sfc32, the small fast counter of Chris
 * Doty-Humphrey's PractRand, seeded through the finaliser of MurmurHash3.
 */
export class RandomStream {
  #a: number
  #b: number
  #c: number
  #counter = 1
  #spare: number | undefined

  /** @param seed a whole number; streams of different seeds or purposes are unrelated. */
  constructor(seed: number, purpose: Purpose) {
    this.#a = mix(seed)
    this.#b = mix(this.#a ^ purposes[purpose])
    this.#c = mix(this.#b ^ Math.floor(seed / 4294967296))
    for (let i = 0; i < 15; i++) this.bits()
  }

  /** Writes the four words from which the stream of bits can be resumed. */
  save(words: Uint32Array): void {
    words.set([this.#a, this.#b, this.#c, this.#counter])
  }

  /** Goes on where the saved stream was. */
  resume([a, b, c, counter]: Uint32Array): void {
    this.#a = a | 0
    this.#b = b | 0
    this.#c = c | 0
    this.#counter = counter | 0
    this.#spare = undefined
  }

  /** 32 random bits, as a whole number from 0 to 2^32 - 1. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** Uniform in [0, 1), with 53 random bits. */
  uniform(): number {
    return ((this.bits() >>> 5) * 67108864 + (this.bits() >>> 6)) / 9007199254740992
  }

  /**
   * A whole number from 0 to n - 1, each as likely as any other; n at most 2^32. The high
   * half of a product of 64 bits, drawn again where that would favour some (Lemire 2019).
   */
  below(n: number): number {
    for (;;) {
      const bits = this.bits()
      const low = (bits & 0xffff) * n
      const high = (bits >>> 16) * n + Math.floor(low / 65536)
      const rest = (high % 65536) * 65536 + (low % 65536)
      if (rest >= n || rest >= (4294967296 - n) % n) return Math.floor(high / 65536)
    }
  }

  /** Normally distributed with mean 0 and variance 1 (Marsaglia's polar method, 1964). */
  gaussian(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare
      this.#spare = undefined
      return spare
    }
    for (;;) {
      const u = 2 * this.uniform() - 1
      const v = 2 * this.uniform() - 1
      const s = u * u + v * v
      if (s > 0 && s < 1) {
        const scale = Math.sqrt((-2 * log(s)) / s)
        this.#spare = v * scale
        return u * scale
      }
    }
  }
}

function mix(seed: number): number {
  let h = (seed ^ 0x9e3779b9) | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}
