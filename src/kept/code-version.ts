import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"

/**
 * A name for the code that makes what is kept: it changes with every file of these folders and
 * files below `root`, and with the version of Node, whose numbers and words are written.
 */
export async function codeVersion(root: URL, places: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version)
  for (const place of places)
    for (const file of await filesAt(root, place)) {
      hash.update(`\n${file}\n`)
      hash.update(await readFile(new URL(file, root)))
    }
  return hash.digest("hex").slice(0, 16)
}

/** The files of a folder, whose name ends with a slash, or the one file; none where there is nothing. */
async function filesAt(root: URL, place: string): Promise<string[]> {
  const folder = new URL(place, root)
  if (!place.endsWith("/")) return (await readFile(folder).catch(() => undefined)) ? [place] : []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.pathname.length))
    .map((name) => place + name.replace(/^\//, ""))
    .sort()
}
