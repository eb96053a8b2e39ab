import { languages } from "./course.ts"
import { completed, parseGlossary, type Glossary } from "./glossary.ts"

const sources = import.meta.glob<string>("/content/glossary/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
})

const own = (language: string): Glossary => {
  const path = `/content/glossary/${language}.yaml`
  // What is wrong with a glossary is said by the check before the build.
  return path in sources ? parseGlossary(sources[path], () => undefined) : []
}

const glossaries: ReadonlyMap<string, Glossary> = new Map(
  languages.map((language) => [
    language,
    languages.reduce((glossary, code) => completed(glossary, own(code)), own(language)),
  ]),
)

/** The glossary of the course in one language; terms that it lacks are in the words of another. */
export const glossaryOf = (language: string): Glossary => glossaries.get(language) ?? []
