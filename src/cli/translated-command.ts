import { readFile, writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { parseCourse } from "../course/course-file.ts"
import { formatDiagnostic, nearest, relativePath, reporter } from "../course/diagnostic.ts"
import { lessonFiles, sourceEdition, textOf, type LessonFile } from "../course/lesson-files.ts"
import { lockFile, lockSource, lockText, parseLock, type Lock } from "../course/translation/lock.ts"
import { pairOf, type LessonText, type Pair } from "../course/translation/parts.ts"
import { recordAgreement, type Outcome } from "../course/translation/record.ts"

const help = `npm run translated -- my-lesson ko [section…]

Records in content/translations.lock.json that a translation agrees with its source as it is now,
whole or in the sections named. From then on npm run check says when the source has changed.

  npm run translated -- my-lesson ko                the whole Korean edition
  npm run translated -- my-lesson ko why-it-works   one section; several are set apart by spaces
  npm run translated -- my-lesson ko @front-matter  title, description, objectives, summary, keywords
  npm run translated -- my-lesson ko @opening       the text above the first heading
  npm run translated -- my-lesson --all             the lesson in every language
  npm run translated -- --all                       every translation of the course
  --help                                            this text

Compare before you record: the command believes you. Exit code: 0 where it recorded, 1 where it
could not, 2 where the command itself is not understood.`

/** What a command has to say, and how it ends. */
export interface Answer {
  readonly text: string
  readonly code: 0 | 1 | 2
}

/** What is wrong with what was asked for. */
class Refusal extends Error {}

/** Does what `npm run translated` is asked for in the course below `root`. */
export async function translated(args: readonly string[], root: URL): Promise<Answer> {
  const wanted = understood(args)
  if (wanted === "help") return { text: help, code: 0 }
  if (wanted instanceof Error) return { text: `${wanted.message}\n\n${help}`, code: 2 }
  try {
    return { text: await record(wanted, root), code: 0 }
  } catch (error) {
    if (error instanceof Refusal) return { text: error.message, code: 1 }
    throw error
  }
}

interface Wanted {
  /** Undefined for every lesson. */
  readonly slug?: string
  /** Undefined for every translation. */
  readonly language?: string
  /** Empty for every part. */
  readonly ids: readonly string[]
}

function understood(args: readonly string[]): Wanted | "help" | Error {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { all: { type: "boolean" }, help: { type: "boolean" } },
    })
    const [slug, language, ...ids] = positionals
    const isAll = values.all === true
    if (values.help === true || (!isAll && positionals.length === 0)) return "help"
    if (isAll && positionals.length > 1)
      return new Error("--all is for every language; leave the language or --all away.")
    if (!isAll && positionals.length === 1) return new Error("Say which translation, or --all.")
    return {
      ...(positionals.length > 0 && { slug }),
      ...(positionals.length > 1 && { language }),
      ids: ids.map((id) => id.replace(/^#/, "")),
    }
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function record({ slug, language, ids }: Wanted, root: URL): Promise<string> {
  const languages = await languagesOf(root)
  const { files } = await lessonFiles(new URL("content/lessons/", root))
  const slugs = [...new Set(files.map((file) => file.slug))]
  if (slug !== undefined && !slugs.includes(slug))
    throw new Refusal(`There is no lesson "${slug}".\n${nearest(slug, slugs)}`)
  const translations = (slug === undefined ? slugs : [slug]).flatMap((wanted) =>
    translationsOf(
      files.filter((file) => file.slug === wanted),
      languages,
      language,
    ),
  )
  let lock = await lockOf(root)
  const said: string[] = []
  for (const translation of translations) {
    checkIds(ids, translation)
    const { slug: of, language: into, pair } = translation
    const { lock: renewed, outcomes } = recordAgreement(lock, of, into, pair, ids)
    lock = renewed
    said.push(describe(translation, outcomes))
  }
  if (said.length === 0) return "There is no translation to record."
  await writeFile(lockFile(root), lockText(lock))
  return [...said, `Recorded in ${relativePath(lockFile(root), root)}.`].join("\n")
}

async function languagesOf(root: URL): Promise<readonly string[]> {
  const file = new URL("content/course.yaml", root)
  const problems: string[] = []
  const report = reporter(relativePath(file, root), (diagnostic) =>
    problems.push(formatDiagnostic(diagnostic)),
  )
  const source = await readFile(file, "utf8").catch(() => "")
  const course = parseCourse(source, report)
  if (course === undefined) throw new Refusal(problems.join("\n"))
  return Object.keys(course.languages)
}

async function lockOf(root: URL): Promise<Lock> {
  const problems: string[] = []
  const report = reporter(relativePath(lockFile(root), root), (diagnostic) =>
    problems.push(formatDiagnostic(diagnostic)),
  )
  const lock = parseLock((await lockSource(root)) ?? "{}", report)
  if (lock === undefined) throw new Refusal(problems.join("\n"))
  return lock
}

interface Translation {
  readonly slug: string
  readonly language: string
  /** The language of the source edition. */
  readonly from: string
  readonly pair: Pair
}

/** The translations of one lesson; that into `language` alone where one is given. */
function translationsOf(
  editions: readonly LessonFile[],
  languages: readonly string[],
  language: string | undefined,
): Translation[] {
  const source = sourceEdition(editions, languages)
  if (source === undefined) return []
  const others = editions.filter((edition) => edition.language !== source.language)
  const chosen = others.filter((edition) => language === undefined || edition.language === language)
  if (language === source.language)
    throw new Refusal(`The "${language}" edition is the source; the others are translated from it.`)
  if (language !== undefined && chosen.length === 0)
    throw new Refusal(
      `The lesson "${source.slug}" has no edition in "${language}".\n${nearest(
        language,
        others.map((edition) => edition.language),
      )}`,
    )
  return chosen.map((edition) => ({
    slug: edition.slug,
    language: edition.language,
    from: source.language,
    pair: pairOf(readable(source), readable(edition)),
  }))
}

function readable({ bytes, path, format }: LessonFile): LessonText {
  const text = textOf(bytes)
  if (text === undefined) throw new Refusal(`content/lessons/${path} is not text in UTF-8.`)
  return { text, format }
}

function checkIds(ids: readonly string[], { slug, language, pair }: Translation): void {
  const known = pair.source.map(({ id }) => id)
  const own = pair.translation.map(({ id }) => id)
  for (const id of ids) {
    if (!known.includes(id))
      throw new Refusal(`The lesson "${slug}" has no section "${id}".\n${nearest(id, known)}`)
    if (!own.includes(id))
      throw new Refusal(
        `The "${language}" edition has no section "${id}" yet; translate it first.\n${nearest(id, own)}`,
      )
  }
}

/** What was recorded of one translation, and what could not be. */
function describe({ slug, language, from }: Translation, outcomes: readonly Outcome[]): string {
  const namesOf = (...states: readonly string[]): string[] =>
    outcomes.flatMap(({ id, was }) => (states.includes(was) ? [id] : []))
  const lines = [
    ["up to date again", namesOf("behind")],
    ["recorded for the first time", namesOf("unrecorded")],
    ["as recorded before", namesOf("current")],
    [`not recorded, for "${language}" lacks them`, namesOf("missing")],
    [`not recorded, for "${from}" lacks them`, namesOf("extra")],
  ] as const
  const agreeing = namesOf("behind", "unrecorded", "current").length
  return [
    `${slug}: "${language}" agrees with "${from}" in ${agreeing} ${agreeing === 1 ? "part" : "parts"}.`,
    ...lines.flatMap(([label, ids]) => (ids.length === 0 ? [] : [`  ${label}: ${ids.join(", ")}`])),
  ].join("\n")
}
