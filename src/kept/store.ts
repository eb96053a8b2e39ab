import { createHash, randomBytes } from "node:crypto"
import { readFileSync, utimesSync } from "node:fs"
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises"

/** Texts that cost something to make, kept in a folder from one build to the next. */
export interface Store {
  /**
   * The text for a key. Where it is not there, or not whole, it is made and kept; what cannot be
   * kept is made all the same.
   *
   * @param isLasting asked when the text is made: whether it may be kept.
   */
  text(key: unknown, make: () => Promise<string>, isLasting?: () => boolean): Promise<string>
  /** The text for a key, where it is there and whole. */
  find(key: unknown): Promise<string | undefined>
}

/** Where nothing is kept: every text is made when it is asked for. */
export const forgetful: Store = {
  text: (_key, make) => make(),
  find: () => Promise.resolve(undefined),
}

/**
 * The store in a folder. A key is any plain data.
 *
 * @param version names the code that makes the texts: under another one nothing kept is found.
 */
export function storeIn(folder: URL, version: string): Store {
  const fileOf = (key: unknown): URL => {
    const name = digestOf(JSON.stringify([version, key]))
    return new URL(`${name.slice(0, 2)}/${name.slice(2)}`, folder)
  }
  return {
    async text(key, make, isLasting = () => true) {
      const file = fileOf(key)
      const kept = read(file)
      if (kept !== undefined) return kept
      const made = await make()
      if (isLasting()) await write(file, made).catch(() => undefined)
      return made
    },
    find: (key) => Promise.resolve(read(fileOf(key))),
  }
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex")

/**
 * A file is the digest of a text, a line's end, and the text. Files are small and there are
 * thousands: to wait for each would take longer than to read it.
 */
function read(file: URL): string | undefined {
  const content = attempt(() => readFileSync(file, "utf8"))
  if (content === undefined) return undefined
  const end = content.indexOf("\n")
  const text = content.slice(end + 1)
  if (end < 0 || digestOf(text) !== content.slice(0, end)) return undefined
  const now = new Date()
  attempt(() => utimesSync(file, now, now))
  return text
}

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Writes beside the file and then takes its name, so that nobody ever reads half a text. */
async function write(file: URL, text: string): Promise<void> {
  const draft = new URL(`${file.href}.${randomBytes(6).toString("hex")}`)
  await mkdir(new URL("./", file), { recursive: true })
  await writeFile(draft, `${digestOf(text)}\n${text}`)
  await rename(draft, file)
}

/** How much a store may hold, and how long. */
export interface Bounds {
  readonly bytes: number
  /** Days that a text is kept without being asked for. */
  readonly days: number
}

/** Removes from a store what nobody has asked for in a long time, then whatever is oldest, down to its bounds. */
export async function prune(folder: URL, { bytes, days }: Bounds, now = Date.now()): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => {
      const url = new URL(name, folder)
      const entry = await stat(url).catch(() => undefined)
      return entry?.isFile() === true ? [{ url, size: entry.size, asked: entry.mtimeMs }] : []
    }),
  )
  let left = bytes
  for (const { url, size, asked } of found.flat().sort((one, other) => other.asked - one.asked)) {
    left -= size
    if (left < 0 || now - asked > days * 86_400_000) await rm(url, { force: true })
  }
}
