import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { storeIn, type Bytes, type Store } from "../kept/store.ts"

/** How much is done to make files small, by the quality of Brotli and the level of gzip. */
export interface Effort {
  readonly brotli: number
  readonly gzip: number
}

/** Texts that are to be compressed. */
export interface Compression {
  readonly files: readonly string[]
  readonly effort: Effort
  /** The address of the folder that keeps what is made, for other builds. */
  readonly kept: string
}

/** Changes with the ways to compress, so that nothing is found that another one has made. */
const version = "compressed 3"

/** Writes `.br` and `.gz` files beside some texts, each where it is the smaller one. */
export async function compressFiles({ files, effort, kept }: Compression): Promise<void> {
  const store = storeIn(new URL(kept), version)
  for (const file of files) {
    const content = readFileSync(file)
    const packed = packedBy(store, content)
    const brotli = await packed(["brotli", effort.brotli], () => toBrotli(content, effort.brotli))
    const gzip = await packed(["gzip", effort.gzip], () =>
      gzipSync(content, { level: effort.gzip }),
    )
    writeWhereSmaller(`${file}.br`, brotli, content)
    writeWhereSmaller(`${file}.gz`, gzip, content)
  }
}

function packedBy(
  store: Store,
  content: Buffer,
): (way: unknown, pack: () => Bytes) => Promise<Bytes> {
  const digest = createHash("sha256").update(content).digest("hex")
  return (way, pack) => store.bytes([way, digest], () => Promise.resolve(pack()))
}

const toBrotli = (content: Buffer, quality: number): Bytes =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })

function writeWhereSmaller(file: string, packed: Bytes, content: Buffer): void {
  if (packed.length < content.length) writeFileSync(file, packed)
}
