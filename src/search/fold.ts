/** A text as it is compared, and where in the original each of its characters comes from. */
export interface Folded {
  readonly text: string
  /** Where in the original the character at the same place of `text` begins, … */
  readonly starts: readonly number[]
  /** … and where it ends. */
  readonly ends: readonly number[]
}

/** A part of a text, from its first character up to before `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * What does not tell words apart: accents, Arabic vowel marks and stretches, Hebrew points, and
 * characters without a width. Korean, Japanese and Indian signs are no accents and stay.
 */
const unheard =
  /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u06d6-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\p{Cf}]/gu

/** A character with the marks on it. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu

const known = new Map<string, string>()

function foldCluster(cluster: string): string {
  const folded = known.get(cluster)
  if (folded !== undefined) return folded
  const plain = cluster.normalize("NFKD").replace(unheard, "").normalize("NFC").toLowerCase()
  const made = plain.replaceAll("ς", "σ")
  known.set(cluster, made)
  return made
}

/** Makes texts comparable: one form of each character, no capitals, no accents. */
export function fold(original: string): Folded {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of original.matchAll(clusters)) {
    const folded = foldCluster(cluster)
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  return { text: parts.join(""), starts, ends }
}

/** The same as `fold`, for those who need not go back to the original. */
export const foldedText = (original: string): string =>
  original.replace(clusters, (cluster) => foldCluster(cluster))

/** The part of the original that a part of the folded text comes from. */
export const originalRange = ({ starts, ends }: Folded, { start, end }: Range): Range => ({
  start: starts[start],
  end: ends[end - 1],
})
