/** Words with names in braces, filled in. */
export const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (name, key: string) => values[key] ?? name)

/** The words that the page wrote on an element for it to say; what it did not write is empty. */
export function wordsOf(element: HTMLElement): Readonly<Record<string, string>> {
  const written: unknown = JSON.parse(element.dataset["words"] ?? "{}")
  const entries = typeof written === "object" && written !== null ? Object.entries(written) : []
  return Object.fromEntries(entries.map(([name, text]) => [name, String(text)]))
}
