import { existsSync, readFileSync } from "node:fs"
import { readableOutline, sourceEdition } from "./lesson-files.ts"
import { formatOf, type Outline } from "./outline.ts"

/** What the edition holds that a lesson's file translates; undefined for that edition itself. */
export function originalOf(file: URL, languages: readonly string[]): Outline | undefined {
  const editions = languages.flatMap((language) =>
    ["md", "mdx"]
      .map((end) => ({ language, url: new URL(`${language}.${end}`, file) }))
      .filter(({ url }) => existsSync(url)),
  )
  const source = sourceEdition(editions, languages)
  if (source === undefined || source.url.pathname === file.pathname) return undefined
  return readableOutline(readFileSync(source.url, "utf8"), formatOf(source.url.pathname))
}
