import { Parser } from "htmlparser2"
import type { InlineCode } from "./policy.ts"
import { refusalOf } from "./refusal.ts"

/** What a policy has to know of a page. */
export interface PageCode extends InlineCode {
  /** Where in the text the policy belongs, before all that it is about; none in what is no document. */
  readonly place: number | undefined
  /** What the policy would keep from working. */
  readonly refusals: ReadonlySet<string>
}

/** The types of `script` elements that browsers hold a policy against; others hold data. */
const running =
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i

/** Reads the text of a page for its inline code, and for what could not work under a policy. */
export function readPage(html: string): PageCode {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const refusals = new Set<string>()
  let place: number | undefined
  let isFramed = false
  let isInHead = false
  let into: Set<string> | undefined
  let code = ""
  const parser = new Parser({
    onprocessinginstruction(name) {
      if (name.toLowerCase() === "!doctype") place = parser.endIndex + 1
    },
    onopentag(name, attributes) {
      if (name === "html" && "data-embedded" in attributes) isFramed = true
      if (name === "head") isInHead = true
      // The encoding is to be said within the first kilobyte, and a policy may be longer than that.
      const isCharset = name === "meta" && isInHead && "charset" in attributes && scripts.size === 0
      if (place !== undefined && (name === "head" || isCharset)) place = parser.endIndex + 1
      if (name === "style") into = styles
      if (name === "script" && isInline(attributes)) into = scripts
      const refusal = refusalOf(name, attributes)
      if (refusal !== undefined) refusals.add(refusal)
    },
    ontext(text) {
      if (into !== undefined) code += text
    },
    onclosetag(name) {
      if (name === "head") isInHead = false
      if (name !== "script" && name !== "style") return
      into?.add(code)
      into = undefined
      code = ""
    },
  })
  parser.end(html)
  return { scripts, styles, isFramed, refusals, place }
}

const isInline = (attributes: Readonly<Record<string, string>>): boolean =>
  !("src" in attributes) && running.test((attributes["type"] ?? "").trim())
