import { readFile } from "node:fs/promises"
import { z } from "astro/zod"
import { isNode } from "yaml"
import type { ReportAt } from "../place.ts"
import { readYaml } from "../yaml-text.ts"

/** Of each part of a translation, the hash of the source part that it was made from. */
export type Recorded = Readonly<Partial<Record<string, string>>>

/** What all translations were made from: lesson, language, part, hash. */
export type Lock = Readonly<Partial<Record<string, Readonly<Partial<Record<string, Recorded>>>>>>

/** Where the lock file of the course below `root` stands. */
export const lockFile = (root: URL): URL => new URL("content/translations.lock.json", root)

/** The text of the lock file of the course below `root`; undefined where nobody keeps records. */
export const lockSource = (root: URL): Promise<string | undefined> =>
  readFile(lockFile(root), "utf8").catch(() => undefined)

const hash = z
  .string()
  .regex(
    /^[0-9a-f]{16}$/,
    "a hash is 16 signs from 0 to 9 and a to f, as npm run translated writes",
  )

const lockSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), hash)))

const mend =
  "Keep one side of a conflict, or take the line away; npm run translated -- my-lesson ko records it anew."

/** Reads the lock file, which is JSON; reports what is wrong with it, and then returns undefined. */
export function parseLock(source: string, report: ReportAt): Lock | undefined {
  const { document, at } = readYaml(source)
  const conflict = source.search(/^<{7}( |$)/m)
  const [error] = document.errors
  if (conflict >= 0) report(at(conflict), "translation-lock", "a merge left a conflict here", mend)
  else if (document.errors.length > 0) {
    const reason = error.message.replace(/ at line[\s\S]*/, "")
    report(at(error.pos[0]), "translation-lock", `not JSON: ${reason}`, mend)
  }
  if (conflict >= 0 || document.errors.length > 0) return undefined
  const parsed = lockSchema.safeParse(document.toJS() ?? {})
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))
    const node = document.getIn(path, true)
    const name = path.join(", ") || "the lock file"
    report(
      at(isNode(node) ? (node.range?.[0] ?? 0) : 0),
      "translation-lock",
      `${name}: ${issue.message}`,
      mend,
    )
  }
  return parsed.data
}

/** The lock file's text: a line for each part, in the order of the alphabet, so that merges are easy. */
export const lockText = (lock: Lock): string => `${JSON.stringify(sorted(lock), null, 2)}\n`

/** An object with its keys in order, and those below it, without those that hold nothing. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value)
    .map(([key, held]: [string, unknown]) => [key, sorted(held)] as const)
    .filter(([, held]) => !isEmpty(held))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries)
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === "object" && Object.keys(value ?? {}).length === 0)
