import { sourceEdition, type LessonFile } from "../lesson-files.ts"
import type { ReportAt } from "../place.ts"
import { driftOf, type DriftState } from "./drift.ts"
import type { EarlierVersions } from "./earlier-versions.ts"
import type { Lock, Recorded } from "./lock.ts"
import { frontMatter, hashOf, opening, pairOf, partsOf, type Part } from "./parts.ts"
import { diffOf } from "./source-diff.ts"

/** An edition of a lesson that was read, and what takes the reports on it. */
export interface CheckedEdition extends Omit<LessonFile, "bytes"> {
  readonly source: string
  readonly report: ReportAt
}

/** Reports of every translation which of its parts are behind, and which are not recorded. */
export async function checkTranslations(
  editions: readonly CheckedEdition[],
  languages: readonly string[],
  lock: Lock,
  earlierVersions: EarlierVersions,
): Promise<void> {
  for (const [slug, own] of Map.groupBy(editions, (edition) => edition.slug)) {
    const source = sourceEdition(own, languages)
    if (source === undefined) continue
    for (const translation of own)
      if (translation.language !== source.language)
        await checkDrift(
          source,
          translation,
          lock[slug]?.[translation.language] ?? {},
          earlierVersions,
        )
  }
}

async function checkDrift(
  source: CheckedEdition,
  translation: CheckedEdition,
  recorded: Recorded,
  earlierVersions: EarlierVersions,
): Promise<void> {
  const { report } = translation
  const pair = pairOf(
    { text: source.source, format: source.format },
    { text: translation.source, format: translation.format },
  )
  const { source: parts, translation: own } = pair
  const states = driftOf(pair, recorded)
  const inState = (wanted: DriftState): Part[] =>
    [...states].flatMap(([id, state]) =>
      state === wanted ? parts.filter((part) => part.id === id).slice(0, 1) : [],
    )
  const placeOf = ({ id }: Part) => ({
    line: own.find((part) => part.id === id)?.line ?? 1,
    column: 1,
  })

  const behind = inState("behind")
  const history = await versionsOf(source, behind, recorded, earlierVersions)
  for (const part of behind)
    report(
      placeOf(part),
      "translation-behind",
      `${nameOf(part)} has changed in the "${source.language}" edition since it was translated`,
      [
        `content/lessons/${source.path}:${part.line}`,
        changeOf(part, history),
        `When both agree again: ${command(translation, [part])}`,
      ].join("\n"),
    )

  const unrecorded = inState("unrecorded")
  if (unrecorded.length === 0) return
  const isWhole = Object.keys(recorded).length === 0
  report(
    isWhole ? { line: 1, column: 1 } : placeOf(unrecorded[0]),
    "translation-unrecorded",
    isWhole
      ? `it is not recorded what this translation was made from`
      : `it is not recorded what ${unrecorded.map(nameOf).join(", ")} was translated from`,
    `When it agrees with the "${source.language}" edition: ${command(translation, isWhole ? [] : unrecorded)}`,
  )
}

const nameOf = ({ id }: Part): string =>
  id === frontMatter ? "the front matter" : id === opening ? "the opening" : `#${id}`

const command = ({ slug, language }: CheckedEdition, parts: readonly Part[]): string =>
  ["npm run translated --", slug, language, ...parts.map(({ id }) => id)].join(" ")

interface History {
  /** The texts that parts were translated from, by name. */
  readonly texts: ReadonlyMap<string, string>
  /** How many earlier versions of the file were read. */
  readonly read: number
}

/** Reads earlier versions of a source until all the texts that were translated are found. */
async function versionsOf(
  { url, format }: CheckedEdition,
  wanted: readonly Part[],
  recorded: Recorded,
  earlierVersions: EarlierVersions,
): Promise<History> {
  const texts = new Map<string, string>()
  let read = 0
  if (wanted.length === 0) return { texts, read }
  for await (const version of earlierVersions(url)) {
    read++
    const sought = wanted.filter(({ id }) => !texts.has(id))
    for (const part of partsOf(version, format))
      if (sought.some(({ id }) => id === part.id) && recorded[part.id] === hashOf(part))
        texts.set(part.id, part.text)
    if (texts.size === wanted.length) break
  }
  return { texts, read }
}

function changeOf({ id, text }: Part, { texts, read }: History): string {
  const before = texts.get(id)
  if (before !== undefined) return diffOf(before, text)
  return read === 0
    ? "What it said then cannot be shown: git has no history of the file here."
    : `What it said then cannot be shown: none of the ${read} earlier versions that git has here is it.`
}
