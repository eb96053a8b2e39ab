import { readFileSync, writeFileSync } from "node:fs"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { digestOf } from "../kept/digest.ts"
import { storeIn, type Bytes } from "../kept/store.ts"

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
    const digest = digestOf(content)
    const brotli = await store.bytes(["brotli", effort.brotli, digest], () =>
      Promise.resolve(toBrotli(content, effort.brotli)),
    )
    const gzip = await store.bytes(["gzip", effort.gzip, digest], () =>
      Promise.resolve(gzipSync(content, { level: effort.gzip })),
    )
    writeWhereSmaller(`${file}.br`, brotli, content)
    writeWhereSmaller(`${file}.gz`, gzip, content)
  }
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
