import { withIslandStyleInHead } from "./island-style.ts"
import { readPage } from "./page-code.ts"
import { pagePolicy } from "./policy.ts"

/** A page that says its own policy. */
export interface SecuredPage {
  readonly html: string
  /** What would not work under it, in sentences for whoever wrote it. */
  readonly refusals: ReadonlySet<string>
}

/** Writes its policy into a page, before all that the policy is about; what is no document is left as it is. */
export function securedPage(html: string): SecuredPage {
  const { place, refusals, ...code } = readPage(html)
  if (place === undefined) return { html, refusals: new Set() }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(code)}">`
  return {
    html: html.slice(0, place) + policy + withIslandStyleInHead(html.slice(place)),
    refusals,
  }
}
