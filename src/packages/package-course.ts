import { parseHTML } from "linkedom"
import type { BuiltSite } from "./built-site.ts"
import { gathered, requireWhole, type Files } from "./gather.ts"
import type { Kind, ScormKind } from "./kind.ts"
import {
  lessonsOf,
  type PackageOutline,
  type PackagedChapter,
  type PackagedLesson,
} from "./outline.ts"
import { htmlOf, packagePage } from "./package-page.ts"
import { scormManifest } from "./scorm-manifest.ts"
import { standardSchemas } from "./standard-schemas.ts"

/** What is to be packaged: the course, or one lesson of it, in one language. */
export interface Wanted {
  readonly language: string
  readonly lesson: string | undefined
}

/** What every standard of packages calls the file that tells what is in one. */
export const manifestName = "imsmanifest.xml"
const scriptName = "platform.js"

/**
 * The files of a package, whole: every reference in it leads to a file of it, or to the web.
 *
 * @param script what a lesson reports with.
 */
export async function packageCourse(
  kind: ScormKind,
  wanted: Wanted,
  site: BuiltSite,
  script: () => Promise<string>,
): Promise<Files> {
  const outline = await outlineOf(wanted, site)
  const pages = await pagesOf(outline, kind, site)
  const own = [scriptName, encoded(await script())] as const
  const files = new Map(await gathered(new Map([...pages, own]), site))
  for (const [name, bytes] of await standardSchemas(kind)) files.set(name, bytes)
  const manifest = scormManifest(kind, outline, [...files.keys()])
  files.set(manifestName, encoded(manifest))
  await requireWhole(files)
  return files
}

/** What a package is to hold. */
export async function outlineOf(
  { language, lesson }: Wanted,
  site: BuiltSite,
): Promise<PackageOutline> {
  const { course, lessons } = site
  const inLanguage = (texts: Readonly<Partial<Record<string, string>>>): string =>
    texts[language] ?? texts[Object.keys(course.languages)[0]] ?? ""
  const packaged = new Map<string, PackagedLesson>()
  for (const slug of lesson === undefined ? lessons : [lesson]) {
    const page = `${language}/${slug}/index.html`
    packaged.set(slug, { slug, page, title: await titleOf(page, site) })
  }
  const glossary = `${language}/glossary/index.html`
  const named = course.chapters.map(({ title, lessons: slugs }) => ({
    title: inLanguage(title),
    lessons: slugs.flatMap((slug) => packaged.get(slug) ?? []),
  }))
  const taken = new Set(named.flatMap(({ lessons: all }) => all.map(({ slug }) => slug)))
  const rest = [...packaged.values()].filter(({ slug }) => !taken.has(slug))
  const single = lesson === undefined ? undefined : packaged.get(lesson)
  const chapters: PackagedChapter[] =
    single === undefined
      ? [...named.filter(({ lessons: all }) => all.length > 0), { title: undefined, lessons: rest }]
      : [{ title: undefined, lessons: [single] }]
  return {
    language,
    name: ["downhill", language, lesson ?? "course"].join("."),
    title: single?.title ?? inLanguage(course.title),
    chapters,
    others: (await site.has(glossary)) ? [glossary] : [],
  }
}

async function titleOf(page: string, site: BuiltSite): Promise<string> {
  const { document } = parseHTML(await textOf(page, site))
  return document.querySelector("h1")?.textContent.trim() ?? ""
}

async function textOf(page: string, site: BuiltSite): Promise<string> {
  const bytes = await site.read(page)
  if (bytes === undefined)
    throw new Error(`The built course has no page ${page}; build it anew: npm run build`)
  return new TextDecoder().decode(bytes)
}

/** The pages of a package, as they stand in it. */
export async function pagesOf(
  outline: PackageOutline,
  kind: Exclude<Kind, "file">,
  site: BuiltSite,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const lessons = lessonsOf(outline).map(({ page }) => page)
  // The platform shows each lesson by itself, and none leads to another.
  const followed = new Set(outline.others)
  const pages = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const page of [...lessons, ...outline.others]) {
    const document = await packagePage(await textOf(page, site), page, {
      kind,
      base: site.base,
      host: site.course.site,
      leadsTo: (path) => followed.has(path),
    })
    if (kind !== "cartridge" && lessons.includes(page)) addScript(document, page)
    pages.set(page, encoded(htmlOf(document)))
  }
  return pages
}

/** Scripts of a page run in the order in which they stand, and this is to be the first. */
function addScript(document: Document, page: string): void {
  const script = document.createElement("script")
  script.setAttribute("type", "module")
  script.setAttribute("src", `${"../".repeat(page.split("/").length - 1)}${scriptName}`)
  document.querySelector("meta[charset]")?.after(script)
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
