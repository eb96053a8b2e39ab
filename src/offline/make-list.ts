import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { glob } from "node:fs/promises"
import { join } from "node:path"
import type { SiteFile, SiteList } from "./site-list.ts"

/** Says of an element `<html>` that its page stands alone: no worker is started, nothing is saved. */
export const alone = "data-no-worker"

/** What is offered to machines or for another place, and not needed to read the course. */
const isLeftOut = (name: string): boolean =>
  /\.(xml|txt|zip|webmanifest|map|br|gz)$/.test(name) ||
  /(^|\/)(404\.html|icons\/.*|cards\/.*\.png|service-worker\.js)$/.test(name)

/** Lists the files of a build, each with the files that it names. */
export async function makeList(folder: string, languages: readonly string[]): Promise<SiteList> {
  const names = await Array.fromAsync(glob("**/*.*", { cwd: folder }))
  const own = names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !isLeftOut(name))
    .sort()
  // Fonts and icons, which are named in the head of a page by their place.
  const others = own.filter((name) => /^(?!_astro\/).*\.(woff2|svg|css|js)$/.test(name))
  const files: FileWithNames[] = []
  for (const name of own) {
    const content = readFileSync(join(folder, name))
    if (!isAlone(name, content)) files.push(described(name, content, others))
  }
  const places = new Map(files.map(({ file: { path } }, place) => [path, place]))
  return {
    languages,
    files: files.map(({ file, named }) => ({
      ...file,
      needs: named.flatMap((path) => places.get(path) ?? []),
    })),
  }
}

interface FileWithNames {
  readonly file: Omit<SiteFile, "needs">
  /** Where files that stand in its text may be. */
  readonly named: readonly string[]
}

function described(name: string, content: Buffer, others: readonly string[]): FileWithNames {
  const page = name.endsWith(".html")
  const isCode = /\.(js|css)$/.test(name)
  const text = page || isCode ? content.toString() : ""
  const asset = page ? /_astro\/([^\s"'()<>&,?#\\]+)/g : /(?<!\w)([\w%~@.-]+\.\w+)/g
  const head = page ? text.slice(0, text.indexOf("</head>")) : ""
  // The name of an asset holds its content, and so tells it from all others.
  const assets = new Set([...text.matchAll(asset)].map(([, found]) => `_astro/${decoded(found)}`))
  return {
    file: {
      path: name.replace(/(^|\/)index\.html$/, "$1"),
      integrity: `sha256-${createHash("sha256").update(content).digest("base64")}`,
      bytes: content.length,
    },
    named: [
      ...[...assets].filter((path) => path !== name),
      ...others.filter((path) => head.includes(path)),
    ],
  }
}

const isAlone = (name: string, content: Buffer): boolean =>
  name.endsWith(".html") && content.subarray(0, 500).includes(alone)

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
