import { existsSync } from "node:fs"
import { nearest } from "./diagnostic.ts"
import { linkAddress } from "./link-address.ts"
import type { Outline } from "./outline.ts"
import type { ReportAt } from "./place.ts"

/** Names that the page of every lesson gives away itself. */
export const pageAnchors: readonly string[] = ["text", "summary"]

/** What can be linked to: the outline of a lesson in the language asked for, or else of its source edition. */
export interface LinkTargets {
  readonly slugs: readonly string[]
  readonly outlineOf: (slug: string) => Outline | undefined
}

/** Reports links of a lesson to lessons, places and files that are not there. */
export function checkLinks(
  { slug, url, outline }: { readonly slug: string; readonly url: URL; readonly outline: Outline },
  targets: LinkTargets,
  report: ReportAt,
): void {
  for (const link of outline.links) {
    const address = linkAddress(link.url, slug)
    if (address.kind === "file" && !existsSync(new URL(link.url.split(/[?#]/)[0], url)))
      report(
        link.place,
        "link-target",
        `there is no file ${link.url} beside the lesson`,
        "Put it into the folder of the lesson, or mend the link.",
      )
    if (address.kind !== "lesson") continue
    if (!targets.slugs.includes(address.slug)) {
      report(
        link.place,
        "link-target",
        `there is no lesson "${address.slug}"`,
        nearest(address.slug, targets.slugs),
      )
      continue
    }
    const target = address.slug === slug ? outline : targets.outlineOf(address.slug)
    const anchor = decoded(address.anchor)
    if (target === undefined || anchor === "") continue
    const names = [...target.anchors.map(({ id }) => id), ...pageAnchors]
    if (!names.includes(anchor))
      report(
        link.place,
        "link-anchor",
        `${address.slug === slug ? "this lesson" : `the lesson "${address.slug}"`} has no place #${anchor}`,
        nearest(anchor, names),
      )
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reports names that stand for two things on one page. */
export function checkNames({ anchors }: Outline, report: ReportAt): void {
  const taken = new Set(pageAnchors)
  for (const { id, place } of anchors) {
    if (taken.has(id))
      report(
        place,
        "duplicate-id",
        pageAnchors.includes(id)
          ? `#${id} is a name that every page uses itself`
          : `#${id} is the name of something else on this page`,
        "Give it another name; a heading takes one like this: ## Title {#name}",
      )
    taken.add(id)
  }
}
