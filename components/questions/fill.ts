/** Words with names in braces, filled in. */
export const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (name, key: string) => values[key] ?? name)

/** The words that the page wrote on an element for it to say; what it did not write is empty. */
export const wordsOf = (element: HTMLElement): Readonly<Record<string, string>> =>
  textsIn(element.dataset["words"])

/** The texts of a JSON object, by name. */
export function textsIn(json = "{}"): Readonly<Record<string, string>> {
  const written: unknown = JSON.parse(json)
  const entries = typeof written === "object" && written !== null ? Object.entries(written) : []
  return Object.fromEntries(entries.map(([name, text]) => [name, String(text)]))
}
