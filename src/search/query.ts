import { fold } from "./fold.ts"
import { withoutParticle } from "./particles.ts"
import { runsOf, type Run } from "./runs.ts"

/** One of the words that somebody looks for, all of which must be there. */
export interface Term {
  /** As it was typed. */
  readonly typed: string
  /** What it is made of, in this order without much between: `SGD는` is two runs. */
  readonly runs: readonly Run[]
}

/** Consonants and vowels that have not yet become a syllable, at the end of what is typed. */
const unfinished = /(?<=.)[\u3131-\u318e]+$/

/** What a query asks for; nothing where it holds no word. */
export const termsOf = (query: string): Term[] =>
  query
    .normalize("NFC")
    .trim()
    .replace(unfinished, "")
    .split(/\s+/)
    .map((typed) => ({ typed, runs: runsOf(fold(typed).text) }))
    .filter(({ runs }) => runs.length > 0)

/** The same words without Korean particles, or undefined where they have none. */
export function withoutParticles(terms: readonly Term[]): Term[] | undefined {
  const words = terms.map(({ typed }) => withoutParticle(typed))
  const isShorter = words.some((word, index) => word !== terms[index].typed)
  return isShorter ? termsOf(words.join(" ")) : undefined
}

/** What a word may be written as, the longer first: as typed, and in the singular. */
export function formsOf({ kind, characters }: Run): string[] {
  const word = characters.join("")
  const singular = kind === "word" ? singularOf(word) : word
  return singular === word ? [word] : [word, singular]
}

function singularOf(word: string): string {
  if (/^[a-z]{2,}[^aeiou]ies$/.test(word)) return word.replace(/ies$/, "y")
  if (/^[a-z]{2,}(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /^[a-z]{2,}[^aius]s$/.test(word) ? word.slice(0, -1) : word
}
