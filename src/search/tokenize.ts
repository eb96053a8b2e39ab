import { foldedText } from "./fold.ts"
import { runsOf, type Run } from "./runs.ts"

/** The terms that a text is found by. */
export const tokenize = (text: string): string[] => runsOf(foldedText(text)).flatMap(termsOf)

function termsOf({ kind, characters, parts }: Run): string[] {
  const whole = characters.join("")
  // The last character alone, too: no pair begins with it, and one may look for it alone.
  if (kind === "grams") return [...pairs(characters), characters[characters.length - 1]]
  if (parts.length === 1) return [whole]
  return [...parts.map((from, index) => characters.slice(from, parts[index + 1]).join("")), whole]
}

/** Each two characters that follow each other. */
export const pairs = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => (characters[index] ?? "") + character)

/**
 * What a term is filed under: its first character, and of a word the second too. All the terms that
 * begin with a searched one are filed under the same key, where that has two letters or more.
 */
export function keyOf(term: string): string {
  const [first = "", second = ""] = term
  return runsOf(term)[0]?.kind === "grams" ? first : first + second
}
