import type { AstroPrerenderer } from "astro"
import type { Refusals } from "../security/refusals.ts"
import { securedPage } from "../security/secured-page.ts"
import { resultOf } from "./result-of.ts"

/** A prerenderer that writes its policy into every page, and notes what would not work under it. */
export const securedPages = (usual: AstroPrerenderer, refusals: Refusals): AstroPrerenderer => ({
  ...usual,
  async render(request, options) {
    const result = resultOf(await usual.render(request, options))
    const { response } = result
    if (!isPage(response)) return result
    const secured = securedPage(await response.text())
    refusals.add(request.url, secured.refusals)
    const { status, headers } = response
    return { ...result, response: new Response(secured.html, { status, headers }) }
  },
})

const isPage = ({ headers, body }: Response): boolean =>
  body !== null && (headers.get("Content-Type")?.startsWith("text/html") ?? false)
