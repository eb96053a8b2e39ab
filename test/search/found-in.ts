import { searchFiles, type SearchPage } from "../../src/search/index.ts"
import { openSearch, type Found, type Search } from "../../src/search/search.ts"

/** A search of some pages, as a browser has it: by way of JSON. */
export async function searchOf(
  pages: readonly SearchPage[],
  now?: () => number,
): Promise<Search & { readonly read: readonly string[] }> {
  const { catalogue, volumes } = searchFiles(pages)
  const read: string[] = []
  const search = await openSearch((name) => {
    const file = name === "catalogue" ? JSON.stringify(catalogue) : (volumes.get(name.volume) ?? "")
    read.push(name === "catalogue" ? name : name.volume)
    const content: unknown = JSON.parse(file)
    return Promise.resolve(content)
  }, now)
  return { ...search, read }
}

/** A page of one section after its opening. */
export const page = (path: string, text: string, heading = "", title = path): SearchPage => ({
  title,
  path,
  sections: [
    { id: "", heading: "", text: "" },
    { id: "section", heading, text },
  ],
})

/** The paths of the pages that were found, the best first. */
export const pathsOf = ({ pages }: Found): string[] => pages.map(({ path }) => path)

/** The marked parts of the excerpts that were found. */
export const marksOf = ({ pages }: Found): string[] =>
  pages
    .flatMap(({ sections }) => sections)
    .flatMap(({ excerpt: { text, marks } }) =>
      marks.map(({ start, end }) => text.slice(start, end)),
    )
