import type { APIRoute, GetStaticPaths } from "astro"
import { languages } from "../../../course/course.ts"
import { searchFilesIn } from "../../../site/search/search-files.ts"

export const getStaticPaths = (async () => {
  const all = await Promise.all(
    languages.map(async (language) => ({ language, files: await searchFilesIn(language) })),
  )
  return all.flatMap(({ language, files }) =>
    Array.from(files.volumes, ([volume, content]) => ({
      params: { language, volume },
      props: { content },
    })),
  )
}) satisfies GetStaticPaths

/** A part of the index or of the texts of a language, loaded when a query needs it. */
export const GET: APIRoute = ({ props }) =>
  new Response(String(props["content"]), { headers: { "Content-Type": "application/json" } })
