import type { APIRoute, GetStaticPaths } from "astro"
import { languages } from "../../course/course.ts"
import { searchFilesIn } from "../../site/search/search-files.ts"

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths

/** What the search of a language loads first. */
export const GET: APIRoute = async ({ params }) =>
  Response.json((await searchFilesIn(params["language"] ?? "")).catalogue)
