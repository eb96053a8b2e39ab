import { isElsewhere } from "./references.ts"
import { sitePath } from "./site-path.ts"

/** What platforms let a question hold, as far as lessons write it. */
const kept = new Set(
  "p br strong em b i s del code pre kbd sub sup ul ol li blockquote table thead tbody tr th td a img".split(
    " ",
  ),
)

/** What is nothing without its page: it is left out, with all that is in it. */
const live = "script, style, template, button, input, svg, canvas, astro-island, iframe, [popover]"

/** Attributes that keep their meaning elsewhere. */
const attributes = new Set(["alt", "colspan", "dir", "height", "lang", "rowspan", "start", "width"])

/** Where a platform puts what a cartridge holds; it writes its own address there. */
const base = "$IMS-CC-FILEBASE$/"

/**
 * Parts of a page as HTML that stands by itself in a test of a platform: text, mathematics and
 * pictures, without the classes, scripts and links within the course that only the page knows.
 *
 * @param page its path, from which it names its pictures.
 */
export function questionHtml(elements: Iterable<Element>, page: string): string {
  const holder = [...elements].map((element) => {
    const copy = element.ownerDocument.createElement("div")
    copy.append(element.cloneNode(true))
    for (const part of copy.querySelectorAll(live)) part.remove()
    for (const part of copy.querySelectorAll("*")) plain(part, page)
    return copy.innerHTML
  })
  return holder.join("").trim()
}

/** Leaves of an element what stands by itself, at least what is in it. */
function plain(element: Element, page: string): void {
  if (element.closest("math") !== null) {
    for (const name of element.getAttributeNames())
      if (/^(on|class$|id$|style$)/.test(name)) element.removeAttribute(name)
    return
  }
  const address = addressOf(element, page)
  const isLost = element.matches("a, img") && address === undefined
  if (!kept.has(element.localName) || isLost) {
    element.replaceWith(...element.childNodes)
    return
  }
  for (const name of element.getAttributeNames())
    if (!attributes.has(name)) element.removeAttribute(name)
  if (address !== undefined)
    element.setAttribute(element.localName === "a" ? "href" : "src", address)
}

/** Where a link of a question leads, or its picture lies; undefined where nobody could follow. */
function addressOf(element: Element, page: string): string | undefined {
  if (element.localName === "a") {
    const href = element.getAttribute("href") ?? ""
    return /^https?:/.test(href) ? href : undefined
  }
  if (element.localName !== "img") return undefined
  const source = element.getAttribute("src") ?? ""
  if (isElsewhere(source)) return source
  const target = sitePath(source, page, "/")
  return target && base + target.path.split("/").map(encodeURIComponent).join("/")
}
