import { readFile } from "node:fs/promises"

/** The folder of what we publish for those who host a course. */
export const hosting = new URL("../../src/hosting/", import.meta.url)

/** The blocks of a language in the page about hosting. */
export async function blocksOf(language: string): Promise<string[]> {
  const text = await readFile(new URL("README.md", hosting), "utf8")
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))
  return [...blocks].map(([, block]) => block)
}
