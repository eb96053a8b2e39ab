import type { APIRoute, GetStaticPaths } from "astro"
import { course, inLanguage } from "../../../course/course.ts"
import { surfaceIn } from "../../../course/lesson-surface.ts"
import { editions, type Edition } from "../../../course/lessons.ts"
import { formatOf } from "../../../course/outline.ts"
import { isPlaced } from "../../../site/address.ts"
import { lessonCard } from "../../../site/social/lesson-card.ts"

/** Only a site whose address is known can be linked to with a picture. */
export const getStaticPaths = (async () => {
  if (!isPlaced) return []
  return (await editions()).map((edition) => ({
    params: { language: edition.language, lesson: edition.slug },
    props: { edition },
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ edition: Edition }> = async ({ props: { edition } }) => {
  const { entry, facts, textLanguage } = edition
  const picture = await lessonCard({
    title: facts.title,
    course: inLanguage(course.title, textLanguage),
    language: textLanguage,
    settings: surfaceIn(entry.body ?? "", formatOf(entry.filePath ?? "")),
  })
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/png" } })
}
