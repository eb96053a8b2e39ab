import { posix } from "node:path"
import { isElsewhere } from "./references.ts"

/** A file of a site, by its path below the site's root, and the place in it, from its mark on. */
export interface SitePath {
  readonly path: string
  /** As in `?figure=v1#place`; empty for the whole. */
  readonly place: string
}

/**
 * The file that a reference in `from` means; a folder stands for its page.
 *
 * @param base the path that the site is served below, as in `/course/`.
 * @returns undefined for what lies elsewhere.
 */
export function sitePath(reference: string, from: string, base: string): SitePath | undefined {
  if (reference === "" || isElsewhere(reference)) return undefined
  const [written, place] = divided(reference)
  const isWhole = written.startsWith("/")
  if (isWhole && !`${written}/`.startsWith(base)) return undefined
  const below = isWhole ? written.slice(base.length) : posix.join(posix.dirname(from), written)
  const decoded = decodeURIComponent(written === "" ? from : below)
  const isFolder = decoded === "" || decoded.endsWith("/") || decoded === "."
  return { path: isFolder ? posix.join(decoded, "index.html") : decoded, place }
}

/** How a file of a site is named in another of its files. */
export const relativeReference = ({ path, place }: SitePath, from: string): string => {
  const relative = posix.relative(posix.dirname(from), path)
  const written = relative.split("/").map(encodeURIComponent).join("/")
  return (relative.startsWith("../") ? written : `./${written}`) + place
}

function divided(reference: string): readonly [file: string, place: string] {
  const at = reference.search(/[?#]/)
  return at < 0 ? [reference, ""] : [reference.slice(0, at), reference.slice(at)]
}
