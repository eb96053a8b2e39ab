import { extname } from "node:path"
import { parseHTML } from "linkedom"
import type { BuiltSite } from "./built-site.ts"
import { pageReferences } from "./page-references.ts"
import { isElsewhere, scriptReferences, styleReferences } from "./references.ts"
import { sitePath } from "./site-path.ts"

/** The files of a package, by their paths in it. */
export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** A reference that leads to no file of a package. */
export class DanglingReference extends Error {
  override readonly name = "DanglingReference"
  constructor(file: string, reference: string) {
    super(
      `${file} refers to "${reference}", which is not in the package; nothing was written. ` +
        "A link leads to a page of the lesson, to a file beside it, or to the web.",
    )
  }
}

/** Adds to the pages of a package whatever they load, and what that loads. */
export async function gathered(pages: Files, site: Pick<BuiltSite, "read">): Promise<Files> {
  const files = new Map(pages)
  const waiting = [...pages.keys()]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { path: target, written } of await targetsOf(path, files.get(path))) {
      if (files.has(target)) continue
      const bytes = await site.read(target)
      if (bytes === undefined) throw new DanglingReference(path, written)
      files.set(target, bytes)
      waiting.push(target)
    }
  }
  return files
}

/** @throws DanglingReference where a file of a package names one that is not there, or lies outside. */
export async function requireWhole(files: Files): Promise<void> {
  for (const [path, bytes] of files)
    for (const { path: target, written } of await targetsOf(path, bytes))
      if (written.startsWith("/") || !files.has(target)) throw new DanglingReference(path, written)
}

interface Target {
  readonly path: string
  readonly written: string
}

/** The files that a file names. */
async function targetsOf(path: string, bytes: Uint8Array | undefined): Promise<readonly Target[]> {
  const text = (): string => new TextDecoder().decode(bytes)
  return (await referencesOf(extname(path), text))
    .filter((written) => !isElsewhere(written))
    .flatMap((written) => {
      const target = sitePath(written, path, "/")
      return target === undefined ? [] : [{ path: target.path, written }]
    })
}

async function referencesOf(extension: string, text: () => string): Promise<readonly string[]> {
  if (extension === ".html") return pageReferences(parseHTML(text()).document)
  if (extension === ".js") return (await scriptReferences(text())).map(({ value }) => value)
  if (extension === ".xml") return [...text().matchAll(/\bhref="([^"]+)"/g)].map(([, href]) => href)
  if (extension === ".css") return styleReferences(text()).map(({ value }) => value)
  return []
}
