import rss from "@astrojs/rss"
import type { APIRoute, GetStaticPaths } from "astro"
import { isClosed } from "../../course/class.ts"
import { course, inLanguage, languages } from "../../course/course.ts"
import { chaptersIn } from "../../course/lessons.ts"
import { isPlaced, wholeAddress } from "../../site/address.ts"

/** A feed names whole addresses, so there is none where these are not known. */
export const getStaticPaths = (() =>
  isPlaced ? languages.map((language) => ({ params: { language } })) : []) satisfies GetStaticPaths

export const GET: APIRoute = async ({ params: { language = "" } }) => {
  const lessons = (await chaptersIn(language))
    .flatMap((chapter) => chapter.lessons)
    .filter(({ slug }) => !isClosed(slug))
  return rss({
    title: inLanguage(course.title, language),
    description: inLanguage(course.description, language),
    site: wholeAddress(`${language}/`) ?? "",
    xmlns: { atom: "http://www.w3.org/2005/Atom" },
    customData:
      `<language>${language}</language>` +
      `<atom:link href="${wholeAddress(`${language}/rss.xml`)}" rel="self" type="application/rss+xml"/>`,
    items: lessons.map(({ slug, facts }) => ({
      title: facts.title,
      description: facts.description,
      link: wholeAddress(`${language}/${slug}/`) ?? "",
      categories: facts.keywords,
    })),
  })
}
