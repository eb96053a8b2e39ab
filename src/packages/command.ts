import { mkdir, writeFile } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { parseArgs } from "node:util"
import { pathToFileURL } from "node:url"
import { UsageError, type Terminal } from "../cli/arguments.ts"
import { nearest } from "../course/diagnostic.ts"
import { buildSite } from "./build-site.ts"
import { builtSite, type BuiltSite } from "./built-site.ts"
import { kinds, type Kind } from "./kind.ts"
import { packageCartridge } from "./package-cartridge.ts"
import { packageCourse } from "./package-course.ts"
import { bundledScript } from "./bundled-script.ts"
import { oneFile } from "./one-file.ts"
import { zipped } from "./zipped.ts"

export const packageHelp = `npm run package -- scorm12 [--lesson my-lesson] [--lang ko] [--out file]

Writes the course, or one lesson of it, as one file that a school's platform takes, or a reader.

  scorm12    SCORM 1.2: Moodle and most platforms; reports completion, score and answers
  scorm2004  SCORM 2004, 4th edition: the same for platforms that ask for it
  cartridge  Common Cartridge 1.3: Canvas and others that take no SCORM. Lessons are pages, and after
             each its quizzes as a test that the platform grades; figures and challenges work in
             the pages, of which a cartridge can report nothing
  file       one lesson as one HTML file, which opens by a double click, without a network

  --lesson  one lesson, by the name of its folder; the whole course where left out
  --lang    the language; the first of the course where left out
  --out     where to write; packages/<name> where left out
  --from    a folder with the built course, as in dist; built anew where left out
  --help    this text`

/** Does what `npm run package` is asked for in the course below `root`. */
export async function packageCommand(
  args: readonly string[],
  root: URL,
  { say }: Terminal,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lesson: { type: "string" },
      lang: { type: "string" },
      out: { type: "string" },
      from: { type: "string" },
      help: { type: "boolean" },
    },
  })
  if (values.help === true || positionals.length === 0) {
    say(packageHelp)
    return 0
  }
  const kind = kindFrom(positionals)
  const folder =
    values.from === undefined
      ? new URL(".cache/packaged/", root)
      : pathToFileURL(`${resolve(values.from)}/`)
  const site = await builtSite(root, folder)
  const language = languageFrom(values.lang, site)
  const lesson = lessonFrom(values.lesson, kind, site)
  if (values.from === undefined) await buildSite(root, folder)
  const bytes = await archiveOf(kind, language, lesson, site, root)
  const name = `${lesson ?? "course"}-${language}${endings[kind]}`
  const out = resolve(values.out ?? new URL(`packages/${name}`, root).pathname)
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, bytes)
  say(`Wrote ${out} (${sizeOf(bytes)}).\n${next[kind]}`)
  return 0
}

const endings: Readonly<Record<Kind, string>> = {
  scorm12: "-scorm12.zip",
  scorm2004: "-scorm2004.zip",
  cartridge: ".imscc",
  file: ".html",
}

/** What to do with it. */
const next: Readonly<Record<Kind, string>> = {
  scorm12: "In Moodle: turn editing on, add an activity, SCORM package, and drop this file there.",
  scorm2004: "Add it as a SCORM package where your platform says SCORM 2004, 4th edition.",
  cartridge:
    "In Canvas: Settings, Import Course Content, Common Cartridge 1.x Package, and choose this file.",
  file: "It opens by a double click. Mail it, or hand it out on a stick.",
}

async function archiveOf(
  kind: Kind,
  language: string,
  lesson: string | undefined,
  site: BuiltSite,
  root: URL,
): Promise<Uint8Array> {
  const script = (entry: string): Promise<string> =>
    bundledScript(new URL(entry, root), root, site.base)
  if (kind === "file")
    return oneFile(language, lesson ?? "", site, () => script("src/packages/unpack.ts"))
  if (kind === "cartridge") return zipped(await packageCartridge(language, lesson, site))
  return zipped(
    await packageCourse(kind, { language, lesson }, site, () => script("src/platform/main.ts")),
  )
}

function kindFrom(positionals: readonly string[]): Kind {
  const [asked] = positionals
  const kind = kinds.find((known) => known === asked)
  if (kind === undefined)
    throw new UsageError(`There is no kind of package "${asked}". ${nearest(asked, kinds)}`)
  if (positionals.length > 1)
    throw new UsageError(`One kind of package at a time, not also "${positionals[1]}".`)
  return kind
}

function languageFrom(lang: string | undefined, { course }: BuiltSite): string {
  const known = Object.keys(course.languages)
  const language = lang ?? known[0]
  if (!known.includes(language))
    throw new UsageError(`The course has no language "${language}". ${nearest(language, known)}`)
  return language
}

function lessonFrom(
  lesson: string | undefined,
  kind: Kind,
  { lessons }: BuiltSite,
): string | undefined {
  if (lessons.length === 0)
    throw new Error("The course has no lesson yet: npm run new -- my-lesson")
  if (lesson === undefined && kind === "file" && lessons.length > 1)
    throw new UsageError(
      `Say which lesson: --lesson ${lessons[0]}. Allowed: ${lessons.join(", ")}.`,
    )
  if (lesson === undefined) return kind === "file" ? lessons[0] : undefined
  if (!lessons.includes(lesson))
    throw new UsageError(`There is no lesson "${lesson}". ${nearest(lesson, lessons)}`)
  return lesson
}

const sizeOf = ({ length }: Uint8Array): string =>
  length < 1_000_000 ? `${Math.ceil(length / 1000)} kB` : `${(length / 1_000_000).toFixed(1)} MB`
