import { basename, extname } from "node:path"
import { gzipSync } from "fflate"
import type { BuiltSite } from "./built-site.ts"
import { DanglingReference, gathered, type Files } from "./gather.ts"
import { htmlOf, packagePage } from "./package-page.ts"
import { moduleName, packedId, waitingType } from "./packed-modules.ts"
import { isElsewhere, rewritten, styleReferences } from "./references.ts"
import { sitePath } from "./site-path.ts"
import { packedScripts } from "./packed-scripts.ts"

/** Nothing is loaded, whatever the page tries: the browser itself holds the file to that. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "media-src data:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ")

/**
 * A lesson as one HTML file, which opens from a disk: its styles, fonts, pictures and scripts lie
 * in it. Without scripts it is the page with its stills.
 *
 * @param script what unpacks its scripts, as one text.
 */
export async function oneFile(
  language: string,
  lesson: string,
  site: BuiltSite,
  script: () => Promise<string>,
): Promise<Uint8Array> {
  const page = `${language}/${lesson}/index.html`
  const source = await site.read(page)
  if (source === undefined)
    throw new Error(`The built course has no page ${page}; build it anew: npm run build`)
  const document = await packagePage(decoded(source), page, {
    kind: "file",
    base: site.base,
    host: site.course.site,
    leadsTo: () => false,
  })
  const files = await gathered(new Map([[page, encoded(htmlOf(document))]]), site)
  embed(document, page, files)
  const packed = await packedScripts(hold(document, page), files, asksForDigits(document))
  const holder = document.createElement("script")
  holder.id = packedId
  holder.setAttribute("type", "text/plain")
  holder.textContent = Buffer.from(
    gzipSync(encoded(JSON.stringify(packed)), { level: 9, mtime: 0 }),
  ).toString("base64")
  const unpack = document.createElement("script")
  unpack.setAttribute("type", "module")
  unpack.textContent = await script()
  document.body.append(holder, unpack)
  const guard = document.createElement("meta")
  guard.setAttribute("http-equiv", "Content-Security-Policy")
  guard.setAttribute("content", policy)
  document.querySelector("meta[charset]")?.after(guard)
  return encoded(htmlOf(document))
}

/** Puts what a page loads into it, but for scripts. */
function embed(document: Document, page: string, files: Files): void {
  const data = (reference: string, from: string): string | undefined => {
    const target = sitePath(reference, from, "/")
    if (target === undefined) return undefined
    const bytes = files.get(target.path)
    if (bytes === undefined) throw new DanglingReference(from, reference)
    const type = types[extname(target.path)] ?? "application/octet-stream"
    return `data:${type};base64,${Buffer.from(bytes).toString("base64")}${fragment(target.place)}`
  }
  for (const link of document.querySelectorAll('link[rel="preload"], link[rel="modulepreload"]'))
    link.remove()
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const target = sitePath(link.getAttribute("href") ?? "", page, "/")
    const css = decoded(files.get(target?.path ?? ""))
    const style = document.createElement("style")
    style.textContent = rewritten(css, styleReferences(css), (value) =>
      data(value, target?.path ?? page),
    )
    link.replaceWith(style)
  }
  for (const style of document.querySelectorAll("style"))
    style.textContent = rewritten(style.textContent, styleReferences(style.textContent), (value) =>
      data(value, page),
    ).replaceAll("font-display:optional", "font-display:block") // It is there, and only unpacked.
  for (const element of document.querySelectorAll(
    "img, source, video, audio, link[rel=icon], image",
  ))
    for (const name of ["src", "poster", "href"]) {
      const value = element.getAttribute(name)
      const written = value === null ? undefined : data(value, page)
      if (written !== undefined) element.setAttribute(name, written)
    }
  for (const element of document.querySelectorAll("[srcset]")) element.removeAttribute("srcset")
  for (const link of document.querySelectorAll("a[href]")) {
    const value = link.getAttribute("href") ?? ""
    if (isElsewhere(value)) continue
    link.setAttribute("href", data(value, page) ?? "")
    link.setAttribute("download", basename(value))
  }
}

const fragment = (place: string): string =>
  place.includes("#") ? place.slice(place.indexOf("#")) : ""

/**
 * Has the scripts of a page wait until what they import is there, and islands name it so.
 *
 * @returns the paths of what they import.
 */
function hold(document: Document, page: string): readonly string[] {
  const entries: string[] = []
  const named = (value: string): string => {
    const target = sitePath(value, page, "/")
    if (target === undefined) return value
    entries.push(target.path)
    return moduleName(target.path)
  }
  for (const script of document.querySelectorAll(scripts)) {
    const source = script.getAttribute("src")
    if (script.getAttribute("type") === "module") script.setAttribute("data-module", "")
    if (source !== null) script.textContent = `import ${JSON.stringify(named(source))}`
    script.removeAttribute("src")
    script.setAttribute("type", waitingType)
  }
  for (const island of document.querySelectorAll("astro-island"))
    for (const name of ["component-url", "renderer-url", "before-hydration-url"]) {
      const value = island.getAttribute(name)
      if (value !== null) island.setAttribute(name, named(value))
    }
  return entries
}

/** Those that import something, and those by which islands wake. */
const scripts = 'script[src], body script:not([type]), script[type="module"]'

/** Whether a figure is about the handwritten digits, which are as large as all else. */
const asksForDigits = (document: Document): boolean =>
  [...document.querySelectorAll("astro-island")].some((island) =>
    island.getAttribute("props")?.includes('"digits"'),
  )

const types: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".mp4": "video/mp4",
  ".csv": "text/csv",
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const decoded = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
