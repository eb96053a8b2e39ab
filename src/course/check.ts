import { readFile } from "node:fs/promises"
import { markdownToJs, mdxToJs } from "satteri"
import { checkChallenges, type PosedChallenge } from "./challenges.ts"
import { checkClass, classFile } from "./class-check.ts"
import { parseCourse, type Course } from "./course-file.ts"
import { nearest, relativePath, reporter, type Diagnostic } from "./diagnostic.ts"
import { lessonFeatures } from "./features.ts"
import { checkFrontMatter, placeInFrontMatter, readFrontMatter } from "./front-matter.ts"
import { checkGlossaries } from "./glossary-check.ts"
import { checkLinks, checkNames } from "./internal-links.ts"
import {
  lessonFiles,
  readableOutline,
  sourceEdition,
  textOf,
  type LessonFile,
} from "./lesson-files.ts"
import { lessonNameFault } from "./lesson-name.ts"
import { lessonPlugins } from "./lesson-markdown.ts"
import { formatOf, type Outline } from "./outline.ts"
import type { ReportAt } from "./place.ts"
import { checkChapters, checkPrerequisites } from "./plan.ts"
import { alone, surroundingsOf, type Surroundings } from "./surroundings.ts"
import { checkTranslations } from "./translation/check-translations.ts"
import { committedVersions, type EarlierVersions } from "./translation/earlier-versions.ts"
import { lockFile, lockSource, parseLock } from "./translation/lock.ts"

const start = { line: 1, column: 1 }

/** A lesson's edition, as far as it can be read. */
interface Read extends LessonFile {
  readonly source: string
  readonly outline: Outline | undefined
  readonly report: ReportAt
}

/**
 * Everything wrong with the course below `root`, in the order of files and lines. What a
 * translation was made from is looked for in `earlierVersions` of its source. Plain lessons are
 * compiled by `checkPlain`, for whoever goes on to build them.
 */
export async function checkCourse(
  root: URL,
  earlierVersions: EarlierVersions = committedVersions(),
  checkPlain: LessonCheck = compileToCheck,
): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = []
  const reportOn = (file: URL): ReportAt =>
    reporter(relativePath(file, root), (diagnostic) => diagnostics.push(diagnostic))
  const courseFile = new URL("content/course.yaml", root)
  const source = await readFile(courseFile, "utf8").catch(() => undefined)
  if (source === undefined) {
    const hint = "It holds title, description and languages; see CONTRIBUTING.md."
    reportOn(courseFile)({ line: 1, column: 1 }, "course-yaml", "there is no course file", hint)
    return diagnostics
  }
  const course = parseCourse(source, reportOn(courseFile))
  const { files, misnamed } = await lessonFiles(new URL("content/lessons/", root))
  for (const { url, path } of misnamed) reportName(path, reportOn(url))
  const editions: Read[] = []
  const siblings = Map.groupBy(files, ({ slug }) => slug)
  for (const file of files) {
    const read = readEdition(file, siblings.get(file.slug) ?? [], course, reportOn(file.url))
    if (read === undefined) continue
    const surroundings = surroundingsOf(read.source, file.url, Object.keys(course?.languages ?? {}))
    const compile = file.format === "md" ? checkPlain : compileToCheck
    await checkLesson(read.source, file.url, read.report, surroundings, compile)
    editions.push(read)
  }
  if (course === undefined) return inOrder(diagnostics)
  const slugs = [...new Set(files.map(({ slug }) => slug))]
  checkChapters(course, source, slugs, reportOn(courseFile))
  await checkClass(root, slugs, reportOn(classFile(root)))
  for (const file of files)
    checkFile(file, siblings.get(file.slug) ?? [], course, reportOn(file.url))
  checkBetween(editions, slugs, Object.keys(course.languages))
  const records = await lockSource(root)
  const lock = records === undefined ? undefined : parseLock(records, reportOn(lockFile(root)))
  if (lock !== undefined)
    await checkTranslations(editions, Object.keys(course.languages), lock, earlierVersions)
  await checkGlossaries(new URL("content/glossary/", root), Object.keys(course.languages), reportOn)
  return inOrder(diagnostics)
}

const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted(
    (one, other) =>
      Number(one.file > other.file) - Number(one.file < other.file) ||
      one.line - other.line ||
      one.column - other.column,
  )

function readEdition(
  file: LessonFile,
  siblings: readonly LessonFile[],
  course: Course | undefined,
  report: ReportAt,
): Read | undefined {
  const source = textOf(file.bytes)
  if (source === undefined) {
    report({ line: 1, column: 1 }, "file-unreadable", "this is not text in UTF-8")
    return undefined
  }
  const original = sourceEdition(siblings, Object.keys(course?.languages ?? {}))
  const text = original === undefined ? undefined : textOf(original.bytes)
  const isTranslation = original !== undefined && original.language !== file.language
  const outline =
    isTranslation && text !== undefined
      ? readableOutline(source, file.format, readableOutline(text, original.format))
      : readableOutline(source, file.format)
  return { ...file, source, outline, report }
}

/** Reports everything wrong with one lesson by itself, `.md` or `.mdx` by its name. */
export async function checkLesson(
  source: string,
  file: URL,
  report: ReportAt,
  surroundings = alone(source, formatOf(file.pathname)),
  compile: LessonCheck = compileToCheck,
): Promise<void> {
  checkFrontMatter(source, report)
  try {
    await compile(source, file, report, surroundings)
  } catch (error) {
    const { line, column, message } = syntaxError(error)
    report({ line, column }, "mdx-syntax", message, braceHint(message))
  }
}

/** Compiles a lesson's text and reports what is wrong with it. */
type LessonCheck = (
  source: string,
  file: URL,
  report: ReportAt,
  surroundings: Surroundings,
) => Promise<void>

const compileToCheck: LessonCheck = async (source, file, report, surroundings) => {
  const challenges: PosedChallenge[] = []
  const compile = formatOf(file.pathname) === "mdx" ? mdxToJs : markdownToJs
  await compile(source, {
    mdastPlugins: lessonPlugins(report, surroundings, (challenge) => challenges.push(challenge)),
    features: lessonFeatures,
    fileURL: file,
  })
  await checkChallenges(challenges, report)
}

/** Reports an edition in a language that the course has not, or has in another file. */
function checkFile(
  { language, path }: LessonFile,
  siblings: readonly LessonFile[],
  { languages }: Course,
  report: ReportAt,
): void {
  const known = Object.keys(languages)
  if (!known.includes(language))
    report(
      start,
      "unknown-language",
      `the course has no language "${language}"`,
      nearest(language, known),
    )
  const twin = siblings.find((file) => file.language === language)
  if (twin !== undefined && twin.path !== path)
    report(start, "lesson-path", `lessons/${twin.path} is this lesson in the same language`)
}

function reportName(path: string, report: ReportAt): void {
  const [folder] = path.split("/")
  if (lessonNameFault(folder) === "taken")
    report(
      start,
      "lesson-path",
      `every course has a page ${folder}, and this is lessons/${path}`,
      "Give the folder of the lesson another name.",
    )
  else
    report(
      start,
      "lesson-path",
      `a lesson is a folder with a file for each language, and this is lessons/${path}`,
      "Name it lessons/my-lesson/en.md: small letters, digits and hyphens.",
    )
}

/** Reports what only shows when the lessons are held against each other. */
function checkBetween(
  editions: readonly Read[],
  slugs: readonly string[],
  languages: readonly string[],
): void {
  const bySlug = Map.groupBy(editions, ({ slug }) => slug)
  const sourceOf = (slug: string) => sourceEdition(bySlug.get(slug) ?? [], languages)
  const sources = slugs.map(sourceOf).filter((source) => source !== undefined)
  const prerequisites = new Map(
    sources.map(({ slug, source }) => [slug, readFrontMatter(source)?.prerequisites ?? []]),
  )
  for (const source of sources) {
    const { slug, report } = source
    const placeOf = (index: number) => placeInFrontMatter(source.source, ["prerequisites", index])
    checkPrerequisites(slug, prerequisites, slugs, placeOf, report)
    for (const language of languages)
      if (!bySlug.get(slug)?.some((edition) => edition.language === language))
        report(
          { line: 1, column: 1 },
          "lesson-untranslated",
          `the lesson has no edition in "${language}"; its page there shows this one`,
        )
  }
  for (const edition of editions) {
    if (edition.outline === undefined) continue
    const { slug, url, outline, report } = edition
    const outlineIn = (other: string) =>
      bySlug.get(other)?.find((found) => found.language === edition.language) ?? sourceOf(other)
    checkNames(outline, report)
    checkLinks(
      { slug, url, outline },
      { slugs, outlineOf: (other) => outlineIn(other)?.outline },
      report,
    )
    const source = sourceOf(slug)
    if (source !== edition && source?.outline !== undefined)
      checkSections(outline, source.outline, source.language, report)
  }
}

/** Reports the first place where a translation's sections part from its source's. */
function checkSections(own: Outline, source: Outline, language: string, report: ReportAt): void {
  const sections = own.sections.filter(({ id }) => id !== "")
  const wanted = source.sections.filter(({ id }) => id !== "")
  const most = Math.max(sections.length, wanted.length)
  const at = Array.from({ length: most }).findIndex(
    (_, index) =>
      !(index in sections && index in wanted && sections[index].id === wanted[index].id),
  )
  if (at < 0) return
  const line = sections.length === 0 ? 1 : sections[Math.min(at, sections.length - 1)].line
  report(
    { line, column: 1 },
    "translation-sections",
    at >= wanted.length
      ? `the "${language}" edition has no section in the place of this one`
      : `the "${language}" edition has the section #${wanted[at].id} here`,
    "Give headings the same names and order in all languages: ## Title {#name}",
  )
}

function syntaxError(error: unknown): { line: number; column: number; message: string } {
  const text = error instanceof Error ? error.message : String(error)
  const match = /^(\d+):(\d+): (.*)$/s.exec(text)
  if (match === null) return { line: 1, column: 1, message: text.split("\n")[0] }
  const message = match[3].replace(/ \(mdx-[^)]*\)$/, "")
  return { line: Number(match[1]), column: Number(match[2]), message }
}

const braceHint = (message: string): string | undefined =>
  /expression|brace/i.test(message)
    ? "In .mdx a brace begins code: write \\{ for a plain brace, or mathematics between dollars with \\{ and \\}."
    : undefined
