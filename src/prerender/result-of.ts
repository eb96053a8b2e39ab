import type { AstroPrerenderer } from "astro"

type Rendered = Awaited<ReturnType<AstroPrerenderer["render"]>>

/** What a prerenderer made of a page, in one form. */
export const resultOf = (rendered: Rendered): Exclude<Rendered, Response> =>
  rendered instanceof Response ? { response: rendered } : rendered
