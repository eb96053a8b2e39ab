import { createHash } from "node:crypto"
import { glob, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { brotliCompress, gzip } from "node:zlib"
import type { AstroIntegration } from "astro"
import { inThreads, sharesOf } from "../in-threads.ts"
import { keptFolder } from "../kept/kept-folder.ts"
import { storeIn, type Store } from "../kept/store.ts"
import { brotliOptions } from "./compress-files.ts"

/** Files that are text, by the end of their name; others are compressed already. */
const texts = "{css,csv,html,ipynb,js,json,map,md,mjs,py,svg,txt,webmanifest,xml,yaml,yml}"

/** A way to compress, and the end of the name of what it makes. */
interface Coding {
  readonly suffix: string
  readonly encode: (content: Buffer) => Promise<Buffer>
  /** Whether it takes so long that what it made is kept for the next build. */
  readonly isKept: boolean
}

const encodeBrotli = promisify(brotliCompress)
const encodeGzip = promisify<Buffer, { level: number }, Buffer>(gzip)

const codings: readonly Coding[] = [
  {
    suffix: ".br",
    // Quality 11 would save 2 to 4% more and take two and a half times as long.
    encode: (content) => encodeBrotli(content, brotliOptions(10, content)),
    isKept: true,
  },
  { suffix: ".gz", encode: (content) => encodeGzip(content, { level: 9 }), isKept: false },
]

/** Texts of a build, up to which its time is not worth a word. */
const few = 400

/** Changes with the ways to compress, so that nothing is found that another one has made. */
const version = "compressed 2"

/** Files at a time: as many as are compressed in threads beside this one. */
const atOnce = 4

/** Puts beside each text of a build the same compressed, for servers that send it as it lies there. */
export function compressed(): AstroIntegration {
  let store: Store | undefined
  return {
    name: "downhill-compressed",
    hooks: {
      "astro:config:done"({ config }) {
        store = storeIn(keptFolder(config.root), version)
      },
      async "astro:build:done"({ dir, logger }) {
        if (store === undefined) return
        const began = performance.now()
        const count = await compressFolder(dir, store)
        logger.info(`${count} files in ${Math.round(performance.now() - began)} ms`)
      },
    },
  }
}

/**
 * Writes `.br` and `.gz` files beside the texts in a folder, each where it is the smaller one;
 * thoroughly where there are few, and else quickly.
 *
 * @returns how many texts there are.
 */
export async function compressFolder(folder: URL, store: Store): Promise<number> {
  const root = fileURLToPath(folder)
  const names = await Array.fromAsync(glob(`**/*.${texts}`, { cwd: root }))
  const files = names.map((name) => join(root, name))
  if (files.length > few)
    await inThreads(new URL("compress-files.ts", import.meta.url), "compressFiles", sharesOf(files))
  else await compressThoroughly(files, store)
  return names.length
}

async function compressThoroughly(files: readonly string[], store: Store): Promise<void> {
  const left = files.values()
  const compressRest = async (): Promise<void> => {
    for (const file of left) await compressFile(file, store)
  }
  await Promise.all(Array.from({ length: atOnce }, compressRest))
}

async function compressFile(file: string, store: Store): Promise<void> {
  const content = await readFile(file)
  for (const coding of codings) {
    const encoded = await encodedBy(coding, content, store)
    if (encoded.length < content.length) await writeFile(file + coding.suffix, encoded)
  }
}

async function encodedBy(
  { suffix, encode, isKept }: Coding,
  content: Buffer,
  store: Store,
): Promise<Buffer> {
  if (!isKept) return encode(content)
  const digest = createHash("sha256").update(content).digest("hex")
  const make = async (): Promise<string> => (await encode(content)).toString("base64")
  return Buffer.from(await store.text([suffix, digest], make), "base64")
}
