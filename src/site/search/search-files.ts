import { coursePages } from "../../search/course-pages.ts"
import { searchFiles, type SearchFiles } from "../../search/index.ts"
import { searchWordsIn } from "./words.ts"

const made = new Map<string, Promise<SearchFiles>>()

/** What is served for the search of a language; made once, but anew each time while one writes. */
export function searchFilesIn(language: string): Promise<SearchFiles> {
  const known = import.meta.env.DEV ? undefined : made.get(language)
  if (known !== undefined) return known
  const files = coursePages(language, searchWordsIn(language).parts).then(searchFiles)
  made.set(language, files)
  return files
}
