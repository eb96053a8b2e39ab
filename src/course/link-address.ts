/** Where a link in a lesson leads, as far as its text tells. */
export type LinkAddress =
  | { readonly kind: "web" }
  /** A section, figure or question of the lesson itself, or of another one. */
  | { readonly kind: "lesson"; readonly slug: string; readonly anchor: string }
  /** A page of the course that is no lesson; "" is the list of lessons. */
  | { readonly kind: "page"; readonly name: string; readonly anchor: string }
  /** A file beside the lesson. */
  | { readonly kind: "file" }
  | { readonly kind: "refused"; readonly why: "scheme" | "absolute" | "outside" }

/** The pages of every course besides its lessons, whose names no lesson can have. */
export const coursePages: readonly string[] = ["", "glossary", "gallery", "messages", "offline"]

const allowedSchemes = ["http", "https", "mailto"]

/** Says where a link written in the lesson `slug` leads. */
export function linkAddress(url: string, slug: string): LinkAddress {
  // A browser skips these within a scheme, and so must whoever judges it.
  const plain = url.replace(/[\u0000-\u0020\u007f-\u009f\u200b\ufeff]/g, "")
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain)?.[1]
  if (scheme !== undefined)
    return allowedSchemes.includes(scheme.toLowerCase())
      ? { kind: "web" }
      : { kind: "refused", why: "scheme" }
  if (/^[/\\]{2}/.test(plain)) return { kind: "refused", why: "scheme" }
  if (/^[/\\]/.test(plain)) return { kind: "refused", why: "absolute" }
  const [path, anchor = ""] = plain.split("#", 2)
  const steps = path.split("?")[0].split("/")
  return addressOf(steps, slug, anchor)
}

function addressOf(steps: readonly string[], slug: string, anchor: string): LinkAddress {
  const parts = [slug]
  for (const step of steps.filter((name) => name !== "" && name !== ".")) {
    if (step !== "..") parts.push(step)
    else if (parts.pop() === undefined) return { kind: "refused", why: "outside" }
  }
  const [first = "", second, ...more] = parts
  if (parts.length < 2)
    return first !== slug && coursePages.includes(first)
      ? { kind: "page", name: first, anchor }
      : { kind: "lesson", slug: first, anchor }
  if (more.length === 0 && /\.mdx?$/.test(second)) return { kind: "lesson", slug: first, anchor }
  return first === slug ? { kind: "file" } : { kind: "refused", why: "outside" }
}

/** The link to a lesson or page from the page of the lesson `slug`. */
export function linkFrom(slug: string, address: LinkAddress): string | undefined {
  if (address.kind !== "lesson" && address.kind !== "page") return undefined
  const hash = address.anchor === "" ? "" : `#${address.anchor}`
  if (address.kind === "page") return `../${address.name === "" ? "" : `${address.name}/`}${hash}`
  return address.slug === slug ? hash || "./" : `../${address.slug}/${hash}`
}
