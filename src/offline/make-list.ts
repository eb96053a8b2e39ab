import { createHash } from "node:crypto"
import { glob, readFile } from "node:fs/promises"
import { basename, join } from "node:path"
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
  const files: FileWithNames[] = []
  for (const name of own) {
    const content = await readFile(join(folder, name))
    if (!isAlone(name, content)) files.push(described(name, content))
  }
  // The name of an asset holds its content, and so tells it from all others.
  const places = new Map(
    files.flatMap(({ file: { path } }, place) =>
      path.startsWith("_astro/") ? [[basename(path), place] as const] : [],
    ),
  )
  const others = files.flatMap(({ file }, place) =>
    /^(?!_astro\/).*\.(woff2|svg|css|js)$/.test(file.path) ? [{ path: file.path, place }] : [],
  )
  return {
    languages,
    files: files.map(({ file, assets, text }) => ({
      ...file,
      needs: [
        ...assets.flatMap((name) => places.get(name) ?? []),
        ...others.filter(({ path }) => text.includes(path)).map(({ place }) => place),
      ],
    })),
  }
}

interface FileWithNames {
  readonly file: Omit<SiteFile, "needs">
  /** The names of assets that stand in its text. */
  readonly assets: readonly string[]
  /** Where files beside the assets are named. */
  readonly text: string
}

function described(name: string, content: Buffer): FileWithNames {
  const page = name.endsWith(".html")
  const isCode = /\.(js|css)$/.test(name)
  const text = page || isCode ? content.toString() : ""
  const named = page ? /_astro\/([^\s"'()<>&,?#\\]+)/g : /(?<!\w)([\w%~@.-]+\.\w+)/g
  return {
    file: {
      path: name.replace(/(^|\/)index\.html$/, "$1"),
      integrity: `sha256-${createHash("sha256").update(content).digest("base64")}`,
      bytes: content.length,
    },
    assets: [...new Set([...text.matchAll(named)].map(([, asset]) => decoded(asset)))].filter(
      (asset) => asset !== basename(name),
    ),
    // Fonts and icons are named in the head of a page.
    text: page ? text.slice(0, text.indexOf("</head>")) : "",
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
