import { parseHTML } from "linkedom"
import { alone } from "../offline/describe-files.ts"
import type { Kind } from "./kind.ts"
import { isElsewhere, rewritten, scriptReferences, styleReferences } from "./references.ts"
import { relativeReference, sitePath, type SitePath } from "./site-path.ts"

/** What decides how a page of the site becomes a page of a package. */
export interface PageSettings {
  readonly kind: Kind
  readonly base: string
  /** Where the site is served, without its base; undefined where nobody has said. */
  readonly host: string | undefined
  /** Whether a link to a page may be followed, which then is in the package. */
  readonly leadsTo: (path: string) => boolean
}

/** What is about the site, and of no use in a package. */
const ofTheSite = [
  "[data-site-only]",
  'link[rel="alternate"]',
  'link[rel="canonical"]',
  'link[rel="manifest"]',
  'link[rel="apple-touch-icon"]',
  'meta[property^="og:"]',
  'meta[name^="twitter:"]',
  'meta[http-equiv="content-security-policy" i]',
  'script[type="application/ld+json"]',
].join(",")

/** Attributes that name a file which the page loads. */
export const loading = [
  ["link", "href"],
  ["[src]", "src"],
  ["[poster]", "poster"],
  ["object", "data"],
  ["image", "href"],
  ["astro-island", "component-url"],
  ["astro-island", "renderer-url"],
  ["astro-island", "before-hydration-url"],
] as const

/**
 * A page of the site as a page of a package: what it loads is named from where it lies, links lead
 * within the package, to the site, or nowhere, and it says of what kind of package it is.
 */
export async function packagePage(
  html: string,
  from: string,
  settings: PageSettings,
): Promise<Document> {
  const { document } = parseHTML(html)
  document.documentElement.dataset["package"] = settings.kind
  document.documentElement.setAttribute(alone, "")
  for (const element of document.querySelectorAll(ofTheSite)) element.remove()
  // Astro leaves the last of a page's scripts below it, where only browsers find them.
  for (const script of document.querySelectorAll("script"))
    if (!document.documentElement.contains(script)) document.body.append(script)
  const relative = (value: string): string | undefined => {
    const target = sitePath(value, from, settings.base)
    return target && relativeReference(target, from)
  }
  for (const [selector, name] of loading)
    for (const element of document.querySelectorAll(selector)) {
      const value = relative(element.getAttribute(name) ?? "")
      if (value !== undefined) element.setAttribute(name, value)
    }
  for (const element of document.querySelectorAll("[srcset]"))
    element.setAttribute("srcset", relativeSet(element.getAttribute("srcset") ?? "", relative))
  for (const style of document.querySelectorAll("style"))
    style.textContent = rewritten(style.textContent, styleReferences(style.textContent), relative)
  for (const script of document.querySelectorAll('script[type="module"]:not([src])')) {
    const code = script.textContent
    script.textContent = rewritten(code, await scriptReferences(code), relative)
  }
  for (const link of document.querySelectorAll("a[href]")) aim(link, from, settings)
  for (const nav of document.querySelectorAll("nav"))
    if (nav.querySelector("a[href]") === null) nav.remove()
  return document
}

function aim(link: Element, from: string, settings: PageSettings): void {
  const written = link.getAttribute("href") ?? ""
  if (isElsewhere(written)) {
    if (!written.startsWith("#")) openApart(link)
    return
  }
  const target = sitePath(written, from, settings.base)
  if (target === undefined) return
  if (target.path === from && target.place !== "") link.setAttribute("href", target.place)
  else if (settings.leadsTo(target.path)) {
    link.setAttribute("href", relativeReference(target, from))
    openApart(link)
  } else leadOut(link, target, settings)
}

/** A link that leaves the package: to the site where that has an address, else nowhere. */
function leadOut(link: Element, target: SitePath, { host, base }: PageSettings): void {
  if (link.closest("nav") !== null) {
    link.remove()
    return
  }
  link.removeAttribute("href")
  if (host === undefined || link.closest("header") !== null) return
  const path = target.path.replace(/(^|\/)index\.html$/, "$1")
  link.setAttribute("href", new URL(base + path + target.place, host).href)
  openApart(link)
}

/** A page that replaced the lesson would end the visit, and may refuse to be shown in a frame. */
function openApart(link: Element): void {
  link.setAttribute("target", "_blank")
  link.setAttribute("rel", "noopener")
}

const relativeSet = (set: string, relative: (value: string) => string | undefined): string =>
  set
    .split(",")
    .map((candidate) => {
      const [address, ...sizes] = candidate.trim().split(/\s+/)
      return [relative(address) ?? address, ...sizes].join(" ")
    })
    .join(", ")

/** A page as text. */
export const htmlOf = ({ documentElement }: Document): string =>
  `<!doctype html>${documentElement.outerHTML}`
