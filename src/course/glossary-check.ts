import { readdir, readFile } from "node:fs/promises"
import { nearest } from "./diagnostic.ts"
import { parseGlossary, type Glossary } from "./glossary.ts"
import { textOf } from "./lesson-files.ts"
import type { ReportAt } from "./place.ts"

const start = { line: 1, column: 1 }

/** Reports what is wrong with the files of a glossary, and what each lacks that the others have. */
export async function checkGlossaries(
  folder: URL,
  languages: readonly string[],
  reportOn: (file: URL) => ReportAt,
): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const read: { readonly language: string; readonly glossary: Glossary; readonly url: URL }[] = []
  for (const name of names.filter((file) => /\.ya?ml$/.test(file)).sort()) {
    const url = new URL(encodeURI(name), folder)
    const language = name.replace(/\.yaml$/, "")
    if (!languages.includes(language)) {
      const message = `a glossary is named after a language, and this is glossary/${name}`
      reportOn(url)(start, "unknown-language", message, nearest(language, languages))
      continue
    }
    const source = textOf(await readFile(url))
    if (source === undefined) reportOn(url)(start, "file-unreadable", "this is not text in UTF-8")
    else read.push({ language, glossary: parseGlossary(source, reportOn(url)), url })
  }
  for (const language of languages.filter((code) => !read.some((one) => one.language === code)))
    if (read.length > 0)
      reportOn(read[0].url)(
        start,
        "glossary-untranslated",
        `there is no glossary/${language}.yaml; the terms have the words of another language there`,
      )
  const keys = new Set(read.flatMap(({ glossary }) => glossary.map(({ key }) => key)))
  for (const { glossary, url } of read) {
    const missing = [...keys].filter((key) => !glossary.some((term) => term.key === key))
    for (const key of missing)
      reportOn(url)(start, "glossary-untranslated", `the term "${key}" is in another glossary only`)
  }
}
