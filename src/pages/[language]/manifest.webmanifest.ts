import type { APIRoute, GetStaticPaths } from "astro"
import { course, inLanguage, languages } from "../../course/course.ts"
import { palettes } from "../../palette.ts"
import { address } from "../../site/address.ts"
import { directionOf } from "../../site/direction.ts"

export const getStaticPaths = (() =>
  languages.map((language) => ({ params: { language } }))) satisfies GetStaticPaths

/** What a device needs to install the course as an app, in a language. */
export const GET: APIRoute = ({ params }) => {
  const language = params["language"] ?? ""
  const title = inLanguage(course.title, language)
  const { page } = palettes.light
  const icon = (name: string, side: number, purpose: "any" | "maskable") => ({
    src: address(`icons/${name}.png`),
    sizes: `${side}x${side}`,
    type: "image/png",
    purpose,
  })
  const manifest = {
    id: address(`${language}/`),
    name: title,
    short_name: title,
    description: inLanguage(course.description, language),
    lang: language,
    dir: directionOf(language),
    start_url: address(`${language}/`),
    scope: address(""),
    display: "standalone",
    theme_color: page,
    background_color: page,
    icons: [
      icon("192", 192, "any"),
      icon("512", 512, "any"),
      icon("maskable-512", 512, "maskable"),
    ],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json" },
  })
}
