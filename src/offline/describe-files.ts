import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { SiteFile } from "./site-list.ts"

/** Says of an element `<html>` that its page stands alone: no worker is started, nothing is saved. */
export const alone = "data-no-worker"

/** Files of a build that are to be described. */
export interface Description {
  readonly folder: string
  /** Below the folder, with `/` between its parts. */
  readonly names: readonly string[]
  /** Files beside the assets that the head of a page may name: fonts, icons. */
  readonly others: readonly string[]
}

/** A file, with the paths of those that it may need. */
export interface DescribedFile extends Omit<SiteFile, "needs"> {
  readonly named: readonly string[]
}

/** Describes some files of a build, but for pages that stand alone. */
export function describeFiles({ folder, names, others }: Description): DescribedFile[] {
  return names.flatMap((name) => {
    const content = readFileSync(join(folder, name))
    return isAlone(name, content) ? [] : [described(name, content, others)]
  })
}

const isPage = (name: string): boolean => name.endsWith(".html")

const isAlone = (name: string, content: Buffer): boolean =>
  isPage(name) && content.subarray(0, 500).includes(alone)

const described = (name: string, content: Buffer, others: readonly string[]): DescribedFile => ({
  path: name.replace(/(^|\/)index\.html$/, "$1"),
  integrity: `sha256-${createHash("sha256").update(content).digest("base64")}`,
  bytes: content.length,
  named: isPage(name)
    ? namedByPage(content.toString(), others)
    : /\.(js|css)$/.test(name)
      ? namedByCode(content.toString()).filter((path) => path !== name)
      : [],
})

function namedByPage(html: string, others: readonly string[]): string[] {
  const head = html.slice(0, html.indexOf("</head>"))
  return [
    ...assetsIn(html, /_astro\/([^\s"'()<>&,?#\\]+)/g),
    ...others.filter((path) => head.includes(path)),
  ]
}

/** Code names assets with no more than their own names, which hold their contents. */
const namedByCode = (code: string): string[] => assetsIn(code, /(?<!\w)([\w%~@.-]+\.\w+)/g)

const assetsIn = (text: string, names: RegExp): string[] => [
  ...new Set([...text.matchAll(names)].map(([, name]) => `_astro/${decoded(name)}`)),
]

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
