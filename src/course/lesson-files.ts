import { readdir, readFile } from "node:fs/promises"
import { lessonNameFault } from "./lesson-name.ts"
import { formatOf, outlineOf, type Format, type Outline } from "./outline.ts"

/** One edition of a lesson as it lies in its file. */
export interface LessonFile {
  readonly url: URL
  /** Its path below the folder of lessons. */
  readonly path: string
  readonly slug: string
  readonly language: string
  readonly format: Format
  readonly bytes: Uint8Array
}

const form = /^([^/]+)\/([A-Za-z0-9-]+)\.mdx?$/

/** The files of lessons below a folder, in order; those whose path is no lesson's are `misnamed`. */
export async function lessonFiles(
  folder: URL,
): Promise<{ files: LessonFile[]; misnamed: { url: URL; path: string }[] }> {
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  const files: LessonFile[] = []
  const misnamed: { url: URL; path: string }[] = []
  for (const path of entries.filter((name) => /\.mdx?$/.test(name)).sort()) {
    const url = new URL(encodeURI(path), folder)
    const match = form.exec(path)
    if (match === null || lessonNameFault(match[1]) !== undefined) {
      misnamed.push({ url, path })
      continue
    }
    const [, slug, language] = match
    files.push({ url, path, slug, language, format: formatOf(path), bytes: await readFile(url) })
  }
  return { files, misnamed }
}

/** The text of a file, or undefined where it is not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The edition that the others of a lesson translate: that in the first of the course's languages. */
export const sourceEdition = <Edition extends { readonly language: string }>(
  editions: readonly Edition[],
  languages: readonly string[],
): Edition | undefined =>
  languages
    .map((language) => editions.find((edition) => edition.language === language))
    .find((edition) => edition !== undefined)

interface ReadOutline {
  readonly source: string
  readonly format: Format
  readonly original: Outline | undefined
  readonly outline: Outline | undefined
}

/** The outlines that were read last: those of the editions of a lesson are asked for in turn. */
const lastRead: ReadOutline[] = []
const mostRead = 8

/** What a lesson holds, or undefined where that cannot be read, which its own check reports. */
export function readableOutline(
  source: string,
  format: Format,
  original?: Outline,
): Outline | undefined {
  const known = lastRead.find(
    (read) => read.source === source && read.format === format && read.original === original,
  )
  if (known !== undefined) return known.outline
  const outline = tried(() => outlineOf(source, format, original))
  lastRead.unshift({ source, format, original, outline })
  lastRead.length = Math.min(lastRead.length, mostRead)
  return outline
}

function tried<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
