import { hasHeldSolutions, isToCome, planOf } from "../course/class.ts"
import { languages } from "../course/course.ts"
import { glossaryOf } from "../course/glossaries.ts"
import type { Glossary } from "../course/glossary.ts"
import { sourceEdition } from "../course/lesson-files.ts"
import { editions, type Edition } from "../course/lessons.ts"
import { formatOf, outlineOf, type Outline } from "../course/outline.ts"
import type { SearchPage } from "./index.ts"
import { plainWords, sectionWords } from "./section-words.ts"

/** What the interface calls the parts of the course that have no name of their own. */
export interface PartNames {
  readonly summary: string
  readonly glossary: string
}

/**
 * The pages of the course that can be found in one language: its lessons and its glossary. A lesson
 * that is not translated is found in the words that it has.
 */
export async function coursePages(language: string, names: PartNames): Promise<SearchPage[]> {
  const bySlug = Map.groupBy(await editions(), ({ slug }) => slug)
  const lessons = Array.from(bySlug.values()).flatMap((siblings) =>
    siblings
      .filter((edition) => edition.language === language)
      .map((edition) => lessonPage(edition, originalOf(edition, siblings), names.summary)),
  )
  const glossary = glossaryOf(language)
  return glossary.length === 0 ? lessons : [...lessons, glossaryPage(glossary, names.glossary)]
}

const glossaryPage = (glossary: Glossary, title: string): SearchPage => ({
  title,
  path: "glossary/",
  sections: [
    { id: "", heading: "", text: glossary.map(({ name }) => name).join(" · ") },
    ...glossary.map(({ key, name, also, definition }) => ({
      id: key,
      heading: [name, ...also].join(", "),
      text: plainWords(definition),
    })),
  ],
})

const bodyOf = ({ entry }: Edition): string => entry.body ?? ""

const outlineOfEdition = (edition: Edition, original?: Outline): Outline =>
  outlineOf(bodyOf(edition), formatOf(edition.entry.filePath ?? ""), original)

/** What the edition holds that this one translates. */
function originalOf({ textLanguage }: Edition, siblings: readonly Edition[]): Outline | undefined {
  const own = siblings.filter((edition) => edition.language === edition.textLanguage)
  const source = sourceEdition(own, languages)
  return source === undefined || source.language === textLanguage
    ? undefined
    : outlineOfEdition(source)
}

function lessonPage(
  edition: Edition,
  original: Outline | undefined,
  summaryHeading: string,
): SearchPage {
  const { slug, language, textLanguage, entry, facts } = edition
  const { title, description, objectives, keywords, summary } = facts
  const [opening, ...sections] = sectionWords(
    bodyOf(edition),
    formatOf(entry.filePath ?? ""),
    outlineOfEdition(edition, original),
    glossaryOf(textLanguage),
    hasHeldSolutions(slug) ? "held" : "told",
  )
  const { opens } = planOf(slug)
  const lead = [description, opening.text, ...objectives, keywords.join(" · ")]
  return {
    title,
    path: `${slug}/`,
    ...(textLanguage !== language && { language: textLanguage }),
    ...(opens !== undefined && isToCome(opens.epoch) && { opens: opens.epoch }),
    sections: [
      { ...opening, text: lead.filter((text) => text !== "").join("\n") },
      ...sections,
      ...(summary.length === 0
        ? []
        : [{ id: "summary", heading: summaryHeading, text: summary.join("\n") }]),
    ],
  }
}
