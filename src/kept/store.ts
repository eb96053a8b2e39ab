import { randomBytes } from "node:crypto"
import { readFileSync, utimesSync } from "node:fs"
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises"
import { digestOf } from "./digest.ts"

export type Bytes = Uint8Array<ArrayBuffer>

/** Texts and bytes that cost something to make, kept in a folder from one build to the next. */
export interface Store {
  /**
   * The text for a key. Where it is not there, or not whole, it is made and kept; what cannot be
   * kept is made all the same.
   *
   * @param isLasting asked when the text is made: whether it may be kept.
   */
  text(key: unknown, make: () => Promise<string>, isLasting?: () => boolean): Promise<string>
  /** The bytes for a key, as `text` has it. */
  bytes(key: unknown, make: () => Promise<Bytes>, isLasting?: () => boolean): Promise<Bytes>
  /** The text for a key, where it is there and whole. */
  find(key: unknown): Promise<string | undefined>
}

/** Where nothing is kept: all is made when it is asked for. */
export const forgetful: Store = {
  text: (_key, make) => make(),
  bytes: (_key, make) => make(),
  find: () => Promise.resolve(undefined),
}

/**
 * The store in a folder. A key is any plain data, and is asked for as text or as bytes, not as both.
 *
 * @param version names the code that makes what is kept: under another one nothing kept is found.
 */
export function storeIn(folder: URL, version: string): Store {
  const fileOf = (key: unknown): URL => {
    const name = digestOf(JSON.stringify([version, key]))
    return new URL(`${name.slice(0, 2)}/${name.slice(2)}`, folder)
  }
  const orMade = async <Content extends string | Bytes>(
    key: unknown,
    as: (kept: Buffer<ArrayBuffer>) => Content,
    make: () => Promise<Content>,
    isLasting = () => true,
  ): Promise<Content> => {
    const file = fileOf(key)
    const kept = read(file)
    if (kept !== undefined) return as(kept)
    const made = await make()
    if (isLasting()) await write(file, made).catch(() => undefined)
    return made
  }
  return {
    text: (key, make, isLasting) => orMade(key, String, make, isLasting),
    bytes: (key, make, isLasting) => orMade<Bytes>(key, (kept) => kept, make, isLasting),
    find: (key) => Promise.resolve(read(fileOf(key))?.toString()),
  }
}

const digestLength = 64

/**
 * A file is the digest of what it holds, a line's end, and that. Files are small and there are
 * thousands: to wait for each would take longer than to read it.
 */
function read(file: URL): Buffer<ArrayBuffer> | undefined {
  const content = attempt(() => readFileSync(file))
  if (content?.at(digestLength) !== lineEnd) return undefined
  const kept = content.subarray(digestLength + 1)
  if (digestOf(kept) !== content.toString("latin1", 0, digestLength)) return undefined
  const now = new Date()
  attempt(() => utimesSync(file, now, now))
  return kept
}

const lineEnd = 0x0a

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Writes beside the file and then takes its name, so that nobody ever reads half of it. */
async function write(file: URL, content: string | Bytes): Promise<void> {
  const draft = new URL(`${file.href}.${randomBytes(6).toString("hex")}`)
  const head = `${digestOf(content)}\n`
  const whole =
    typeof content === "string" ? head + content : Buffer.concat([Buffer.from(head), content])
  const writeDraft = (): Promise<void> => writeFile(draft, whole)
  // Few files are the first of their folder.
  await writeDraft().catch(async () => {
    await mkdir(new URL("./", file), { recursive: true })
    await writeDraft()
  })
  await rename(draft, file)
}

/** How much a store may hold, and how long. */
export interface Bounds {
  readonly bytes: number
  /** Days that something is kept without being asked for. */
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
