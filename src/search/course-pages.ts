import { languages } from "../course/course.ts"
import { sourceEdition } from "../course/lesson-files.ts"
import { editions, type Edition } from "../course/lessons.ts"
import { formatOf, outlineOf, type Outline } from "../course/outline.ts"
import type { SearchPage } from "./index.ts"
import { sectionWords } from "./section-words.ts"

/**
 * The pages of the course that can be found in one language. A lesson that is not translated is
 * found in the words that it has. `summary` is the heading above the summary of a lesson.
 */
export async function coursePages(language: string, summary: string): Promise<SearchPage[]> {
  const all = await editions()
  return all
    .filter((edition) => edition.language === language)
    .map((edition) => {
      const siblings = all.filter(({ slug }) => slug === edition.slug)
      return lessonPage(edition, originalOf(edition, siblings), summary)
    })
}

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
  const { slug, language, textLanguage, entry } = edition
  const { title, description, objectives, keywords, summary } = entry.data
  const [opening, ...sections] = sectionWords(
    bodyOf(edition),
    formatOf(entry.filePath ?? ""),
    outlineOfEdition(edition, original),
  )
  const lead = [description, opening.text, ...objectives, keywords.join(" · ")]
  return {
    title,
    path: `${slug}/`,
    ...(textLanguage !== language && { language: textLanguage }),
    sections: [
      { ...opening, text: lead.filter((text) => text !== "").join("\n") },
      ...sections,
      ...(summary.length === 0
        ? []
        : [{ id: "summary", heading: summaryHeading, text: summary.join("\n") }]),
    ],
  }
}
